"""Who only brings others together: mediators of talks, hosts of signings."""

from __future__ import annotations

from collections.abc import Sequence

from .frame import Frame
from .scene import ActorMention

BEFORE = 5  # words between "mediated" and a name: "mediated by the president of the United States"
BEHIND = 3  # words from a name to "as mediator"
HOSTED = frozenset({"negotiation", "treaty_signing", "economic_deal", "ceasefire", "prisoner_exchange"})


def go_betweens(frame: Frame, chosen: Sequence[ActorMention]) -> list[ActorMention]:
    """Those of the names who only mediate, or witness what others sign; none unless two others are left."""
    grammar = frame.story.grammar
    before = grammar.mediating | grammar.hosting if frame.trigger.type in HOSTED else grammar.mediating
    found: list[ActorMention] = []
    for mention in chosen:
        if (
            _stands_behind(frame, mention, before)
            or _is_called_one(frame, mention)
            or _is_joined(frame, found, mention)
        ):
            found.append(mention)
    left = {actor.country or actor.key for mention in chosen if mention not in found for actor in mention.actors}
    return found if len(left) > 1 else []


def _stands_behind(frame: Frame, mention: ActorMention, telling: frozenset[str]) -> bool:
    """True for the name next behind one of these words: "brokered by Oman"."""
    words = frame.story.words.folded
    ends = [other.last for other in frame.mentions if other.last <= mention.first]
    first = max([mention.first - BEFORE, frame.starts[0], *ends])
    return not telling.isdisjoint(words[first : mention.first])


def _is_called_one(frame: Frame, mention: ActorMention) -> bool:
    """True for "Oman" in "with Oman acting as mediator"."""
    words = frame.story.words.folded
    return not frame.story.grammar.mediators.isdisjoint(words[mention.last : mention.last + BEHIND])


def _is_joined(frame: Frame, found: Sequence[ActorMention], mention: ActorMention) -> bool:
    """True for the second of "mediated by Oman and Qatar"."""
    if not found or not 0 <= mention.first - found[-1].last <= 1:
        return False
    between = frame.story.words.folded[found[-1].last : mention.first]
    return all(word in frame.story.grammar.conjunctions for word in between)
