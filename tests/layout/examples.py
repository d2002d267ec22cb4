"""Events and indexes that the tests of the layout share; widths of text without a font."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from timeline.layout.columns import Drawing, EventColumns, EventRow, Flag, Kind
from timeline.layout.compose import Frame, compose
from timeline.layout.index import LayoutIndex, View, build_index
from timeline.layout.lanes import LanePlan
from timeline.layout.metrics import Metrics
from timeline.layout.minutes import minutes_from_civil
from timeline.layout.scene import Scene
from timeline.layout.viewport import Viewport

DAY = 1440
TODAY = minutes_from_civil(2026, 3, 4, 12)
FAMILIES = ("talks", "meetings", "conflict")
CENTURY = 36_525


def width_of(text: str) -> float:
    """Seven pixels a letter."""
    return 7.0 * len(text)


def day(year: int, month: int, day_of_month: int) -> int:
    """The first minute of a day."""
    return minutes_from_civil(year, month, day_of_month)


def point(event_id: str, start: int, title: str = "", family: str = "talks", **more: Any) -> EventRow:
    """An event on one day."""
    return EventRow(event_id, title or event_id, start, start + DAY, Kind.POINT, family)._replace(**more)


def bar(event_id: str, start: int, end: int, kind: Kind = Kind.LASTING, **more: Any) -> EventRow:
    """An event with a length."""
    return EventRow(event_id, event_id, start, end, kind, "conflict")._replace(**more)


def index_of(
    rows: Iterable[EventRow],
    plan: LanePlan | None = None,
    view: View | None = None,
    kept: dict[str, tuple[str, int]] | None = None,
) -> LayoutIndex:
    """The layout of some rows."""
    columns = EventColumns.from_rows(rows)
    return build_index(columns, plan or LanePlan(), width_of, Metrics(), TODAY, view or View(1000, 20), kept)


def scene_of(index: LayoutIndex, viewport: Viewport, height: float = 800) -> Scene:
    """A frame with nothing standing out."""
    return compose(index, Frame(viewport, height))


def whole_view(index: LayoutIndex, width: float = 1000) -> Viewport:
    """A viewport with some room around all events."""
    room = max((index.last_minute - index.first_minute) * 0.1, 20.0 * DAY)
    return Viewport.showing(index.first_minute - room, index.last_minute + room, width)


def small_story() -> list[EventRow]:
    """Some months with every kind of mark."""
    start = day(2025, 9, 1)
    return [
        point("call", day(2026, 2, 4), "Leaders speak by phone", importance=5.0, sources=3),
        point("video", day(2026, 2, 4), "Leaders hold a videoconference", importance=4.0, sources=2),
        point("vote", day(2025, 9, 28), "Voters elect a parliament", "meetings", importance=2.0),
        bar("busan", day(2025, 10, 21), day(2025, 11, 1), Kind.WITHIN, title="Leaders meet in Busan", importance=3.0),
        bar("war", day(2022, 2, 24), day(2026, 2, 4), Kind.OPEN_END, title="Invasion", importance=9.0),
        bar("life", day(2011, 2, 5), day(2026, 2, 5), Kind.KNOWLEDGE, title="Treaty lapses", flags=int(Flag.KNOWLEDGE)),
        bar(
            "visit", day(2026, 4, 1), day(2026, 4, 10), drawing=Drawing.OUTLINE, flags=int(Flag.PLANNED), title="Visit"
        ),
        bar("before", start, start + 3 * DAY, Kind.OPEN_START, title="Talks had begun"),
        point(
            "truce",
            day(2025, 10, 10),
            "Truce takes effect",
            "conflict",
            flags=int(Flag.CONFLICT),
            claims=((day(2025, 10, 9), day(2025, 10, 10)), (day(2025, 10, 10), day(2025, 10, 14))),
        ),
    ]


@st.composite
def event_rows(draw: st.DrawFn, most: int = 60) -> list[EventRow]:
    """Events of all kinds, many of them on the same days, over some stretch between a month and ten thousand years."""
    spread = draw(st.sampled_from((30, 3_650, CENTURY, 100 * CENTURY)))
    count = draw(st.integers(1, most))
    rows = []
    for number in range(count):
        first = draw(st.integers(0, spread)) if draw(st.booleans()) else draw(st.integers(0, 3))
        kind = draw(st.sampled_from((Kind.POINT, Kind.POINT, Kind.POINT, *Kind)))
        days = 1 if kind == Kind.POINT else draw(st.integers(1, max(spread // 4, 2)))
        row = point(
            f"e{number:03d}",
            first * DAY,
            "x" * draw(st.integers(1, 40)),
            draw(st.sampled_from(FAMILIES)),
            importance=draw(st.floats(0, 100)),
        )
        rows.append(replace_row(row, kind, days, draw(st.integers(1, 12))))
    return rows


def replace_row(row: EventRow, kind: Kind, days: int, sources: int) -> EventRow:
    """The row with another kind, length and number of sources."""
    return row._replace(kind=kind, latest=row.earliest + days * DAY, sources=sources)


def zoomed(viewport: Viewport, times: int, factor: float, minute: float) -> list[Viewport]:
    """The viewport zoomed in that many times about a minute."""
    views = [viewport]
    for _ in range(times):
        views.append(views[-1].zoom(factor, views[-1].x_of(minute)))
    return views
