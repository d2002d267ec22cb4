"""Whose event a noun tells: in "the EU's stance on the invasion" the EU owns a stance and invades nobody."""

from __future__ import annotations

from collections.abc import Iterable

from .scene import ActorMention
from .story import Story
from .telling import Trigger

GOVERNS = frozenset({"about", "against", "to", "place"})  # relations of prepositions: on, to, for, about, in
BETWEEN = 4  # words between such a preposition and its noun


def governor(story: Story, trigger: Trigger, least: int) -> int | None:
    """The word of the preposition that governs a noun, not before word `least`: "on" in "on the Russian invasion".

    None for a verb, where no such preposition stands, and where more than names, articles and one word come between.
    """
    words, grammar = story.words, story.grammar
    if trigger.pos != "n" and (not trigger.first or words.folded[trigger.first - 1] not in grammar.owned):
        return None  # "the attack on …" is a noun, though its pattern serves verbs as well
    others = 0
    for place in range(trigger.first - 1, max(least, trigger.first - 1 - BETWEEN) - 1, -1):
        if words.marks[place + 1] not in ("", "-", "'"):
            return None
        word = words.folded[place]
        if grammar.prepositions.get((word,)) in GOVERNS:
            return place
        if word not in grammar.skip and word not in grammar.owned and not words.capitalised[place]:
            others += 1
            if others > 1:
                return None
    return None


def owners_of_others(story: Story, trigger: Trigger, mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """Names in the genitive that own the noun before the trigger's preposition, and so take no part by owning it."""
    words, groups = story.words.folded, story.grammar.groups  # what a country's army does is the country's own
    found = []
    for mention in mentions:
        if mention.is_genitive and mention.last < trigger.first and words[mention.last] not in groups:
            place = governor(story, trigger, mention.last)
            # A word between name and preposition is what the name owns; an owner that stands behind follows it.
            if place is not None and (place > mention.last or "owner" in story.grammar.behind):
                found.append(mention)
    return found
