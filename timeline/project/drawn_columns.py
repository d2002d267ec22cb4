"""A project's events as columns for the view, kept in the file so that a million open in a moment."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from timeline.layout.columns import EventColumns, LaneKeys
from timeline.storage import Column, EventQuery, Tables

from .drawing import LANE_FACETS, whiskers

DRAWN = "drawn2"  # their group among the kept columns; another name when what is kept is another
OF_EVENTS = (
    "ids", "order", "earliest", "latest", "kind", "drawing", "family", "type", "importance", "flags", "sources",
    "ems_en", "ems_ro",
)  # fmt: skip
OTHERS = ("names", "claims", *(f"{lane}_{part}" for lane in LANE_FACETS for part in ("at", "of")))
KEPT_FROM = 2_000  # fewer events are read faster than their cache would be kept
# Titles asked for together: of events here and there, which the view looks at, and at most of those read in turn.
FEW_TITLES, MOST_TITLES = 8, 512


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
    """Titles fetched from the project when they are asked for: with a few neighbours, and with ever more of them while
    one after the other is read."""

    def __init__(self, ask: AskTitles, ids: Texts, language: str) -> None:
        self._ask = ask
        self._ids = ids
        self._language = language
        self._known: dict[int, str] = {}
        self._following = -1  # the place after the last ones that were fetched
        self._step = FEW_TITLES

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
            self._fetch(place)
        return self._known[place]

    def _fetch(self, place: int) -> None:
        is_next = place == self._following
        self._step = min(4 * self._step, MOST_TITLES) if is_next else FEW_TITLES
        first = place if is_next else place - place % FEW_TITLES
        ids = list(self._ids[first : first + self._step])
        found = self._ask(ids)
        self._known.update(
            (first + step, self._chosen(found.get(event_id, ("", "")))) for step, event_id in enumerate(ids)
        )
        self._following = first + len(ids)

    def _chosen(self, titles: tuple[str, str]) -> str:
        return titles[1] if self._language == "ro" and titles[1] else titles[0]


def build(tables: Tables, query: EventQuery) -> dict[str, Column]:
    """The columns of the dated events that a query asks for, sorted as the view wants them, by name."""
    lanes = {lane: tables.facets.column(lane) for lane in LANE_FACETS}
    return tables.drawn.build(query, lanes, whiskers(tables, query))


def whole(columns: Mapping[str, Column]) -> Mapping[str, Column]:
    """Kept columns, or none where one is missing or is not as long as the others: then they are built anew."""
    if not all(name in columns for name in (*OF_EVENTS, *OTHERS)):
        return {}
    return columns if len({len(columns[name]) for name in OF_EVENTS}) == 1 else {}


def view_columns(columns: Mapping[str, Column], ask_titles: AskTitles, language: str) -> EventColumns:
    """What the view draws, from built or kept columns; titles are asked for by ids when they are needed."""
    names = json.loads(bytes(columns["names"]))
    ids = Texts(columns["ids"])
    keys = {lane: LaneKeys(tuple(names[lane]), columns[f"{lane}_at"], columns[f"{lane}_of"]) for lane in LANE_FACETS}
    keys["family"] = LaneKeys.single(names["family"], columns["family"])
    keys["type"] = LaneKeys.single(names["type"], columns["type"])
    claims = {place: tuple((a, b) for a, b in spans) for place, spans in json.loads(bytes(columns["claims"]))}
    return EventColumns(
        event_ids=ids,
        titles=Titles(ask_titles, ids, language),
        ids=columns["order"],
        earliest=columns["earliest"],
        latest=columns["latest"],
        kind=columns["kind"],
        drawing=columns["drawing"],
        family=columns["family"],
        families=tuple(names["family"]),
        importance=columns["importance"],
        flags=columns["flags"],
        sources=columns["sources"],
        title_ems=columns["ems_ro" if language == "ro" else "ems_en"],
        keys=keys,
        claims=claims,
    )
