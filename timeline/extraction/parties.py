"""Who takes part alike in a meeting, a call, a treaty: the names on both sides of what tells it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Argument

from .arguments import arguments
from .frame import Frame
from .mediating import go_betweens
from .scene import ActorMention
from .telling import CONTACTS

MUTUAL_MOST = 6


def mutual(frame: Frame, role: str) -> list[Argument]:
    """All who take part alike: those before and after the trigger in its clause."""
    adjectives = [m for m in frame.mentions if m.kind == "adjective" and abs(m.first - frame.trigger.last) <= 2]
    right = [m for m in frame.right() if not (m.is_genitive and m.relation == "" and frame.is_behind_comma(m))]
    right = [*_who_tells(frame, right), *right]
    named = [m for m in [*frame.near_left(), *right] if m.kind != "adjective"]
    if sum(len(mention.actors) for mention in named if not _is_where(mention)) < 2:
        named = [m for m in [*frame.left(), *right] if m.kind != "adjective"]
    chosen = [m for m in named if not _is_where(m)]
    chosen = [m for m in chosen if m.relation != "about" and not _is_of_the_next(frame, m)]
    chosen = (_who_meets(frame, chosen) or adjectives)[:MUTUAL_MOST]
    between = go_betweens(frame, chosen)
    parties = arguments(frame.story, [m for m in chosen if m not in between], role)
    taken = {argument.actor.key for argument in parties}
    beside = arguments(frame.story, between, "mediator") if between else []
    return [*parties, *(argument for argument in beside if argument.actor.key not in taken)]


def _is_where(mention: ActorMention) -> bool:
    """True for a state or body that says where or of what: "met in France", "talks about Iran"."""
    return mention.relation in ("place", "from", "about", "against") and mention.actors[0].kind != "person"


def _who_tells(frame: Frame, right: Sequence[ActorMention]) -> list[ActorMention]:
    """Who tells somebody something in the talk that opens the sentence: "in a call, Macron told Putin that"."""
    if frame.trigger.type not in CONTACTS:
        return []
    told = {mention.first for mention in right}
    return [m for m in frame.speakers if m.first >= frame.trigger.first and m.last + 1 in told and m not in right]


def _is_of_the_next(frame: Frame, mention: ActorMention) -> bool:
    """True for the partner of another talk of its kind: "spoke by phone with Putin and by phone with Zelensky"."""
    alike = frame.alike
    if any(frame.trigger.last <= other.first and other.first <= mention.first for other in alike):
        return True
    return mention.relation == "with" and any(
        other.first <= mention.first and mention.last <= frame.trigger.first for other in alike
    )


def _who_meets(frame: Frame, chosen: list[ActorMention]) -> list[ActorMention]:
    """Without what is no party: the state of "in Busan, South Korea", and topics told after two who are persons."""
    cities = {place.last for place in frame.scene.places if place.is_city}
    marks = frame.story.words.marks
    chosen = [m for m in chosen if m.actors[0].kind == "person" or m.first not in cities or "," not in marks[m.first]]
    people = {actor.key for mention in chosen for actor in mention.actors if actor.kind == "person"}
    if len(people) < 2:  # "the minister met his Albanian counterpart" tells of one person and a state
        return chosen
    return [
        m
        for m in chosen
        if m.actors[0].kind == "person" or m.first < frame.trigger.first or m.relation in ("with", "between")
    ]
