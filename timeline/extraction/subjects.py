"""Who acts: the names before a trigger that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from .scene import ActorMention
from .story import Sentence, Story
from .telling import SPEECH, Trigger

SUBJECT_GAP = 3  # words between a subject and its verb
JOINED_WORDS = 4  # and between two names that act together
TOGETHER_MOST = 5
SPEAKER_GAP = 3  # words between a verb that reports and the speaker behind it: „a declarat vineri Macron"


def acting(story: Story, trigger: Trigger, clause: int, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Of the names before a trigger those that act: the ones right before it, else the first of its clause.

    `clause` is the first word of the clause. Names that commas and "and" join act together. "Russia invaded Ukraine
    and then, in May, attacked …": Russia.
    """
    groups: list[list[ActorMention]] = []
    for mention in mentions:
        if groups and are_joined(story, groups[-1][-1], mention):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    if not groups:
        return []
    gap = 0 if story.words.folded[clause] in story.grammar.relative else SUBJECT_GAP
    nearest = groups[-1]
    return (nearest if trigger.first - nearest[-1].last <= gap else groups[0])[-TOGETHER_MOST:]


def inverted(story: Story, sentence: Sentence, trigger: Trigger, mentions: Sequence[ActorMention]) -> int:
    """The word with which „…, a declarat vineri Macron" begins, behind which its speaker stands; -1 for anything else.

    In a language whose adjectives stand behind their nouns: English has its subject before "said" far more often.
    """
    words, grammar = story.words, story.grammar
    if trigger.type not in SPEECH or words.folded[trigger.first] not in grammar.report:
        return -1
    if "adjective" not in grammar.behind:
        return -1
    place = trigger.first
    while place > sentence.first and not words.marks[place] and words.folded[place - 1] in grammar.auxiliaries:
        place -= 1
    if place == sentence.first or "," not in words.marks[place]:
        return -1
    for mention in mentions:
        if 0 <= mention.first - trigger.last <= SPEAKER_GAP and mention.relation == "":
            between = range(trigger.last, mention.first + 1)
            times = {at for timex in story.timexes_in(sentence.span) for at in range(*words.range_of(timex.span))}
            parted = any(
                words.folded[index] in grammar.clause
                or (words.marks[index] and times.isdisjoint((index - 1, index)))  # „a anunțat, joi, Macron"
                for index in between
            )
            return -1 if parted else place
    return -1


def trailing(story: Story, sentence: Sentence, trigger: Trigger) -> int:
    """The word with which "…, ministers said on Monday" begins; -1 for anything else.

    In a language whose adjectives stand before their nouns, and for a verb that reports.
    """
    words, grammar = story.words, story.grammar
    if words.folded[trigger.first] not in grammar.report or "adjective" in grammar.behind:
        return -1
    places = range(trigger.first, sentence.first, -1)
    return next((place for place in places if "," in words.marks[place]), -1)


def are_joined(story: Story, before: ActorMention, here: ActorMention) -> bool:
    """True for two names that a comma or "and" puts together."""
    words, grammar = story.words, story.grammar
    between = words.folded[before.last : here.first]
    if not between:
        return words.marks[here.first] in ("", ",", "-", "/")
    if len(between) > JOINED_WORDS or not grammar.joining.issuperset(between):
        return False
    return not grammar.conjunctions.isdisjoint(between) or "," in words.marks[before.last]
