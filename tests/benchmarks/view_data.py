"""Events for the benchmark of the view: over 1,000 years, a third in bursts, 5 % lasting, importance by Pareto."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np

from timeline.layout.columns import EventColumns, Kind, LaneKeys, estimate_ems
from timeline.layout.minutes import MINUTES_PER_DAY, MINUTES_PER_YEAR

SEED = 2026
SPAN = int(1000 * MINUTES_PER_YEAR)
FAMILIES = (
    "talks",
    "meetings",
    "statements",
    "relations",
    "treaties",
    "economy",
    "politics",
    "conflict",
    "deescalation",
)
WORDS = (
    "talks",
    "phone call",
    "meeting",
    "envoys",
    "sanctions",
    "truce",
    "vote",
    "visit",
    "border",
    "grain",
    "fleet",
    "treaty",
    "summit",
    "port",
    "exchange of prisoners",
    "ministers",
    "ceasefire",
    "protest",
    "budget",
    "gas",
)
TITLE_KINDS = 4_093  # different titles; each event has one of them


def titles() -> list[str]:
    """Titles of two to six words."""
    random = np.random.default_rng(SEED)
    made = []
    for _ in range(TITLE_KINDS):
        chosen = random.choice(WORDS, size=int(random.integers(2, 7)))
        made.append(" ".join(chosen).capitalize())
    return made


class Titles(Sequence[str]):
    """Titles that are looked up when they are asked for, as a project looks them up in its file."""

    def __init__(self, count: int) -> None:
        self._count, self._titles = count, titles()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        return self._titles[index * 2_654_435_761 % TITLE_KINDS]


class Names(Sequence[str]):
    """Identifiers of events."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        return f"event-{int(index):07d}"

    def __iter__(self) -> Iterator[str]:
        return (f"event-{number:07d}" for number in range(self._count))


def generated(events: int) -> EventColumns:
    """Columns of so many events; the same ones at every call."""
    random = np.random.default_rng(SEED)
    moment = random.uniform(0, SPAN, events)
    burst = events // 3
    centres = random.uniform(0, SPAN, max(events // 300, 3))
    moment[:burst] = random.choice(centres, burst) + random.normal(0, 10 * MINUTES_PER_DAY, burst)
    start = np.sort(np.clip(moment, 0, SPAN)).astype(np.int64) // MINUTES_PER_DAY * MINUTES_PER_DAY
    lasting = random.random(events) < 0.05
    days = np.where(lasting, np.ceil(random.lognormal(np.log(20), 1.5, events)), 1).astype(np.int64)
    family = random.integers(0, len(FAMILIES), events).astype(np.uint8)
    numbers = np.arange(events, dtype=np.int64)
    ems = np.array([estimate_ems(title) for title in titles()], np.float32)
    return EventColumns(
        event_ids=Names(events),
        titles=Titles(events),
        ids=numbers.astype(np.int32),
        earliest=start,
        latest=start + days * MINUTES_PER_DAY,
        kind=np.where(lasting, Kind.LASTING, Kind.POINT).astype(np.uint8),
        drawing=np.zeros(events, np.uint8),
        family=family,
        families=FAMILIES,
        importance=random.pareto(1.5, events).astype(np.float32),
        flags=np.zeros(events, np.uint8),
        sources=random.integers(1, 4, events).astype(np.uint16),
        title_ems=ems[numbers * 2_654_435_761 % TITLE_KINDS],
        keys={"family": LaneKeys.single(FAMILIES, family)},
    )
