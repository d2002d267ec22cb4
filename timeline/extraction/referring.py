"""Nouns that only point to an event known before: what is condemned, investigated or stood for is not today's."""

from __future__ import annotations

from .story import Sentence, Story
from .telling import STRUCK, Trigger

REFERRED = STRUCK | {"coup"}  # what is condemned after it was
NEAR_REACTION = 6  # words from a reaction to the noun of the blow: "condemned the two deadly car bombings"
NEAR_CONTEST = 2  # words between a preposition and the noun of a vote: „pentru viitoarele alegeri"


def is_referred_to(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True for a noun that title or lead only name: "Malta condemns bombings", „susținere pentru X la alegeri"."""
    if trigger.type in STRUCK and _is_looked_into(story, trigger):
        return True
    if trigger.type in REFERRED and not trigger.is_carried:
        return reaction_before(story, sentence.first, trigger) >= 0
    if trigger.type != "election" or not trigger.is_mere_noun:
        return False
    folded, grammar = story.words.folded, story.grammar
    before = folded[max(trigger.first - NEAR_CONTEST - 1, sentence.first) : trigger.first]
    if grammar.contest.isdisjoint(before):
        return False
    return grammar.results.isdisjoint(folded[sentence.first : sentence.last])


def reaction_before(story: Story, least: int, trigger: Trigger) -> int:
    """The place, from `least` on, of a word of reaction whose object the noun of a blow is; -1 for none."""
    is_noun = (
        trigger.pos == "n" or story.words.folded[trigger.first - 1] in story.grammar.owned
    )  # "the bomb explosions"
    if trigger.type not in REFERRED or not is_noun or trigger.first <= least:
        return -1
    folded, marks, reacting = story.words.folded, story.words.marks, story.grammar.reacting
    for place in range(trigger.first - 1, max(trigger.first - NEAR_REACTION, least) - 1, -1):
        if marks[place + 1] and not marks[place + 1].isspace() and not _parts_names(story, place):
            return -1
        if folded[place] in reacting:
            return place
    return -1


def _parts_names(story: Story, place: int) -> bool:
    """True for the comma behind a word in a list of names: "condemns Kenya, Tanzania bombings"."""
    words = story.words
    is_list = words.capitalised[place] and words.capitalised[place + 1] and words.marks[place + 1].strip() == ","
    return is_list and not words.is_upper(place)


def _is_looked_into(story: Story, trigger: Trigger) -> bool:
    """True where the noun only describes another: "the bombing probe", "attack suspects"."""
    folded = story.words.folded
    if trigger.last >= len(folded) or story.words.marks[trigger.last]:
        return False
    if trigger.pos != "n" and not folded[trigger.last - 1].endswith(story.grammar.participle or "\0"):
        return False  # "gunmen killed survivors"
    return folded[trigger.last] in story.grammar.looked_into
