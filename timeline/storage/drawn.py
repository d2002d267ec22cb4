"""Columns for drawing, built from the rows of events: arrays for the view, and the codes of their names."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .bulk import FacetColumn, joined_columns
from .columns import Column
from .event_query import EventQuery

MOST_SOURCES = 65_535  # what the column can hold
KINDS: Mapping[str, Any] = {
    "earliest": np.int64, "latest": np.int64, "kind": np.uint8, "drawing": np.uint8, "flags": np.uint8,
    "sources": np.uint16, "importance": np.float32, "ems_en": np.float32, "ems_ro": np.float32, "family": np.uint8,
    "type": np.int32,
}  # fmt: skip
# Importance is kept to four decimals, widths to two: whole numbers are joined four times as fast.
NUMERIC = {
    "number": "e.number", "earliest": "e.first_minute", "latest": "e.last_minute", "kind": "e.kind",
    "drawing": "e.drawing", "flags": "e.flags", "sources": f"MIN(e.sources, {MOST_SOURCES})",
    "importance": "CAST(ROUND(e.importance * 10000) AS INTEGER)", "ems_en": "CAST(ROUND(e.ems_en * 100) AS INTEGER)",
    "ems_ro": "CAST(ROUND(e.ems_ro * 100) AS INTEGER)",
}  # fmt: skip
SCALES = {"importance": 10_000, "ems_en": 100, "ems_ro": 100}
TEXTS = ("e.id", "e.family", "e.type")


class DrawnTable:
    """The drawn columns of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def build(
        self, query: EventQuery, lanes: Mapping[str, FacetColumn], disputed: Mapping[str, object]
    ) -> dict[str, Column]:
        """The columns of the dated events that a query asks for, in time order, by name.

        `lanes` are facets whose values become keys (`<lane>_of`, cut by `<lane>_at`, codes into `names`); `disputed`
        what stands beside single events, by id, kept in `claims` by place.
        """
        families: dict[str, int] = {}
        types: dict[str, int] = {}
        parts: list[dict[str, Column]] = [_part([np.empty(0, np.int64)] * len(NUMERIC), [[]] * len(TEXTS), {}, {})]
        dated = "e.first_minute IS NOT NULL"
        for numbers, texts in joined_columns(self._connection, tuple(NUMERIC.values()), TEXTS, query, dated):
            parts.append(_part(numbers, texts, families, types))
        columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
        order = _time_order(columns["ids"], columns["earliest"])
        columns = {name: column[order] for name, column in columns.items()}
        events = columns.pop("number")
        told = {"family": tuple(families), "type": tuple(types)}
        for lane, facets in lanes.items():
            told[lane] = facets.names
            columns |= _lane(lane, facets, events)
        columns["order"] = np.arange(len(events), dtype=np.int32)
        columns["names"] = _json_column(told)
        columns["claims"] = _json_column(_placed(disputed, columns["ids"]))
        return columns


def _part(
    numbers: Sequence[Column], texts: Sequence[list[str]], families: dict[str, int], types: dict[str, int]
) -> dict[str, Column]:
    columns = dict(zip(NUMERIC, numbers, strict=True))
    for name, scale in SCALES.items():
        columns[name] = columns[name] / scale
    ids, *named = texts
    for name, values, codes in zip(("family", "type"), named, (families, types), strict=True):
        columns[name] = np.array(_codes(values, codes), np.int32)
    columns = {name: column.astype(KINDS[name]) if name in KINDS else column for name, column in columns.items()}
    columns["ids"] = np.array([event_id.encode() for event_id in ids], np.bytes_) if ids else np.empty(0, "S1")
    return columns


def _codes(values: Sequence[str], codes: dict[str, int]) -> list[int]:
    for value in dict.fromkeys(values):
        codes.setdefault(value, len(codes))
    return list(map(codes.__getitem__, values))


def _time_order(ids: Column, earliest: Column) -> Column:
    """Places in order of time, then of id. Texts compare as their bytes do, eight at a time as one whole number."""
    words = -(-ids.dtype.itemsize // 8)
    keys = ids.astype(f"S{words * 8}").view(">u8").reshape(len(ids), words).astype(np.uint64)
    return np.lexsort((*keys.T[::-1], earliest))


def _lane(lane: str, facets: FacetColumn, events: Column) -> dict[str, Column]:
    """The keys of every event in a lane, the weightiest first."""
    last = max(int(events.max(initial=0)), int(facets.event.max(initial=0)))
    place_of = np.full(last + 1, -1, np.int64)
    place_of[events] = np.arange(len(events))
    position = place_of[facets.event]
    known = position >= 0
    position = position[known]
    order = np.lexsort((facets.place[known], position))
    counts = np.bincount(position, minlength=len(events))
    at = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]).astype(np.int64)
    return {f"{lane}_at": at, f"{lane}_of": facets.code[known][order]}


def _placed(found: Mapping[str, object], ids: Column) -> list[tuple[int, object]]:
    if not found:
        return []
    place_of = {event_id.decode(): place for place, event_id in enumerate(ids.tolist())}
    return sorted((place_of[event_id], value) for event_id, value in found.items() if event_id in place_of)


def _json_column(value: object) -> Column:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)
