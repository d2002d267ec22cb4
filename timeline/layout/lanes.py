"""Which lane each event stands in: by family, type, actor, country, source, between two actors, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from timeline.layout.columns import Bool, EventColumns, Int32, Int64, LaneKeys

OTHERS = "…"
ALL = ""
USUAL_ORDER = frozenset({"family", "type"})  # what has an order of its own, whatever the counts
FIRST_ALONE, BOTH, SECOND_ALONE = "first alone", "both", "second alone"


@dataclass(frozen=True, slots=True)
class LanePlan:
    """How the user wants the lanes. `order` names the keys that come first (a lane each, whatever their count); the
    others follow by count, at most `limit` lanes in all. Those of them that have a `usual` order stand in it, and those
    that stood in an order `before` keep it. `between` shows two actors' contacts instead. `titles` gives names to keys,
    in the language of the interface; a key without one is its own title."""

    dimension: str = "family"
    order: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    collapsed: frozenset[str] = frozenset()
    between: tuple[str, str] | None = None
    limit: int = 12
    before: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """The lanes from top to bottom and the lane number of each event."""

    keys: tuple[str, ...]
    titles: tuple[str, ...]
    counts: tuple[int, ...]
    lane: npt.NDArray[np.int16]
    families: tuple[str, ...]  # the family whose colour and glyph a lane carries, or ""
    aside: frozenset[int] = frozenset()  # lanes drawn dimmed


def assign_lanes(columns: EventColumns, plan: LanePlan) -> Lanes:
    """The lanes of a plan. An event stands in the lane of the first of its keys that has one, else in "others"."""
    if plan.between is not None:
        return _between(columns, plan, plan.between)
    keys = columns.keys.get(plan.dimension)
    if plan.dimension == "none" or keys is None:
        return _finish(columns, plan, (ALL,), np.zeros(len(columns), np.int32))
    chosen = _chosen_codes(keys, plan)
    lane_of_code = np.full(len(keys.names) + 1, len(chosen), np.int32)
    lane_of_code[list(chosen)] = np.arange(len(chosen), dtype=np.int32)
    lanes_of_keys = lane_of_code[keys.values]
    if len(keys.values) == len(columns) and bool(np.all(np.diff(keys.offsets) == 1)):
        lane = lanes_of_keys
    else:
        lane = _first_lanes(keys, lanes_of_keys, len(chosen), sum(name in plan.order for name in keys.names))
    return _finish(columns, plan, (*(keys.names[code] for code in chosen), OTHERS), lane)


def _first_lanes(keys: LaneKeys, lanes_of_keys: Int32, others: int, ordered: int) -> Int32:
    """The lane of each event: that of its first key that has one; one that the user has put in order comes first."""
    owners = _owners(keys)
    lane = np.full(len(keys.offsets) - 1, others, np.int32)
    known = np.flatnonzero(lanes_of_keys < others)[::-1]
    lane[owners[known]] = lanes_of_keys[known]  # backwards, so that the first key is written last
    preferred = lanes_of_keys < ordered
    np.minimum.at(lane, owners[preferred], lanes_of_keys[preferred])
    return lane


def _owners(keys: LaneKeys) -> Int64:
    """The position of the event that each value belongs to."""
    return np.repeat(np.arange(len(keys.offsets) - 1), np.diff(keys.offsets))


def _chosen_codes(keys: LaneKeys, plan: LanePlan) -> tuple[int, ...]:
    counts = np.bincount(keys.values, minlength=len(keys.names))
    by_name = {name: code for code, name in enumerate(keys.names)}
    first = [by_name[name] for name in plan.order if name in by_name]
    by_count = sorted(range(len(keys.names)), key=lambda code: (-counts[code], keys.names[code]))
    rest = [code for code in by_count if code not in first and counts[code]][: max(plan.limit - len(first), 0)]
    stood = {name: place for place, name in enumerate(plan.usual or plan.before)}
    return tuple(first + sorted(rest, key=lambda code: stood.get(keys.names[code], len(stood))))


def _between(columns: EventColumns, plan: LanePlan, actors: tuple[str, str]) -> Lanes:
    first, second = (_taking_part(columns, actor) for actor in actors)
    lane = np.full(len(columns), 3, np.int32)
    lane[first & ~second], lane[first & second], lane[second & ~first] = 0, 1, 2
    names = (FIRST_ALONE, BOTH, SECOND_ALONE, OTHERS)
    titles = {
        FIRST_ALONE: plan.titles.get(actors[0], actors[0]),
        SECOND_ALONE: plan.titles.get(actors[1], actors[1]),
        BOTH: f"{plan.titles.get(actors[0], actors[0])} – {plan.titles.get(actors[1], actors[1])}",
    }
    lanes = _finish(columns, LanePlan("actor", titles={**plan.titles, **titles}), names, lane, keep_empty=3)
    aside = frozenset(number for number, key in enumerate(lanes.keys) if key == OTHERS)
    return Lanes(lanes.keys, lanes.titles, lanes.counts, lanes.lane, lanes.families, aside)


def _taking_part(columns: EventColumns, actor: str) -> Bool:
    taking_part = np.zeros(len(columns), np.bool_)
    for dimension in ("actor", "country"):
        keys = columns.keys.get(dimension)
        if keys is not None and actor in keys.names:
            taking_part[_owners(keys)[keys.values == keys.names.index(actor)]] = True
    return taking_part


def _only_family(columns: EventColumns, inside: Bool) -> str:
    present = np.flatnonzero(np.bincount(columns.family[inside], minlength=1))
    return columns.families[int(present[0])] if len(present) == 1 else ""


def _finish(
    columns: EventColumns, plan: LanePlan, names: tuple[str, ...], lane: npt.NDArray[np.int32], keep_empty: int = 0
) -> Lanes:
    """Drops empty lanes and names the others."""
    counts = np.bincount(lane, minlength=len(names))
    kept = [number for number in range(len(names)) if counts[number] or number < keep_empty]
    renumber = np.zeros(len(names), np.int32)
    renumber[kept] = np.arange(len(kept))
    coloured = plan.dimension in ("family", "type")
    families = [_only_family(columns, lane == number) if coloured else "" for number in kept]
    return Lanes(
        keys=tuple(names[number] for number in kept),
        titles=tuple(plan.titles.get(names[number], names[number]) for number in kept),
        counts=tuple(int(counts[number]) for number in kept),
        lane=renumber[lane].astype(np.int16),
        families=tuple(families),
    )
