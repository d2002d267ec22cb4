"""Eras and the pale layer of known treaty dates, as the timeline wants them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.layout.columns import Drawing, EventRow, Flag, Kind
from timeline.layout.emphasis import Era as Band
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model.calendar import civil, day_number
from timeline.project.answers import Era, KnowledgeRow

FAR_YEARS = 1_000  # how far an open end reaches from the other one
HUES = 6
KNOWLEDGE_PREFIX = "knowledge:"
KNOWLEDGE_IMPORTANCE = 0.05


def bands(eras: Sequence[Era], today: int) -> tuple[Band, ...]:
    """Background bands of eras; an open end runs a thousand years on."""
    return tuple(
        Band(era.id, era.title, _start(era, today), _end(era, today), _hue(era.colour, number))
        for number, era in enumerate(eras)
    )


def knowledge_rows(rows: Iterable[KnowledgeRow], language: str, family_of: dict[str, str]) -> list[EventRow]:
    """Known dates as pale rows; `family_of` gives the family of an event type."""
    return [
        EventRow(
            event_id=f"{KNOWLEDGE_PREFIX}{row.id}",
            title=(row.title_ro or row.title) if language == "ro" else row.title,
            earliest=(row.when.earliest or 0) * MINUTES_PER_DAY,
            latest=((row.when.latest if row.when.latest is not None else row.when.earliest or 0) + 1) * MINUTES_PER_DAY,
            kind=Kind.KNOWLEDGE,
            family=family_of.get(row.type, "treaties"),
            importance=KNOWLEDGE_IMPORTANCE,
            drawing=Drawing.SOLID,
            flags=Flag.KNOWLEDGE,
            sources=0,
            lanes={"type": (row.type,)},
        )
        for row in rows
        if row.when.earliest is not None
    ]


def _start(era: Era, today: int) -> int:
    if era.first is not None:
        return era.first * MINUTES_PER_DAY
    return _years_from(era.last if era.last is not None else today, -FAR_YEARS) * MINUTES_PER_DAY


def _end(era: Era, today: int) -> int:
    if era.last is not None:
        return (era.last + 1) * MINUTES_PER_DAY
    return _years_from(era.first if era.first is not None else today, FAR_YEARS) * MINUTES_PER_DAY


def _years_from(day: int, years: int) -> int:
    return day_number(civil(day)[0] + years)


def _hue(colour: str, number: int) -> int:
    return int(colour) % HUES if colour.isdigit() else number % HUES
