"""The names around one trigger, sorted by clause and side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .possession import owners_of_others
from .scene import ActorMention, Scene, is_cited
from .story import Sentence, Story
from .subjects import SPEAKER_GAP, acting, are_joined, inverted
from .telling import STRUCK, Trigger

OBLIQUE = frozenset({"about", "agent"})
REACH = 14  # words
TO_AND = 3  # words between "and" and the verb that it joins: "and on Monday took"
WITH_PERSONS = frozenset({"meeting", "phone_call", "videoconference", "negotiation"})


def clause_of(starts: Sequence[int], index: int) -> int:
    """The number of the clause that holds a word."""
    return bisect_right(starts, index) - 1


class Frame:
    """The names around one trigger, sorted by clause and side."""

    def __init__(
        self,
        story: Story,
        sentence: Sentence,
        scene: Scene,
        trigger: Trigger,
        starts: Sequence[int],
        reporting: Sequence[ActorMention],
        triggers: Sequence[Trigger] = (),
    ) -> None:
        """`starts` and `triggers` are the sentence's, `reporting` its names that only report (`is_speaker`)."""
        self.story = story
        self.trigger = trigger
        self.starts = starts
        self.here = clause_of(starts, trigger.first)
        self.scene = scene
        self.alike = [other for other in triggers if other.type == trigger.type and other is not trigger]
        said = inverted(story, sentence, trigger, scene.actors)
        own = range(trigger.last, trigger.last + SPEAKER_GAP + 1) if said >= 0 else ()
        self.objects_before = self._objects_before(triggers)
        self.speakers = [m for m in reporting if m.first not in own and not self._acts(m)] if reporting else []
        self.mentions = [
            mention
            for mention in scene.actors
            if not (mention.kind == "unknown" and self._is_covered(mention)) and mention not in self.speakers
        ]
        if said >= 0:
            self.mentions = [mention for mention in self.mentions if mention.first >= said]
        owners = owners_of_others(story, trigger, self.mentions)
        if owners:
            self.mentions = [mention for mention in self.mentions if mention not in owners]

    def _objects_before(self, triggers: Sequence[Trigger]) -> range:
        """The words between another verb of its clause and the "and" that joins the trigger to it: "took A and lost B".

        Whom they name acts in neither.
        """
        trigger, words = self.trigger, self.story.words.folded
        if trigger.pos == "n" or trigger.is_attribute:
            return range(0)
        own = self.starts[self.here]
        verbs = [t for t in triggers if t.pos != "n" and not t.is_attribute and own <= t.first < trigger.first]
        if not verbs:
            return range(0)
        near = range(trigger.first - 1, max(trigger.first - 1 - TO_AND, verbs[-1].first), -1)
        joint = next((place for place in near if words[place] in self.story.grammar.conjunctions), 0)
        return range(verbs[-1].first, joint)

    def _is_covered(self, mention: ActorMention) -> bool:
        """True for capitals that the trigger is made of ("quit the Open Skies Treaty"), not for "met John Doe"."""
        trigger = self.trigger
        is_met = trigger.pos != "n" and trigger.type in WITH_PERSONS and mention.first > trigger.first
        return mention.first < trigger.last and trigger.first < mention.last and not is_met

    def acting(self, mentions: Sequence[ActorMention]) -> list[ActorMention]:
        """Of names before the trigger those that act."""
        return acting(self.story, self.trigger, self.starts[self.here], mentions)

    def _acts(self, mention: ActorMention) -> bool:
        """True where the verb that reports is the trigger's own ("NATO announced"), or announces what it tells."""
        trigger, verb = self.trigger, mention.last
        if trigger.first <= verb < trigger.last or mention.first == trigger.last:
            return True
        if verb >= trigger.first or self.story.words.folded[verb] not in self.story.grammar.announcing:
            return False
        return clause_of(self.starts, verb) == self.here

    def left(self) -> list[ActorMention]:
        """Names before the trigger in its clause, the nearest last; those of the clause before where it has none."""
        return (
            self.near_left()
            or self.speaker_before()
            or self.clause_before()
            or self.behind_participle()
            or list(self.resumed())
        )

    def near_left(self) -> list[ActorMention]:
        """Names before the trigger in its own clause, the nearest last."""
        clause = self.starts[self.here]
        own = [
            m
            for m in self.mentions
            if clause <= m.first < self.trigger.first
            and (m.last <= self.trigger.first or m.last < self.trigger.last)
            and m.relation not in OBLIQUE
            and m.first not in self.objects_before
        ]
        if self.here and self.story.words.folded[clause] in self.story.grammar.relative:
            # "Macron, who spoke with…": the name before the pronoun is the subject.
            before = [m for m in self.mentions if self.starts[self.here - 1] <= m.first and m.last <= clause]
            return [*(mention._replace(relation="") for mention in self._last_together(before)), *own]
        return own

    def _last_together(self, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
        """The last name with those that it is joined to: "Armenia and Azerbaijan, which …"."""
        first = len(mentions) - 1
        while first > 0 and are_joined(self.story, mentions[first - 1], mentions[first]):
            first -= 1
        return mentions[max(first, 0) :]

    def clause_before(self) -> list[ActorMention]:
        """The names of the clause before that may be the subject of this one too."""
        if self.here == 0:
            return []
        clause, before = self.starts[self.here], self.starts[self.here - 1]
        told = [m for m in self.mentions if before <= m.first < clause and m.relation in ("", "between", "with")]
        if self.story.words.folded[clause] in self.story.grammar.where:
            return [m for m in told if m.actors[0].kind == "person"]  # "will visit South Korea, where he will meet Xi"
        return told

    def behind_participle(self) -> list[ActorMention]:
        """Who acts in what a participle opens: "Landing in Tokyo, Theresa May said …", „Reuniți la Bruxelles, …"."""
        words, trigger, grammar = self.story.words, self.trigger, self.story.grammar
        endings = grammar.participle + (grammar.participles if trigger.first == self.starts[0] else ())
        if trigger.pos == "n" or not words.folded[trigger.first].endswith(endings or ("\0",)):
            return []
        following = [m for m in self.scene.actors if m.first >= trigger.last and m.relation == ""]
        return [m for m in following if "," in words.marks[m.first]][:1]

    def resumed(self) -> Sequence[ActorMention]:
        """Whose verb comes behind clauses put in: "Baerbock, who took office after the vote, met Blinken"."""
        words, grammar, place = self.story.words, self.story.grammar, self.trigger.first
        auxiliary = grammar.auxiliaries | grammar.clitics | grammar.finite
        while (
            place > self.starts[self.here] and words.marks[place] in ("", "-") and words.folded[place - 1] in auxiliary
        ):
            place -= 1
        if self.trigger.pos == "n" or "," not in words.marks[place]:
            return []
        put_in = grammar.relative | grammar.orders.keys()
        for clause in range(self.here - 1, -1, -1):
            if words.folded[self.starts[clause]] in put_in:
                continue
            ends = range(self.starts[clause], self.starts[clause + 1])
            told = [m for m in self.mentions if m.first in ends and m.relation == "" and m.kind != "adjective"]
            return self._last_together(told) if told else []
        return []

    def speaker_before(self) -> list[ActorMention]:
        """Who speaks in the clause before: the "he" of "Trump announced that he will…"."""
        if self.here == 0:
            return []
        clause, before = self.starts[self.here], self.starts[self.here - 1]
        return [m for m in self.speakers if before <= m.first < clause][-1:]

    def in_relative_clause(self) -> list[ActorMention]:
        """Names in the relative clause right behind what strikes once: "a quake that hit eastern Turkey in 1939"."""
        after = self.here + 1
        if self.trigger.type not in STRUCK or after >= len(self.starts):
            return []
        words, first = self.story.words, self.starts[after]
        opens = words.folded[first] in self.story.grammar.relative or words.folded[first] in self.story.grammar.that
        if not opens or words.marks[first] or first - self.trigger.last > REACH:
            return []
        end = self.starts[after + 1] if after + 1 < len(self.starts) else 1 << 30
        return [m for m in self.scene.actors if first < m.first < end]

    def is_behind_comma(self, mention: ActorMention) -> bool:
        """True when a comma parts the name from the trigger before it."""
        return any("," in mark for mark in self.story.words.marks[self.trigger.last : mention.first + 1])

    def right(self) -> list[ActorMention]:
        """Names after the trigger in its clause, the nearest first."""
        end = self.starts[self.here + 1] if self.here + 1 < len(self.starts) else 1 << 30
        return [
            m for m in self.mentions if self.trigger.first <= m.first < end and m.first - self.trigger.last <= REACH
        ]


def is_speaker(story: Story, mention: ActorMention) -> bool:
    """True for a name that only reports: "according to the Kremlin", „a anunțat Kremlinul"."""
    words, grammar = story.words.folded, story.grammar
    after = words[mention.last : mention.last + 2]
    if after and (after[0] in grammar.report or (after[0] in grammar.adverbs and after[-1] in grammar.report)):
        return True
    if is_cited(story, mention.first):
        return True
    before = words[max(mention.first - 2, 0) : mention.first]
    if grammar.report.isdisjoint(before) or not grammar.clause.isdisjoint(before):
        return False
    # "said Putin," reports; "said Russia would leave" does not: the name goes on as a subject there.
    return mention.last >= len(words) or bool(story.words.marks[mention.last])
