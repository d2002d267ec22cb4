"""The events of a project as NumPy columns: the border between the project, which fills them, and the view.

Times are int64 minutes since 1970-01-01 00:00 of the proleptic Gregorian calendar; `latest` is exclusive, so an event
on 4 February 2026 has `latest - earliest == 1440`. Columns are sorted by `earliest` and all have the same length.

Two ways to make them:

- `EventColumns.from_rows(rows)` from any iterable of `EventRow`, in any order;
- `EventColumns(...)` from arrays read out of a cache; `title_ems` is then `estimate_ems(title)` of each title, and
  `titles` may be any sequence that fetches a title when it is asked for one.

Position means the place in the columns; `ids[position]` is the index into `event_ids` and `titles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, IntFlag
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

Int64 = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Int16 = npt.NDArray[np.int16]
UInt8 = npt.NDArray[np.uint8]
Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]
Number = TypeVar("Number", bound=np.generic)
Bool = npt.NDArray[np.bool_]
Places = npt.NDArray[np.integer[Any]]  # positions in the columns, or other indices


class Kind(IntEnum):
    """What an event's time is; it decides the outline of its mark."""

    POINT = 0  # a known day, hour or minute: a dot
    WITHIN = 1  # on one day within the bounds (EDTF set [a..b], or a bare month): a bar with fading ends
    LASTING = 2  # the whole interval: a bar
    OPEN_END = 3  # goes on: a bar that runs to today
    OPEN_START = 4  # began at an unknown time before `latest`: a bar that fades in
    KNOWLEDGE = 5  # a treaty's life from the knowledge files: a pale bar with a firm mark at its end


class Drawing(IntEnum):
    """How an event's status is drawn (`draw` of the statuses in the event types)."""

    SOLID = 0
    OUTLINE = 1
    DOTTED = 2
    STRUCK = 3
    HATCHED = 4


class Flag(IntFlag):
    """What else the mark or the label tells."""

    PLANNED = 1
    UNCERTAIN = 2
    CONFLICT = 4
    STARRED = 8
    KNOWLEDGE = 16


class EventRow(NamedTuple):
    """One event as plain values. `lanes` maps a dimension ("type", "actor", "country", "source") to the event's keys
    in it, most important first; "family" is taken from `family`. `claims` are the (earliest, latest) of sources that
    disagree."""

    event_id: str
    title: str
    earliest: int
    latest: int
    kind: Kind = Kind.POINT
    family: str = ""
    importance: float = 1.0
    drawing: Drawing = Drawing.SOLID
    flags: int = 0
    sources: int = 1
    lanes: Mapping[str, Sequence[str]] = {}
    claims: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class LaneKeys:
    """The keys of every event in one dimension: those of position p are `values[offsets[p]:offsets[p + 1]]`, codes
    into `names`."""

    names: tuple[str, ...]
    offsets: Int64
    values: Int32

    @classmethod
    def single(cls, names: Sequence[str], codes: npt.NDArray[np.integer]) -> LaneKeys:
        """Exactly one key an event."""
        return cls(tuple(names), np.arange(len(codes) + 1, dtype=np.int64), codes.astype(np.int32))

    def taken(self, order: Int64) -> LaneKeys:
        """The keys of the events at those positions, in their order."""
        counts = np.diff(self.offsets)[order]
        offsets = np.zeros(len(order) + 1, np.int64)
        np.cumsum(counts, out=offsets[1:])
        places = np.arange(offsets[-1]) + np.repeat(self.offsets[:-1][order] - offsets[:-1], counts)
        return LaneKeys(self.names, offsets, self.values[places])

    @classmethod
    def from_lists(cls, lists: Sequence[Sequence[str]]) -> LaneKeys:
        """Names get their codes in the order in which they first appear."""
        codes: dict[str, int] = {}
        values = [codes.setdefault(name, len(codes)) for names in lists for name in names]
        offsets = np.zeros(len(lists) + 1, np.int64)
        np.cumsum([len(names) for names in lists], out=offsets[1:])
        return cls(tuple(codes), offsets, np.array(values, np.int32))


# Widths of characters in hundredths of an em, as they are in common sans-serif faces (within some 8 % for a title).
_NARROW = frozenset("iljtfrI.,:;'|!()[] ·’‘-")
_WIDE = frozenset("mwMW—@%…")


def estimate_ems(text: str) -> float:
    """Width of a text in ems of a common sans-serif face, without a font: good enough to plan a million labels."""
    wide = sum(character in _WIDE for character in text)
    narrow = sum(character in _NARROW for character in text)
    upper = sum(character.isupper() for character in text)
    return 0.9 * wide + 0.34 * narrow + 0.58 * (len(text) - wide - narrow) + 0.1 * upper


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """All events of a project, sorted by `earliest`. Compared by identity: a change makes new columns."""

    event_ids: Sequence[str]
    titles: Sequence[str]
    ids: Int32
    earliest: Int64
    latest: Int64
    kind: UInt8
    drawing: UInt8
    family: UInt8
    families: tuple[str, ...]
    importance: Float32
    flags: UInt8
    sources: npt.NDArray[np.uint16]
    title_ems: Float32
    keys: Mapping[str, LaneKeys] = field(default_factory=dict)
    claims: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)  # by index into event_ids

    def __post_init__(self) -> None:
        count = len(self.earliest)
        for name in (
            "ids",
            "latest",
            "kind",
            "drawing",
            "family",
            "importance",
            "flags",
            "sources",
            "title_ems",
        ):
            if len(getattr(self, name)) != count:
                raise ValueError(f"the column {name} has {len(getattr(self, name))} values instead of {count}")
        if count and bool(np.any(np.diff(self.earliest) < 0)):
            raise ValueError("the columns are not sorted by earliest")
        if bool(np.any(self.latest < self.earliest)):
            raise ValueError("an event ends before it begins")

    def __len__(self) -> int:
        return len(self.earliest)

    def event_id(self, position: int) -> str:
        """The identifier of the event at a position."""
        return self.event_ids[int(self.ids[position])]

    def title(self, position: int) -> str:
        """The title of the event at a position."""
        return self.titles[int(self.ids[position])]

    def positions_of(self, event_ids: Iterable[str]) -> Int64:
        """Positions of the events that are here, in time order. A search through all ids: 10 ms a million."""
        wanted = set(event_ids)
        if not wanted:
            return np.empty(0, np.int64)
        indices = [index for index, event_id in enumerate(self.event_ids) if event_id in wanted]
        return np.flatnonzero(np.isin(self.ids, indices))

    def timed(self) -> list[int]:
        """Positions of the events with a time of the clock: they alone are a minute long."""
        return [int(position) for position in np.flatnonzero(self.latest - self.earliest == 1)]

    def is_timed(self, position: int) -> bool:
        """True when that event has a time of the clock."""
        return int(self.latest[position]) - int(self.earliest[position]) == 1

    def moved(self, earliest: Int64) -> EventColumns:
        """The same events, each as long as it was, with other starts; sorted anew."""
        order = np.argsort(earliest, kind="stable")
        later = self.latest + earliest - self.earliest
        return replace(
            self,
            ids=self.ids[order],
            earliest=earliest[order],
            latest=later[order],
            kind=self.kind[order],
            drawing=self.drawing[order],
            family=self.family[order],
            importance=self.importance[order],
            flags=self.flags[order],
            sources=self.sources[order],
            title_ems=self.title_ems[order],
            keys={name: keys.taken(order) for name, keys in self.keys.items()},
        )

    @classmethod
    def from_rows(cls, rows: Iterable[EventRow]) -> EventColumns:
        """Columns of the rows, sorted by start and then by id."""
        ordered = sorted(rows, key=lambda row: (row.earliest, row.event_id))
        families: dict[str, int] = {}
        family = np.array([families.setdefault(row.family, len(families)) for row in ordered], np.uint8)
        dimensions = sorted({name for row in ordered for name in row.lanes})
        keys = {name: LaneKeys.from_lists([row.lanes.get(name, ()) for row in ordered]) for name in dimensions}
        keys["family"] = LaneKeys.single(tuple(families), family)

        def column(name: str, dtype: type[Number]) -> npt.NDArray[Number]:
            return np.array([getattr(row, name) for row in ordered], dtype)

        return cls(
            event_ids=tuple(row.event_id for row in ordered),
            titles=tuple(row.title for row in ordered),
            ids=np.arange(len(ordered), dtype=np.int32),
            earliest=column("earliest", np.int64),
            latest=column("latest", np.int64),
            kind=column("kind", np.uint8),
            drawing=column("drawing", np.uint8),
            family=family,
            families=tuple(families),
            importance=column("importance", np.float32),
            flags=column("flags", np.uint8),
            sources=column("sources", np.uint16),
            title_ems=np.array([estimate_ems(row.title) for row in ordered], np.float32),
            keys=keys,
            claims={index: row.claims for index, row in enumerate(ordered) if row.claims},
        )
