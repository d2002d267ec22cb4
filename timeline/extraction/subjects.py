"""Who acts: the names before a trigger that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from .scene import ActorMention
from .story import Story
from .telling import Trigger

SUBJECT_GAP = 3  # words between a subject and its verb
JOINED_WORDS = 4  # and between two names that act together
TOGETHER_MOST = 5


def acting(story: Story, trigger: Trigger, clause: int, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Of the names before a trigger those that act: the ones right before it, else the first of its clause.

    `clause` is the first word of the clause. Names that commas and "and" join act together. "Russia invaded Ukraine
    and then, in May, attacked …": Russia.
    """
    groups: list[list[ActorMention]] = []
    for mention in mentions:
        if groups and _are_joined(story, groups[-1][-1], mention):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    if not groups:
        return []
    gap = 0 if story.words.folded[clause] in story.grammar.relative else SUBJECT_GAP
    nearest = groups[-1]
    return (nearest if trigger.first - nearest[-1].last <= gap else groups[0])[-TOGETHER_MOST:]


def _are_joined(story: Story, before: ActorMention, here: ActorMention) -> bool:
    words, grammar = story.words, story.grammar
    between = words.folded[before.last : here.first]
    if not between:
        return words.marks[here.first] in ("", ",", "-", "/")
    if len(between) > JOINED_WORDS or not grammar.joining.issuperset(between):
        return False
    return not grammar.conjunctions.isdisjoint(between) or "," in words.marks[before.last]
