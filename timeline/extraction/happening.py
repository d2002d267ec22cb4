"""Whether and when something happened: status and date of a trigger, each read with the help of the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import PLANNED_STATUSES, Form, When

from .backgrounds import opens_with_length
from .clauses import is_main
from .dated import Dated
from .dating import Calendar
from .days import (
    SOON,
    VERY_SOON,
    can_turn,
    is_day,
    is_earlier,
    is_just_behind,
    is_news_itself,
    is_open,
    is_soon,
    opens_long_ago,
    publication_day,
    run_out,
    settled,
    side_of,
    turned,
)
from .deciding import DECISIONS, is_decided, is_decided_then, is_setting, is_under_way, then, was_planned
from .frame import clause_of
from .mentioned import AT_ONCE
from .reach import Cue, may_be
from .referring import is_referred_to
from .scene import ActorMention
from .status import cues_for, reaching_status, status_of
from .story import Sentence, Story
from .telling import CONTACTS, SPEECH, STRUCK, Trigger
from .terms import after_term

ORDER_WORDS = 4  # between "after" and its noun: „în urma celor două explozii"
# What its verb tells of one moment: no decision, whose day may be that from which it holds.
DEEDS = CONTACTS | STRUCK | {"visit", "treaty_signing", "invasion", "territorial_capture", "weapons_test", "coup"}
LONGEST_SPEECH = 60  # days
COME_OF = frozenset({"summit", "meeting", "visit", "conference", "negotiation"})  # the lead tells what came of them


class Happening:
    """Reads of the triggers of one sentence whether and when each happened."""

    def __init__(
        self,
        story: Story,
        sentence: Sentence,
        starts: Sequence[int],
        actors: Sequence[ActorMention],
        cues: Sequence[Cue],
        calendar: Calendar,
        is_of_late: bool,
    ) -> None:
        """`starts` begin the clauses; `is_of_late` where the sentence tells what went on for long."""
        self.story = story
        self.sentence = sentence
        self.starts = starts
        self.actors = actors
        self.cues = cues
        self.calendar = calendar
        self.is_of_late = is_of_late

    def read(self, trigger: Trigger, tense: str, dated: Dated) -> tuple[str, When, str]:
        """Status, date and how near the words of the date stood."""
        story, sentence = self.story, self.sentence
        reached = reaching_status(
            story, sentence, trigger, self.starts, cues_for(story, sentence, trigger, self.actors, self.cues)
        )
        cued, told = self._own_day(trigger, tense, dated, status_of(story, sentence, trigger, reached, 0))
        was_plan = was_planned(story, sentence, trigger)
        told = then(told, story.published) if was_plan else told
        is_told_on = is_decided_then(story, sentence, trigger, told) or dated.is_of_report
        if dated.how == "clause":
            told = self._turned(trigger, tense, cued, told, was_plan, is_told_on)
        side = side_of(told, story.published)
        is_early = is_day(told) or self._is_ahead(trigger, told)
        is_wished = cued == "requested" and not dated.is_own and is_early  # "demanded his resignation on Sunday"
        status = status_of(story, sentence, trigger, reached, side) if side and not is_wished else cued
        when = self._as_long(trigger, status, told)
        how = dated.how if when.span is not None else ""
        is_of_today = sentence.kind in ("title", "lead") or is_told_on
        is_of_today = is_of_today and not when.rule.endswith("term")  # "will withdraw within 60 days": no deed of today
        if cued == "scheduled" and is_decided(story, sentence, trigger) and side <= 0 and is_of_today:
            status = "occurred"
            how = "sentence" if how == "shared" else how
            if when.span is None:
                return status, publication_day(story), "document" if story.published is not None else ""
        at_it = tense == "present" and is_under_way(story, self.starts, trigger)
        is_news = self._is_news(trigger, tense, status, when, at_it) and not dated.is_counted
        if is_news and how == "shared" and sentence.kind == "title":
            how = "sentence"
        is_news = is_news or (at_it and trigger.type in CONTACTS | {"visit"} and status in ("occurred", "ongoing"))
        is_entry = story.heading_of(story.words.starts[trigger.first]) is not None
        if is_news and when.span is None and story.published is not None and not is_entry:
            return status, publication_day(story), "document"
        return status, when, how

    def _own_day(self, trigger: Trigger, tense: str, dated: Dated, cued: str) -> tuple[str, When]:
        """The status `cued` and the date where they fit each other; no date where that is of something else."""
        story = self.story
        told = run_out(dated.when, trigger.type, story.published)
        if trigger.type == "deadline" and (ends := after_term(told, story, trigger)) is not told:
            return ("scheduled" if side_of(ends, story.published) >= 0 else cued), ends
        if dated.is_own and trigger.pos == "n" and trigger.type in STRUCK and side_of(told, story.published) <= 0:
            cued = "occurred"  # "will answer Monday's strike"
        if dated.is_done and cued in PLANNED_STATUSES:
            cued = "occurred"  # „acordul convenit joi va fi aplicat"
            told = turned(told, story.published, -1)
        if dated.how != "clause" and self._is_past(trigger, tense) and side_of(told, story.published) > 0:
            told = When()  # „va semna miercuri, după ce parlamentul a ratificat": ratified before
        if dated.how == "shared" and tense == "past" and trigger.pos != "n" and cued == "occurred":
            told = told if side_of(told, story.published) <= 0 else When()  # "agreed: those taken on 7 May go free"
        is_deed = self._is_deed(trigger, tense, cued) and not can_turn(told) and self._is_apart(trigger, told)
        if is_deed and side_of(told, story.published) > 0:
            told = When()  # "visited Accra before a summit next week": what is told as done was not then
        if trigger.type in DECISIONS and cued == "occurred" and told.rule.endswith("term"):
            told = When()  # "gave ten diplomats a week to leave": decided today, whatever the term
        if dated.is_of_report and cued in PLANNED_STATUSES and not is_decided(story, self.sentence, trigger):
            told = When()
        if (
            dated.is_of_report
            and cued == "occurred"
            and tense in ("present", "future")
            and self._is_said(trigger, told)
        ):
            told = When()  # "said on Friday that they would wait until Annan visits Baghdad"
        if trigger.type in SPEECH and told.span is not None and _is_long(told):
            told = When()  # "says that for the past twenty years …"
        if dated.how == "shared" and cued == "possible" and side_of(told, story.published) < 0:
            told = When()  # „a cerut în august …; poate sancțiuni": what only may be is not of that day
        return cued, told

    def _is_deed(self, trigger: Trigger, tense: str, cued: str) -> bool:
        """True for a verb that tells as over what has no day ahead, as a decision or a term may have."""
        return trigger.type in DEEDS and trigger.pos != "n" and tense == "past" and cued == "occurred"

    def _is_said(self, trigger: Trigger, told: When) -> bool:
        """True for a deed in another clause than the words of time, or parted from them."""
        if told.timex is None or trigger.pos == "n" or trigger.type not in DEEDS:
            return False
        place = bisect_left(self.story.words.starts, told.timex.start)
        is_there = clause_of(self.starts, place) == clause_of(self.starts, trigger.first)
        return not is_there or self._is_apart(trigger, told)

    def _is_ahead(self, trigger: Trigger, told: When) -> bool:
        """True for words of time that stand before a trigger: „a cerut în martie retragerea trupelor"."""
        return told.timex is not None and told.timex.end <= self.story.words.starts[trigger.first]

    def _is_apart(self, trigger: Trigger, told: When) -> bool:
        """True where a comma or another trigger stands between a trigger and the words of time behind it."""
        if told.timex is None:
            return False
        place = bisect_left(self.story.words.starts, told.timex.start)
        is_parted = any("," in mark for mark in self.story.words.marks[trigger.last : place + 1])
        return is_parted or any(trigger.last <= other.first < place for other in self.calendar.triggers)

    def _turned(self, trigger: Trigger, tense: str, cued: str, told: When, was_plan: bool, is_told_on: bool) -> When:
        """The date that its clause gives, turned ahead of the publication or behind it, as the words want it."""
        story = self.story
        is_recent = (trigger.is_mere_noun or trigger.is_attribute or was_plan) and is_just_behind(told, story.published)
        is_ahead = cued == "scheduled" or (cued == "possible" and may_be(story, trigger.first, trigger.last))
        if is_setting(story, trigger):
            return turned(told, story.published, 1, 0)
        if is_ahead and not is_recent and not is_told_on:
            return turned(told, story.published, 1)
        is_past = self._is_past(trigger, tense)
        if is_past or (cued == "occurred" and (tense == "past" or trigger.is_attribute)):
            most = SOON if trigger.pos == "n" else VERY_SOON
            is_plan = not is_past and is_soon(told, story.published, most)
            return told if is_plan else turned(told, story.published, -1)
        return told

    def _as_long(self, trigger: Trigger, status: str, told: When) -> When:
        """The date as something of its length can have it: a span of days only for what lasts, or is planned."""
        is_span = self.story.knowledge.event_types[trigger.type].duration == "span"
        lasts = is_span or status in PLANNED_STATUSES
        lasts = lasts and not (trigger.type == "visit" and status == "occurred" and is_open(told))
        lasts = lasts and (is_span or not is_open(told))
        return told if lasts else settled(told)

    def _is_news(self, trigger: Trigger, tense: str, status: str, when: When, at_it: bool) -> bool:
        """True for the news itself, which is of the day of publication; `at_it` where it is under way."""
        story, sentence = self.story, self.sentence
        if when.span is None and (opens_with_length(story, sentence, trigger) or self._is_remembered(trigger)):
            return False
        is_of_news = trigger.type in COME_OF and not self.calendar.rows  # "said at their summit"
        is_of_news = is_of_news or self.calendar.is_occasion(trigger)
        if when.span is None and (self.is_of_late or opens_long_ago(story, sentence, self.calendar.rows)):
            return False  # "has sent aid in recent years", "Following the vote of 2019, protests broke out"
        is_before = sentence.kind == "lead" and not trigger.is_mere_noun and self._is_past(trigger, tense)
        is_before = trigger.type not in AT_ONCE and (
            is_before or (self._is_behind(trigger) and not (is_of_news and trigger.type != "visit"))
        )
        if is_before or is_earlier(story, trigger) or is_referred_to(story, sentence, trigger):
            return False  # „Instabilitate după alegeri", "Malta condemns bombings": not today's
        return is_news_itself(sentence, trigger, tense, status, is_of_news, at_it)

    def _is_remembered(self, trigger: Trigger) -> bool:
        """True behind a length of time since when it is: „se împlinește un an de când Finlanda a aderat"."""
        start, words, grammar = (
            self.starts[clause_of(self.starts, trigger.first)],
            self.story.words.folded,
            self.story.grammar,
        )
        opens = not (grammar.when | grammar.since).isdisjoint(words[start : start + 2])
        return opens and not grammar.units.isdisjoint(words[max(start - 2, self.sentence.first) : start + 1])

    def _is_past(self, trigger: Trigger, tense: str) -> bool:
        """True in a clause that "after" begins: what it tells lies behind, unless its verb is no past."""
        if not trigger.is_mere_noun and tense in ("present", "future"):
            return False  # "will answer after the United States imposes tariffs"
        start = self.starts[clause_of(self.starts, trigger.first)]
        if tense == "future" and start > 0 and self.story.words.folded[start - 1] not in self.story.grammar.units:
            return False  # "will resign after the May election", but "will meet months after their June summit"
        is_after = self.story.grammar.orders.get(self.story.words.folded[start]) == "after"
        if start == self.sentence.first and trigger.pos != "n" and is_main(self.story, self.sentence, trigger.first):
            is_after = False
        return is_after or self._is_behind(trigger)

    def _is_behind(self, trigger: Trigger) -> bool:
        """True for a noun right after "after": „în urma alegerilor"."""
        before = self.story.words.folded[max(trigger.first - ORDER_WORDS, self.sentence.first) : trigger.first]
        return trigger.is_mere_noun and not self.story.grammar.after.isdisjoint(before)


def _is_long(when: When) -> bool:
    """True for a stretch of time in which nobody goes on speaking."""
    span = when.span
    if span is None or span.form is not Form.INTERVAL or span.earliest is None or span.latest is None:
        return False
    return span.latest - span.earliest > LONGEST_SPEECH
