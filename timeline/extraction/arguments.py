"""Who takes part in an event, and in which role."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.model import Actor, Argument

from .possession import owners_of_others
from .scene import ActorMention, Scene
from .story import Sentence, Story
from .subjects import acting
from .telling import Trigger

OBLIQUE = frozenset({"about", "agent"})
TOWARDS = frozenset({"place", "against", "to"})  # relations of those whom a deed is aimed at
REACH = 14  # words
FROM_PLACES = frozenset({"relations_break", "visit", "deployment"})  # "from" tells whence, not to whom
WHENCE = ("from", "place")  # relations of the state that sends diplomats away
STRUCK = frozenset({"defendant", "victim"})  # roles of those to whom something is done
NEAR_AGENT = 3  # words from a participle to its agent: "used by the UN"
NEAR_OBJECT = 2  # words between a verb and its object, or its auxiliary
NEAR_SUBJECT = 8  # words between a noun that tells an event and who may do it


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
        self.speakers = [mention for mention in reporting if not self._acts(mention)] if reporting else []
        self.mentions = [
            mention
            for mention in scene.actors
            if not (mention.kind == "unknown" and mention.first < trigger.last and trigger.first < mention.last)
            and mention not in self.speakers
        ]
        owners = owners_of_others(story, trigger, self.mentions)
        if owners:
            self.mentions = [mention for mention in self.mentions if mention not in owners]

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
        return self.near_left() or self.speaker_before() or self.clause_before() or self.behind_participle()

    def near_left(self) -> list[ActorMention]:
        """Names before the trigger in its own clause, the nearest last."""
        clause = self.starts[self.here]
        own = [
            m
            for m in self.mentions
            if clause <= m.first < self.trigger.first
            and (m.last <= self.trigger.first or m.last < self.trigger.last)
            and m.relation not in OBLIQUE
        ]
        if self.here and self.story.words.folded[clause] in self.story.grammar.relative:
            # "Macron, who spoke with…": the name before the pronoun is the subject.
            before = [m for m in self.mentions if self.starts[self.here - 1] <= m.first and m.last <= clause]
            return [*before[-1:], *own]
        return own

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
        """Who acts in what a participle opens: "Landing in Tokyo, Theresa May said …"."""
        words, trigger = self.story.words, self.trigger
        if trigger.pos == "n" or not words.folded[trigger.first].endswith(self.story.grammar.participle or ("\0",)):
            return []
        following = [m for m in self.scene.actors if m.first >= trigger.last and m.relation == ""]
        return [m for m in following if "," in words.marks[m.first]][:1]

    def speaker_before(self) -> list[ActorMention]:
        """Who speaks in the clause before: the "he" of "Trump announced that he will…"."""
        if self.here == 0:
            return []
        clause, before = self.starts[self.here], self.starts[self.here - 1]
        return [m for m in self.speakers if before <= m.first < clause][-1:]

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
    before = words[max(mention.first - 2, 0) : mention.first]
    if grammar.report.isdisjoint(before) or not grammar.clause.isdisjoint(before):
        return False
    # "said Putin," reports; "said Russia would leave" does not: the name goes on as a subject there.
    return mention.last >= len(words) or bool(story.words.marks[mention.last])


def directed(frame: Frame, doer_role: str, other_role: str) -> list[Argument]:
    """Who does it and to whom, by side, case, preposition and passive voice."""
    left, right = frame.left(), frame.right()
    trigger, words = frame.trigger, frame.story.words.folded
    # "Troops, backed by the UN, took the town": the UN is no agent of what follows.
    agents = [m for m in frame.mentions if m.relation == "agent" and 0 <= m.first - trigger.first <= REACH]
    between = [m for m in right if m.relation == "between"]
    if len(between) > 1 and between[0].first - trigger.last <= NEAR_OBJECT:
        doers, others = between[:1], between[1:]  # "clashes between Kyrgyz and Tajik guards"
    elif trigger.pos == "n":
        doers, others = _of_noun(frame, left, right)
    else:
        subjects = [
            m for m in left if m.kind != "adjective" and m.relation in ("", "between", "both") and not m.is_genitive
        ] or [m for m in left if m.relation in ("", "of") and not _ends_before_and(frame, m)]
        oblique = ("agent", "about", "from") if trigger.type in FROM_PLACES else ("agent", "about")
        objects = [m for m in right if m.relation not in oblique]
        is_passive = not frame.story.grammar.passive.isdisjoint(words[max(trigger.first - 3, 0) : trigger.last])
        is_passive = is_passive or words[trigger.first : trigger.first + 2] in frame.story.grammar.hit_with
        within = [m for m in right if m.first < trigger.last and _belongs_to_noun(m)]
        if not is_passive and subjects and agents and _is_of_participle(frame, agents[0]):
            agents = []  # "fired at a tower used by peacekeepers"
        if is_passive and not agents and trigger.type == "relations_break":
            agents = [m for m in right if m.relation in WHENCE]  # "Kenyan diplomats were expelled from Chad": by Chad
            objects = [m for m in objects if m not in agents]
        if agents or (is_passive and not objects):
            doers, others = agents, subjects or objects
        elif not subjects and len(objects) > 1 and objects[0].is_genitive and objects[1].relation in TOWARDS:
            doers, others = objects[:1], objects[1:]  # „a început odată cu invazia Rusiei în Ucraina"
        elif within and not subjects:
            doers, others = within[:1], [m for m in objects if m not in within]  # „un raid israelian a ucis"
        else:
            doers, others = frame.acting(subjects), objects
    doers = [m for m in doers if m not in others[:1]] or (frame.speaker_before() if trigger.pos != "n" else [])
    first = arguments(frame.story, _together(doers), doer_role)
    taken = {argument.actor.key for argument in first}
    second = [a for a in arguments(frame.story, _together(others), other_role) if a.actor.key not in taken]
    return [*first, *second]


def _is_of_participle(frame: Frame, agent: ActorMention) -> bool:
    """True where another participle than the trigger stands before the agent's preposition."""
    words, tense = frame.story.words.folded, frame.story.analysis.pack.tense
    near = words[max(agent.first - NEAR_AGENT, frame.trigger.last) : agent.first - 1]
    return any(word in tense.participles or word.endswith(tense.participle_endings or ("\0",)) for word in near)


def _ends_before_and(frame: Frame, mention: ActorMention) -> bool:
    """True for an adjective of the object before: „interzice importul de gaz rusesc și include …"."""
    words = frame.story.words.folded
    return mention.kind == "adjective" and words[mention.last] in frame.story.grammar.conjunctions


def _belongs_to_noun(mention: ActorMention) -> bool:
    """True for whose a thing is: „drone rusești", „baloane din Belarus", „rachetele Iranului"."""
    return mention.kind in ("adjective", "people") or mention.relation in ("from", "of") or mention.is_genitive


def _of_noun(
    frame: Frame, left: list[ActorMention], right: list[ActorMention]
) -> tuple[list[ActorMention], list[ActorMention]]:
    trigger = frame.trigger
    marks = frame.story.words.marks
    owners = [m for m in left if trigger.first - m.last <= 2 and (m.is_genitive or m.kind in ("adjective", "people"))]
    owners += [m for m in left if m.last == trigger.first and not marks[trigger.first] and m not in owners]
    right_own = [m for m in right if m.relation not in ("against", "to", "with", "place")]
    is_aimed = any(m.relation == "against" for m in right)
    within = [
        m
        for m in right_own
        if m.first < trigger.last and (m.kind in ("adjective", "people") or (is_aimed and not m.relation))
    ]  # "Russian strikes", „atacul Hamas asupra Israelului"
    beside = [
        m for m in right_own if m.first - trigger.last <= 1 and (m.is_genitive or m.kind in ("adjective", "people"))
    ]
    owners += within or beside
    owners += [m for m in right if m.relation in ("agent",)]
    towards = [m for m in right if m not in owners and m.relation in ("against", "place", "of", "to", "with", "")]
    if owners:
        return owners, towards
    subjects = [
        m for m in left if m.relation in ("", "of") and m.kind != "adjective" and trigger.first - m.last <= NEAR_SUBJECT
    ]
    if subjects and _is_listed_with(frame, subjects[-1]):
        subjects = []
    return frame.acting(subjects), towards


def _is_listed_with(frame: Frame, mention: ActorMention) -> bool:
    """True for the last name of a list that ends in the noun itself: "Taiwan, Ukraine and the visit"."""
    words, grammar = frame.story.words.folded, frame.story.grammar
    between = [word for word in words[mention.last : frame.trigger.first] if word not in grammar.skip]
    return bool(between) and between[0] in grammar.conjunctions and len(between) == 1


def _together(mentions: list[ActorMention]) -> list[ActorMention]:
    """The first of a list with those joined to it, not the whole sentence."""
    if not mentions:
        return []
    kept = [mentions[0]]
    for mention in mentions[1:]:
        if mention.first - kept[-1].last <= 4:
            kept.append(mention)
    return kept[:4]


def single(frame: Frame, role: str) -> list[Argument]:
    """The one it is about: the subject, or what belongs to the noun."""
    left, right = frame.left(), frame.right()
    if frame.trigger.pos == "n":
        near = [
            m
            for m in right
            if m.first - frame.trigger.last <= 5 and m.relation in ("of", "", "place", "against", "agent", "to")
        ]
        owners = [m for m in left if frame.trigger.first - m.last <= 2]
        chosen = owners[-1:] or near[:1] or left[-1:] or right[:1]
    else:
        subjects = [m for m in left if m.relation in ("", "between") and m.kind != "adjective"]
        chosen = _object_of(frame, role, right) or frame.acting(subjects) or right[:1] or left[-1:]
    found = _together(chosen)
    told = {actor.key for mention in found for actor in mention.actors}
    extra = [m for m in [*left, *right] if not told.issuperset(actor.key for actor in m.actors)][:3]
    return [*arguments(frame.story, found, role), *arguments(frame.story, extra, "other")]


def _object_of(frame: Frame, role: str, right: Sequence[ActorMention]) -> list[ActorMention]:
    """Whom an active verb strikes: "soldiers captured Hussein" is about Hussein, "Hussein was captured" is too."""
    words, trigger = frame.story.words.folded, frame.trigger
    if (
        role not in STRUCK
        or not right
        or right[0].relation not in ("", "against")
        or right[0].first - trigger.last > NEAR_OBJECT
    ):
        return []
    before = words[max(trigger.first - NEAR_OBJECT, 0) : trigger.first + 1]
    return [] if not frame.story.grammar.passive.isdisjoint(before) else list(right[:1])


def arguments(story: Story, mentions: Sequence[ActorMention], role: str) -> list[Argument]:
    """Each actor once; with a person the state acted for, which the text implies."""
    if not mentions:
        return []
    found: dict[str, Argument] = {}
    for mention in mentions:
        for actor in mention.actors:
            if actor.key not in found:
                found[actor.key] = Argument(role, actor, story.span_of(mention.first, mention.last))
    for argument in tuple(found.values()):
        if argument.actor.kind in ("person", "organisation") and argument.actor.country:
            state = represented(story, argument.actor)
            if state is not None and state.key not in found:
                found[state.key] = Argument(role, state, None)
    return list(found.values())


def country_of(story: Story, place_key: str, role: str) -> list[Argument]:
    """The state that a place lies in, in a role."""
    if place_key.startswith("state:"):
        body = story.knowledge.actors.get(place_key)
    else:
        city = story.knowledge.cities.get(place_key.removeprefix("place:"))
        body = story.knowledge.actors.get(f"state:{city.country}") if city is not None else None
    if body is None:
        return []
    return [Argument(role, body.actor(), None)]


def represented(story: Story, actor: Actor) -> Actor | None:
    """The state or organisation that a person acts for."""
    actors = story.knowledge.actors
    body = actors.get(f"state:{actor.country}") or actors.get(f"org:{actor.country.lower()}")
    if body is None:
        return None
    return body.actor()
