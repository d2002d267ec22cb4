"""Acts of state whose decision is the event, and what is under way while it is written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.model import TimeSpan, When

from .days import VERY_SOON, is_just_behind, is_soon, side_of, turned
from .frame import clause_of
from .story import Sentence, Story
from .telling import Trigger

DECIDED_WORDS = 4  # how far before an act the word of its future may stand
AT_IT_WORDS = 2  # between "is" and what somebody is doing: "is also meeting"
# Acts of state whose announcement is the event: "Romania will expel ten diplomats, the ministry said on Tuesday".
DECISIONS = frozenset({
    "relations_break", "sanctions", "sanctions_relief", "treaty_withdrawal", "departure", "trade_measure",
    "arms_supply", "aid", "deployment", "troop_withdrawal", "treaty_extension",
})  # fmt: skip


def is_decided(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True for an act of state that a plain future announces: "will expel", not "is expected to expel"."""
    if trigger.type not in DECISIONS:
        return False
    before = _before(story, sentence, trigger)
    grammar, within = story.grammar, story.words.folded[trigger.first : trigger.last]
    is_told = not grammar.decided.isdisjoint(before) or any(
        word in grammar.decided and following in grammar.passive for word, following in pairwise(within)
    )  # "ten diplomats will be expelled"
    return is_told and grammar.expected.isdisjoint((*before, *within))


def is_decided_then(story: Story, sentence: Sentence, trigger: Trigger, told: When) -> bool:
    """True for the day of a decision: "on Friday told the envoys of its decision to expel diplomats"."""
    if told.timex is None or not is_decided(story, sentence, trigger):
        return False
    first, grammar = bisect_left(story.words.starts, told.timex.start), story.grammar
    if first > trigger.first:  # "announced its intention to quit the treaty on 22 May", told in November
        is_plan = is_soon(turned(told, story.published, 1), story.published, VERY_SOON)
        is_announced = not grammar.decision.isdisjoint(_before(story, sentence, trigger))
        return side_of(told, story.published) < 0 and is_announced and not is_plan
    between = story.words.folded[first : trigger.first]
    return not grammar.decision.isdisjoint(between) or not grammar.report.isdisjoint(between)


def is_setting(story: Story, trigger: Trigger) -> bool:
    """True where a deadline is set, so that its day lies ahead: "set 1 August as the deadline", not "missed it"."""
    if trigger.type != "deadline" or trigger.pos == "n":
        return False
    return not story.grammar.setting.isdisjoint(story.words.folded[trigger.first : trigger.last])


def is_under_way(story: Story, starts: Sequence[int], trigger: Trigger) -> bool:
    """True for what somebody is doing while it is written: "is in Bogota to meet", "are holding talks".

    `starts` begin the clauses of its sentence.
    """
    words, grammar = story.words.folded, story.grammar
    own = starts[clause_of(starts, trigger.first)]
    near = words[max(trigger.first - AT_IT_WORDS, own) : trigger.first + 1]
    is_doing = words[trigger.first].endswith(grammar.participle or ("\0",)) or near[-1] in grammar.now
    return is_doing and not grammar.now.isdisjoint(near)


def was_planned(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True for a plan told in the past: "hoped to vote on 29 June", "was due to meet him", and its day may be over."""
    before, grammar = _before(story, sentence, trigger), story.grammar
    return not grammar.planned_then.isdisjoint(before) and not grammar.subjunctive.isdisjoint(before)


def then(when: When, published: TimeSpan | None) -> When:
    """The day of a plan told in the past: this year's where that lay shortly before, not next year's."""
    if side_of(when, published) <= 0 or is_soon(when, published):
        return when
    back = replace(turned(when, published, -1), rule=when.rule)
    return back if is_just_behind(back, published) else when


def _before(story: Story, sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    return story.words.folded[max(trigger.first - DECIDED_WORDS, sentence.first) : trigger.first]
