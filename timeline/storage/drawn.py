"""Columns for drawing, built from the rows of events: arrays for the view, and the codes of their names."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .columns import Column
from .event_query import EventQuery
from .events import DrawnRow, EventTable
from .facets import FacetTable

MOST_SOURCES = 65_535  # what the column can hold
KINDS: Mapping[str, Any] = {
    "earliest": np.int64, "latest": np.int64, "kind": np.uint8, "drawing": np.uint8, "family": np.uint8,
    "importance": np.float32, "flags": np.uint8, "sources": np.uint16, "type": np.int32, "ems_en": np.float32,
    "ems_ro": np.float32,
}  # fmt: skip


def build_columns(
    events: EventTable, facets: FacetTable, query: EventQuery, lanes: Sequence[str], disputed: Mapping[str, object]
) -> dict[str, Column]:
    """The columns of the dated events that a query asks for, in time order, by name.

    `lanes` are facets whose values become keys (`<lane>_of`, cut by `<lane>_at`, codes into `names`); `disputed` what
    stands beside single events, by id, kept in `claims` by place.
    """
    codes = _Codes()
    parts = [_part(chunk, codes) for chunk in events.drawn_chunks(query)]
    names = parts[0].keys() if parts else _part([], codes).keys()
    columns = {name: np.concatenate([part[name] for part in parts]) for name in names} if parts else _part([], codes)
    order = np.lexsort((columns["ids"], columns["earliest"]))
    columns = {name: column[order] for name, column in columns.items()}
    numbers = columns.pop("number")
    told = {"family": tuple(codes.families), "type": tuple(codes.types)}
    told |= {lane: _add_lane(columns, facets, lane, numbers) for lane in lanes}
    columns["order"] = np.arange(len(numbers), dtype=np.int32)
    columns["revision"] = np.zeros(len(numbers), np.uint32)
    columns["names"] = _json_column(told)
    columns["claims"] = _json_column(_placed(disputed, columns["ids"]))
    return columns


class _Codes:
    """Families and types in the order in which they are met."""

    def __init__(self) -> None:
        self.families: dict[str, int] = {}
        self.types: dict[str, int] = {}


def _part(chunk: Sequence[DrawnRow], codes: _Codes) -> dict[str, Column]:
    columns_of = tuple(zip(*chunk, strict=True)) if chunk else ((),) * 15
    numbers, ids, _, _, first, last, kinds, drawings, flags, families, types, weights, told, english, romanian = (
        columns_of
    )
    values: dict[str, Any] = {
        "earliest": first, "latest": last, "kind": kinds, "drawing": drawings, "flags": flags, "importance": weights,
        "family": [codes.families.setdefault(name, len(codes.families)) for name in families],
        "type": [codes.types.setdefault(name, len(codes.types)) for name in types],
        "sources": [min(count, MOST_SOURCES) for count in told], "ems_en": english, "ems_ro": romanian,
    }  # fmt: skip
    columns: dict[str, Column] = {name: np.array(values[name], KINDS[name]) for name in KINDS}
    columns["number"] = np.array(numbers, np.int64)
    columns["ids"] = np.array([event_id.encode() for event_id in ids], np.bytes_) if ids else np.empty(0, "S1")
    return columns


def _add_lane(columns: dict[str, Column], facets: FacetTable, lane: str, numbers: Column) -> tuple[str, ...]:
    """Adds the keys of every event in a lane, the weightiest first; the names that they are codes of."""
    counted = facets.values(lane)
    flat = np.fromiter(itertools.chain.from_iterable(facets.places(lane)), np.int64)
    told, places = flat[0::2], flat[1::2]
    code = np.repeat(np.arange(len(counted), dtype=np.int32), [count for _, count in counted])
    by_number = np.argsort(numbers)
    found = np.searchsorted(numbers[by_number], told)
    known = found < len(numbers)
    known[known] = numbers[by_number][found[known]] == told[known]
    position = by_number[found[known]]
    order = np.lexsort((places[known], position))
    columns[f"{lane}_at"] = np.concatenate(
        [np.zeros(1, np.int64), np.cumsum(np.bincount(position, minlength=len(numbers)))]
    ).astype(np.int64)
    columns[f"{lane}_of"] = code[known][order]
    return tuple(value for value, _ in counted)


def _placed(found: Mapping[str, object], ids: Column) -> list[tuple[int, object]]:
    if not found:
        return []
    place_of = {event_id.decode(): place for place, event_id in enumerate(ids.tolist())}
    return sorted((place_of[event_id], value) for event_id, value in found.items() if event_id in place_of)


def _json_column(value: object) -> Column:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)
