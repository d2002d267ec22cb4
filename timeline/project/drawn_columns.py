"""A project's events as columns for the view, kept in the file so that a million open in a moment."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, overload

import numpy as np

from timeline.layout.columns import EventColumns, LaneKeys
from timeline.storage import Column, DrawnRow, EventQuery, Tables

from .drawing import LANE_FACETS, MOST_SOURCES, whiskers

KEPT_FROM = 2_000  # fewer events are read faster than their cache would be kept
TITLES_AT_ONCE = 512
KINDS: Mapping[str, Any] = {
    "earliest": np.int64, "latest": np.int64, "kind": np.uint8, "drawing": np.uint8, "family": np.uint8,
    "importance": np.float32, "flags": np.uint8, "sources": np.uint16, "type": np.int32, "ems_en": np.float32,
    "ems_ro": np.float32,
}  # fmt: skip


# Event ids to their English and Romanian titles.
AskTitles = Callable[[Sequence[str]], Mapping[str, tuple[str, str]]]


class Texts(Sequence[str]):
    """Texts kept as an array of bytes, decoded one by one when asked for."""

    def __init__(self, texts: Column) -> None:
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return Texts(self._texts[place])
        return bytes(self._texts[place]).decode()

    def __iter__(self) -> Iterator[str]:
        return (text.decode() for text in self._texts.tolist())


class Titles(Sequence[str]):
    """Titles fetched from the project when they are asked for, some hundred at a time."""

    def __init__(self, ask: AskTitles, ids: Texts, language: str) -> None:
        self._ask = ask
        self._ids = ids
        self._language = language
        self._known: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if place < 0:
            place += len(self)
        if not 0 <= place < len(self):
            raise IndexError(place)
        if place not in self._known:
            first = place - place % TITLES_AT_ONCE
            ids = list(self._ids[first : first + TITLES_AT_ONCE])
            found = self._ask(ids)
            self._known.update(
                (first + step, self._chosen(found.get(event_id, ("", "")))) for step, event_id in enumerate(ids)
            )
        return self._known[place]

    def _chosen(self, titles: tuple[str, str]) -> str:
        return titles[1] if self._language == "ro" and titles[1] else titles[0]


def build(tables: Tables, query: EventQuery) -> dict[str, Column]:
    """The columns of the dated events that a query asks for, sorted as the view wants them, by name."""
    codes = _Codes()
    parts = [_part(chunk, codes) for chunk in tables.events.drawn_chunks(query)]
    names = parts[0].keys() if parts else _part([], codes).keys()
    columns = {name: np.concatenate([part[name] for part in parts]) for name in names} if parts else _part([], codes)
    order = np.lexsort((columns["ids"], columns["earliest"]))
    columns = {name: column[order] for name, column in columns.items()}
    numbers = columns.pop("number")
    told = {"family": tuple(codes.families), "type": tuple(codes.types)}
    told |= {lane: _add_lane(columns, tables, lane, numbers) for lane in LANE_FACETS}
    columns["names"] = _json_column(told)
    columns["claims"] = _json_column(_disputed(tables, query, columns["ids"]))
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


def _add_lane(columns: dict[str, Column], tables: Tables, lane: str, numbers: Column) -> tuple[str, ...]:
    """Adds the keys of every event in a lane, the weightiest first; the names that they are codes of."""
    counted = tables.events.facet_values(lane)
    flat = np.fromiter(itertools.chain.from_iterable(tables.events.facet_places(lane)), np.int64)
    events, places = flat[0::2], flat[1::2]
    code = np.repeat(np.arange(len(counted), dtype=np.int32), [count for _, count in counted])
    by_number = np.argsort(numbers)
    found = np.searchsorted(numbers[by_number], events)
    known = found < len(numbers)
    known[known] = numbers[by_number][found[known]] == events[known]
    position = by_number[found[known]]
    order = np.lexsort((places[known], position))
    columns[f"{lane}_at"] = np.concatenate(
        [np.zeros(1, np.int64), np.cumsum(np.bincount(position, minlength=len(numbers)))]
    ).astype(np.int64)
    columns[f"{lane}_of"] = code[known][order]
    return tuple(value for value, _ in counted)


def _disputed(tables: Tables, query: EventQuery, ids: Column) -> list[tuple[int, tuple[tuple[int, int], ...]]]:
    found = whiskers(tables, query)
    if not found:
        return []
    place_of = {event_id.decode(): place for place, event_id in enumerate(ids.tolist())}
    return sorted((place_of[event_id], spans) for event_id, spans in found.items() if event_id in place_of)


def view_columns(columns: Mapping[str, Column], ask_titles: AskTitles, language: str) -> EventColumns:
    """What the view draws, from built or kept columns; titles are asked for by ids when they are needed."""
    names = json.loads(bytes(columns["names"]))
    count = len(columns["earliest"])
    ids = Texts(columns["ids"])
    keys = {lane: LaneKeys(tuple(names[lane]), columns[f"{lane}_at"], columns[f"{lane}_of"]) for lane in LANE_FACETS}
    keys["family"] = LaneKeys.single(names["family"], columns["family"])
    keys["type"] = LaneKeys.single(names["type"], columns["type"])
    claims = {place: tuple((a, b) for a, b in spans) for place, spans in json.loads(bytes(columns["claims"]))}
    return EventColumns(
        event_ids=ids,
        titles=Titles(ask_titles, ids, language),
        ids=np.arange(count, dtype=np.int32),
        earliest=columns["earliest"],
        latest=columns["latest"],
        kind=columns["kind"],
        drawing=columns["drawing"],
        family=columns["family"],
        families=tuple(names["family"]),
        importance=columns["importance"],
        flags=columns["flags"],
        sources=columns["sources"],
        revision=np.zeros(count, np.uint32),
        title_ems=columns["ems_ro" if language == "ro" else "ems_en"],
        keys=keys,
        claims=claims,
    )


def _json_column(value: object) -> Column:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)
