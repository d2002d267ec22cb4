"""Days counted from what the sentence tells: "prices fell on Tuesday, a day after the states imposed sanctions"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import Form, TimeSpan, Timex, When

from .clauses import Clauses
from .ordering import counted_from, counted_on
from .story import Sentence, Story
from .telling import Trigger

REACH = 16  # words from the expression of order to the event that it counts from
NEAR = 3  # words before the order among which "came" stands
BEFORE = 2  # sentences before that may tell the day from which it counts
NEWS_DAYS = 7  # how long before the publication that day may be
CLAUSES = 1  # clauses that may begin between: „la o zi după ce au impus"
SIGNS = {"after": -1, "before": 1}  # where the event lies, seen from what is told after, or before, it


class Counted:
    """The expressions of order of one sentence as dates of the events that stand behind them."""

    def __init__(
        self,
        story: Story,
        sentence: Sentence,
        clauses: Clauses,
        triggers: Sequence[Trigger],
        rows: Sequence[tuple[int, Timex]],
        orders: Sequence[tuple[int, Timex]],
    ) -> None:
        self.story = story
        self.first, self.last = sentence.first, sentence.last
        self.clauses = clauses
        self.triggers = triggers
        self.rows = rows
        dates = {timex.span for _, timex in rows}  # "the next day" is one of its own
        self.orders = [
            (story.words.range_of(timex.span), timex)
            for _, timex in orders
            if timex.relation in SIGNS and timex.span not in dates
        ]

    def order_of(self, trigger: Trigger) -> tuple[int, int, Timex] | None:
        """The expression that a trigger stands behind, its first word, and where what it names ends; None where another
        trigger stands nearer, or where the trigger has words of time of its own."""
        for (first, end), timex in reversed(self.orders):
            if not end <= trigger.first < end + REACH:
                continue
            if any(end <= other.first < trigger.first for other in self.triggers):
                return None
            border = self._border(trigger, first, end)
            is_near = self.clauses.of(trigger.first) - self.clauses.of(end) <= CLAUSES
            last = border if self._is_in_opening(first) else self.last
            has_own = any(end <= place < last for place, _ in self.rows)  # "days before a deadline on 12 May"
            return (first, border, timex) if is_near and not has_own else None
        return None

    def _border(self, trigger: Trigger, first: int, end: int) -> int:
        """Where what the order names ends: with its clause, or at the comma behind what opens the sentence."""
        marks, starts = self.story.words.marks, self.clauses.starts
        stop = next((start for start in starts if start > max(trigger.first, end)), self.last)
        if not self._is_in_opening(first):
            return stop
        return next((place for place in range(trigger.last, stop) if "," in marks[place]), stop)

    def _is_in_opening(self, first: int) -> bool:
        """True for an order that opens its sentence, or stands in what a participle opens it with."""
        endings = self.story.grammar.participle or ("\0",)
        return first == self.first or self.story.words.folded[self.first].endswith(endings)

    def date(self, trigger: Trigger, order: tuple[int, int, Timex]) -> When:
        """When that was, counted from the day that the sentence tells beside it; no time where it tells none, or where
        the distance is vague."""
        first, border, timex = order
        base = self._told_beside(first, border) or self._told_before(first)
        if base is None or base.when is None or base.when.form is not Form.DATE:
            return When()
        span = counted_on(base.when, timex.distance, SIGNS[timex.relation])
        text = self.story.analysis.text
        return counted_from(base.when, span, timex.span, timex.rule, text) if span is not None else When()

    def _told_beside(self, first: int, border: int) -> Timex | None:
        """The words of time nearest before the order, else the first behind what it names."""
        before = [timex for place, timex in self.rows if place < first]
        return before[-1] if before else next((timex for place, timex in self.rows if place >= border), None)

    def _told_before(self, first: int) -> Timex | None:
        """The day of the news that the sentences right before tell last: "It came a day after the two signed …".

        `first` is the first word of the order, before which the sentence says no more than that.
        """
        story, sentences = self.story, self.story.sentences
        if story.grammar.coming.isdisjoint(story.words.folded[max(self.first, first - NEAR) : first]):
            return None
        number = bisect_left(sentences, self.first, key=lambda sentence: sentence.first)
        for sentence in reversed(sentences[max(number - BEFORE, 0) : number]):
            times = [
                timex for timex in story.timexes_in(sentence.span) if not timex.relation and timex.when is not None
            ]
            if times:
                return times[-1] if _is_of_late(times[-1].when, story.day) else None
        return None


def _is_of_late(when: TimeSpan | None, today: int | None) -> bool:
    """True for a day shortly before the publication."""
    if when is None or today is None or not when.is_exact_day or when.earliest is None:
        return False
    return 0 <= today - when.earliest <= NEWS_DAYS
