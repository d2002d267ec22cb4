"""Rounds, which elections and talks both have."""

from __future__ import annotations

from .lexicon import Match
from .story import Story


def round_meant(story: Story, match: Match) -> Match:
    """A match of an election's round, as one of talks in an article of talks that has no word of a vote: "The second
    round was held in Muscat"."""
    if match.entry.id != "election":
        return match
    words, grammar = story.words.folded, story.grammar
    if words[match.last - 1] not in grammar.rounds or not grammar.ballots.isdisjoint(words):
        return match
    return (
        match if grammar.bargaining.isdisjoint(words) else match._replace(entry=match.entry._replace(id="negotiation"))
    )
