"""Nouns that a sentence only mentions: it dates something else about them."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clauses
from .story import Story
from .telling import SPEECH, STRUCK, Trigger

BEFORE_NOUN = 4  # words before a noun among which an anniversary is looked for
AT_ONCE = frozenset({
    "protest", "armed_attack", "terror_attack", "disaster", "coup", "weapons_test", "phone_call", "videoconference",
})  # fmt: skip
BESIDE = 3  # words between a noun and the words of time that are its own
GATHERED = frozenset({"meeting", "visit", "summit", "phone_call", "videoconference", "conference"})
NEAR_TOPIC = 2  # words between a verb of talk and what it was about
JUDGEMENTS = frozenset({"condemnation", "rejection"})


class Mentions:
    """What a sentence says of the nouns among its triggers."""

    def __init__(self, story: Story, clauses: Clauses, triggers: Sequence[Trigger]) -> None:
        self.story = story
        self.clauses = clauses
        self.triggers = triggers

    def is_only_one(self, trigger: Trigger, place: int, home: int, is_its_own: bool) -> bool:
        """True for a noun whose sentence dates something else about it.

        `is_its_own` where the words of time are its own.

        "The anniversary of the invasion on Friday", "the summit was announced in January", „la un an de la invazie",
        and "annulled the election on Friday", where another event's verb has the date.
        """
        words, grammar = self.story.words.folded, self.story.grammar
        before = words[max(trigger.first - BEFORE_NOUN, 0) : trigger.first]
        if not grammar.anniversary.isdisjoint(before):
            return True
        if (
            trigger.type in AT_ONCE
            and grammar.prepositions.get(tuple(before[-1:])) == "of"
            and not grammar.units.isdisjoint(before[-2:-1])
        ):
            return True  # "resigned today after months of protests"
        if not grammar.cited.isdisjoint(before) and place > trigger.last + BESIDE:
            return True  # "according to the verdict, he took bribes in 2011"
        if before[-2:] in grammar.counted_from and not grammar.units.isdisjoint(before):
            return not is_its_own
        if trigger.type in GATHERED and not grammar.occasion.isdisjoint(before):
            return False  # „în urma unei întâlniri cu X, Y a anunțat luni"
        if not grammar.backdrop.isdisjoint(before) and not trigger.first <= place <= trigger.last + BESIDE:
            return True
        if not grammar.commenting.isdisjoint(words[self.clauses.starts[home] : trigger.first]):
            return not trigger.first <= place <= trigger.last + BESIDE
        talked = [word for word in before[-NEAR_TOPIC:] if word in grammar.topic]
        if any(word.startswith(grammar.talk) for word in talked) and trigger.type not in GATHERED:
            return True  # "discussed the lapse of the treaty in a call on Monday"
        low, high = sorted((trigger.last, place))
        if not grammar.announced.isdisjoint(words[low:high]):
            return True
        return self.clauses.of(trigger.first) == home and not is_its_own and self._is_object(trigger, place, home)

    def _is_object(self, trigger: Trigger, place: int, home: int) -> bool:
        if place > trigger.last and trigger.type not in STRUCK and self._is_judged(trigger, home):
            return True  # "condemned the coup in Niger on Thursday"
        if (trigger.first <= place <= trigger.last + BESIDE and not self._is_parted(trigger, place)) or (
            self._is_setting(trigger, place)
        ):
            return False
        return any(
            other.pos != "n" and other.type != trigger.type and self.clauses.of(other.first) == home
            and other.first < trigger.first
            for other in self.triggers
        )  # fmt: skip

    def _is_parted(self, trigger: Trigger, place: int) -> bool:
        """True where "and" begins something else before the words of time: "declared the vote void and said Friday"."""
        return not self.story.grammar.conjunctions.isdisjoint(self.story.words.folded[trigger.last : place])

    def _is_judged(self, trigger: Trigger, home: int) -> bool:
        """True for the object of a condemnation or a rejection in its clause."""
        return any(
            other.pos != "n" and other.type in JUDGEMENTS and other.first < trigger.first
            for other in self.triggers
            if self.clauses.of(other.first) == home
        )

    def _is_setting(self, trigger: Trigger, place: int) -> bool:
        """True for a gathering in which something was said on the day before it: "told him on Friday in a meeting"."""
        grammar, words = self.story.grammar, self.story.words.folded
        before = words[max(trigger.first - 2, 0) : trigger.first]
        is_near = 0 < trigger.first - place <= BESIDE + 2
        return is_near and any(grammar.prepositions.get((word,)) == "place" or word in grammar.venue for word in before)

    def is_of_picture(self, trigger: Trigger, place: int) -> bool:
        """True for the day behind the last comma of a caption: "A road blocked after the flood, 9 September"."""
        return trigger.is_mere_noun and place > trigger.last and bool(self.story.words.marks[place])

    def is_quoted(self, trigger: Trigger, place: int) -> bool:
        """True for words of time within a quotation, seen from the verb outside that says whose it is."""
        if trigger.type not in SPEECH:
            return False
        starts, quote_at = self.story.words.starts, self.story.analysis.quote_at
        return quote_at(starts[place]) is not None and quote_at(starts[trigger.first]) is None

    def has_article(self, trigger: Trigger) -> bool:
        """True for a word that is a noun here, though its pattern serves verbs as well: "the lapse"."""
        is_word = trigger.last - trigger.first == 1 and trigger.first > 0
        return is_word and self.story.words.folded[trigger.first - 1] in self.story.grammar.owned

    def is_told_by(self, own: int, home: int) -> bool:
        """True for a noun within what somebody said on that day: „a recunoscut luni că taxele vamale…"."""
        words, starts = self.story.words.folded, self.clauses.starts
        if words[starts[own]] not in self.story.grammar.that:
            return False
        said = any(other.type in SPEECH and self.clauses.of(other.first) == home for other in self.triggers)
        return said or not self.story.grammar.report.isdisjoint(words[starts[home] : starts[home + 1]])
