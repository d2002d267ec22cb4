"""When an event was: the time expression of its clause, then of its sentence; the publication day for the news itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import EdtfDate, Form, TimeSpan, Timex, When, day_date

from .arguments import clause_of
from .story import Sentence, Story
from .telling import Trigger

CLAUSE_COST = 8
CROSSING_COST = 6
FARTHEST = 40
TELLING_TENSES = frozenset({"past", "present", "unknown"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and how near its words stood: clause, sentence or ""; `link` is an expression that only orders."""

    when: When
    how: str
    link: Timex | None = None


UNDATED = Dated(When(), "")


class Calendar:
    """The time expressions of one sentence, shared out among its triggers."""

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int], triggers: Sequence[Trigger]) -> None:
        self.story = story
        self.starts = starts
        self.triggers = triggers
        self.rows = [
            (bisect_left(story.words.starts, timex.span.start), timex)
            for timex in story.timexes_in(sentence.span)
            if not timex.is_statistic
        ]

    def date(self, trigger: Trigger) -> Dated:
        """The date of a trigger by the words of its sentence."""
        links = [timex for place, timex in self.rows if timex.relation and timex.when is None and self._reaches(trigger, place)]
        link = links[0] if links else None
        dated = [(self._cost(trigger, place), timex) for place, timex in self.rows if timex.when is not None]
        dated = [row for row in dated if row[0] <= FARTHEST]
        if not dated:
            return Dated(When(), "", link)
        cost, best = min(dated, key=lambda row: row[0])
        if not self._is_mine(trigger, best):
            return Dated(When(), "", link)
        when = When(
            span=best.when, origin="timex", timex=best.span, phrase=best.span.text_of(self.story.analysis.text),
            anchor=best.anchor, anchor_when=best.anchor_when, rule=best.rule,
            others=tuple(other.when for other in best.others),
        )  # fmt: skip
        return Dated(when, "clause" if self._same_clause(trigger, best) else "sentence", link)

    def _place(self, timex: Timex) -> int:
        return bisect_left(self.story.words.starts, timex.span.start)

    def _same_clause(self, trigger: Trigger, timex: Timex) -> bool:
        return clause_of(self.starts, trigger.first) == clause_of(self.starts, self._place(timex))

    def _reaches(self, trigger: Trigger, place: int) -> bool:
        between = [other for other in self.triggers if trigger.last <= other.first < place]
        return trigger.first < place and place - trigger.last <= 12 and not between

    def _cost(self, trigger: Trigger, place: int) -> int:
        distance = place - trigger.last if place >= trigger.last else trigger.first - place
        clauses = abs(clause_of(self.starts, trigger.first) - clause_of(self.starts, place))
        low, high = sorted((trigger.first, place))
        crossed = sum(low < other.first < high for other in self.triggers if other is not trigger)
        return max(distance, 0) + CLAUSE_COST * clauses + CROSSING_COST * crossed

    def _is_mine(self, trigger: Trigger, timex: Timex) -> bool:
        """False when the expression stands in another trigger's clause and belongs to that one."""
        place = self._place(timex)
        home = clause_of(self.starts, place)
        if clause_of(self.starts, trigger.first) == home:
            return True
        return not any(clause_of(self.starts, other.first) == home for other in self.triggers if other is not trigger)


def publication_day(story: Story) -> When:
    """The day of publication as an event's date; undated where the article tells none."""
    published = story.published
    if published is None or published.start is None:
        return When()
    day = EdtfDate(published.start.year, published.start.month, published.start.day)
    return When(TimeSpan.on(day), origin="document", rule="publication_day", anchor="publication", anchor_when=published)


def is_news_itself(sentence: Sentence, tense: str, status: str) -> bool:
    """True for what title or lead tell as happened: a telling past, or a headline's present."""
    if status not in ("occurred", "claimed", "ongoing", "cancelled"):
        return False
    if sentence.kind == "title":
        return tense in TELLING_TENSES
    return sentence.kind == "lead" and tense == "past"


def lies_ahead(when: When, published: TimeSpan | None) -> bool:
    """True for a date wholly after the publication."""
    if when.span is None or published is None or published.latest is None or when.span.earliest is None:
        return False
    return when.span.earliest > published.latest


def narrowed(one: TimeSpan, other: TimeSpan) -> TimeSpan | None:
    """What two dates of one event leave together; None when they cannot both hold."""
    first = max((end for end in (one.earliest, other.earliest) if end is not None), default=None)
    last = min((end for end in (one.latest, other.latest) if end is not None), default=None)
    if first is None or last is None or first > last:
        return None if first is not None and last is not None and first > last else one
    for span in (one, other):
        if (span.earliest, span.latest) == (first, last):
            return span
    return TimeSpan(Form.SET, day_date(first), day_date(last)) if first < last else TimeSpan.on(day_date(first))
