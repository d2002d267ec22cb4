"""Where an event is, and under which treaty."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.model import Argument

from .frame import Frame
from .scene import PlaceMention
from .telling import Trigger

BEFORE_PLACE = 2  # words from a verb that reports to the place behind its preposition
NEAR_ORIGIN = 4  # words between what happens and "from" a state
OF_PLACES = frozenset({"armed_attack", "terror_attack", "territorial_capture", "invasion", "visit"})
AFAR = frozenset({"phone_call", "videoconference"})  # a city beside these is where they agreed to meet, or a capital


def _is_at(place: PlaceMention, trigger: Trigger, words: Sequence[str], leaving: Collection[str]) -> bool:
    """True for a place that a preposition makes one, or a city that the verb has as its object.

    Not for one that somebody leaves: "departs Paris for a visit to Rome".
    """
    if place.first > 0 and words[place.first - 1] in leaving:
        return False
    if place.relation == "from" and not place.is_city:
        return 0 <= place.first - trigger.last <= NEAR_ORIGIN
    if place.relation == "against":  # an attack on a city, but sanctions against a capital's government
        return place.is_city and trigger.type in OF_PLACES
    if place.relation in ("place", "from", "to", "of"):
        return True
    is_object = place.relation == "" and place.is_city and place.first >= trigger.first
    return is_object and trigger.type in OF_PLACES


def _is_of_report(frame: Frame, place: PlaceMention) -> bool:
    """True for where somebody said it: "Wang will visit Zambia, his spokesman said in Beijing"."""
    words, report = frame.story.words.folded, frame.story.grammar.report
    return place.first > BEFORE_PLACE and words[place.first - BEFORE_PLACE] in report


def place_of(frame: Frame) -> PlaceMention | None:
    """Where it happens: the nearest place of its clause with a preposition of place, a city before a state.

    Who talks from afar is at no one place.
    """
    trigger = frame.trigger
    if not frame.scene.places or trigger.type in AFAR:
        return None
    end = frame.starts[frame.here + 1] if frame.here + 1 < len(frame.starts) else 1 << 30
    words, grammar = frame.story.words.folded, frame.story.grammar
    near = [
        place
        for place in frame.scene.places
        if frame.starts[frame.here] <= place.first < end
        and _is_at(place, trigger, words, grammar.leaving)
        and not _is_of_report(frame, place)
    ]
    if len(near) < 2:
        return near[0] if near else None
    return min(
        near,
        key=lambda place: (
            trigger.type == "visit" and not trigger.first <= place.first < trigger.last,
            not place.is_city,
            place.first < trigger.first,
            abs(place.first - trigger.last),
        ),
    )


def treaty_of(frame: Frame) -> str:
    """The id of the treaty named in the trigger's clause, for an event of treaties else in its sentence; or ""."""
    if not frame.scene.treaties:
        return ""
    end = frame.starts[frame.here + 1] if frame.here + 1 < len(frame.starts) else 1 << 30
    near = [row for row in frame.scene.treaties if frame.starts[frame.here] <= row[0] < end]
    if not near and frame.story.knowledge.event_types[frame.trigger.type].family == "treaties":
        near = frame.scene.treaties
    return min(near, key=lambda row: abs(row[0] - frame.trigger.last))[2] if near else ""


def is_at_home(frame: Frame, told: Sequence[Argument]) -> bool:
    """True for those who go somewhere in their own country: no visit to anybody."""
    place = place_of(frame)
    visitors = [argument.actor for argument in told if argument.role == "visitor"]
    countries = {actor.country or actor.key.removeprefix("state:") for actor in visitors}
    others = {argument.actor.country for argument in told if argument.actor.kind == "person"}
    return place is not None and place.is_city and countries == {place.country} and others <= countries
