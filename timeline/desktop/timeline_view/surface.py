"""The painted surface: columns, lanes, theme and language go in, scenes are laid out and painted. No gestures here."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline.desktop.timeline_view.builder import IndexBuilder, laid_out
from timeline.desktop.timeline_view.motion import Motion
from timeline.desktop.timeline_view.overlay import Overlay
from timeline.desktop.timeline_view.surface_painter import SurfacePainter
from timeline.desktop.timeline_view.undisturbed import undisturbed
from timeline.layout.axis_names import names_for
from timeline.layout.columns import EventColumns
from timeline.layout.hit import drawn_boxes
from timeline.layout.index import LayoutIndex, View
from timeline.layout.lanes import LanePlan
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.layout.scene import Scene
from timeline.layout.stage import Stage
from timeline.layout.theme import Theme
from timeline.layout.viewport import Viewport

PAINTED_AFTER_MS = 40  # a frame or two after a layout has come
PASSING_PX = 140  # as much as three notices, or one and the bar of a range, take
REMEMBERED_ROWS = 100_000  # events; with more, only the rows of the last columns are kept


class Surface(QWidget):
    """Lays out and paints events. `viewport_changed` tells of every movement, `index_changed` of another layout."""

    viewport_changed = Signal(object)
    index_changed = Signal()

    def __init__(self, theme: Theme, shapes: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._painter = SurfacePainter(theme, shapes, self.font())
        self._columns = EventColumns.from_rows(())
        self._plan, self._today = LanePlan(), 0
        self._rows: dict[str, tuple[str, int]] = {}
        self._newest: LayoutIndex | None = None  # whose rows are not yet among them
        self._fit_next = True
        self._window_size = QSize()
        self.hovered: int | None = None
        self.overlay = Overlay()
        self._boxes: dict[str, QRect] | None = None
        self.stage = Stage(self._building(None)(), 800, 600)
        self._builder = IndexBuilder(self)
        self._builder.built.connect(self._take_index)
        self.motion = Motion(self.show_viewport, self)

    # what is shown

    def set_columns(self, columns: EventColumns) -> None:
        """Show these events. Those that were here keep their rows; the first columns are fitted into the view."""
        self._columns = columns
        self._rebuild()

    def set_lanes(self, plan: LanePlan) -> None:
        """Show these lanes. Collapsing or reordering keeps the rows, another dimension makes new ones."""
        if not _same_lanes(plan, self._plan):
            self._forget_rows()
        only_named = replace(plan, titles=self._plan.titles) == self._plan and plan.between is None
        self._plan = plan
        if not only_named:
            self._rebuild()
        elif not self._builder.is_building:  # else they are named when it is taken
            self.stage.name_lanes(plan.titles)
            self.drop_scene()

    def lanes(self) -> LanePlan:
        """The present plan of lanes."""
        return self._plan

    def tidy_rows(self) -> None:
        """Give all events new rows."""
        self._forget_rows()
        self._rebuild(tidy=True)

    def set_today(self, day: int) -> None:
        """The day number of today; its line stands at noon."""
        minute = day * MINUTES_PER_DAY + MINUTES_PER_DAY // 2
        if minute != self._today:
            self._today = minute
            self._rebuild()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._painter.use_theme(theme)
        self.update()

    def set_shapes(self, shapes: Mapping[str, str]) -> None:
        """The glyph of each family, by family id."""
        self._painter.use_shapes(shapes)
        self.update()

    def set_locale(self, language: str, first_weekday: int = 0) -> None:
        """The language of axis and dates, as an ISO 639-1 code, and the day on which weeks begin (Monday 0)."""
        self.stage.names = names_for(language, first_weekday)
        self.drop_scene()

    def columns(self) -> EventColumns:
        """The events that were set last (their layout may still be in the making)."""
        return self._columns

    def index(self) -> LayoutIndex:
        """The layout that is shown."""
        return self.stage.index

    def viewport(self) -> Viewport:
        """The time in view; its pixels count from the end of the lane headers."""
        return self.stage.viewport

    def scene(self) -> Scene:
        """The scene that is shown."""
        return self.stage.scene

    def boxes(self) -> dict[str, QRect]:
        """The rectangle of every event that can be told from others, by id, in time order."""
        if self._boxes is None:
            columns = self.stage.index.columns
            placed = sorted(drawn_boxes(self.stage.scene, self._painter.metrics), key=lambda pair: pair[0])
            self._boxes = {
                columns.event_id(position): QRect(
                    round(box.x), round(box.y), max(round(box.width), 1), max(round(box.height), 1)
                )
                for position, box in placed
            }
        return self._boxes

    def wait_for_index(self) -> None:
        """Wait until the layout of the last columns is shown."""
        self._builder.wait()

    def when_laid_out(self, then: Callable[[], None]) -> None:
        """Calls when the layout of the last columns has been shown, and painted where the window can be seen."""
        if self._builder.is_building:
            self.index_changed.connect(partial(self._tell_painted, then), Qt.ConnectionType.SingleShotConnection)
        else:
            self._tell_painted(then)

    def _tell_painted(self, then: Callable[[], None]) -> None:
        QTimer.singleShot(PAINTED_AFTER_MS, self, then)

    @property
    def labels_missing(self) -> int:
        """How many labels found no time in the last frame."""
        return self._painter.missing

    def forget_labels(self) -> None:
        """Drop the pictures of all labels; they are made again when they are next shown."""
        self._painter.forget_labels()

    # movement

    def show_viewport(self, viewport: Viewport) -> None:
        """Take a viewport at once."""
        self.stage.show(viewport)
        self.drop_scene()
        self.viewport_changed.emit(viewport)

    def move_to(self, viewport: Viewport) -> None:
        """Move to a viewport, animated where that is allowed."""
        self.motion.go(self.stage.viewport, viewport)

    def drop_scene(self) -> None:
        """What the scene is made of has changed: make and paint it again at the next turn of the event loop."""
        self.stage.drop_scene()
        self._boxes = None
        self.update()

    # layout

    def _rebuild(self, tidy: bool = False) -> None:
        if self._newest is not None:
            self._rows |= self._newest.rows_by_id()
            self._newest = None
        same_lanes = _same_lanes(self._plan, self.stage.index.plan) and not tidy
        kept = same_lanes and not self._rows and len(self._columns) > REMEMBERED_ROWS
        before = self.stage.index.lanes.keys if same_lanes else ()
        self._builder.request(len(self._columns), self._building(self.stage.index if kept else None, before))

    def _forget_rows(self) -> None:
        self._rows, self._newest = {}, None

    def _building(self, previous: LayoutIndex | None, before: tuple[str, ...] = ()) -> partial[LayoutIndex]:
        metrics = self._painter.metrics
        rows = int((max(self.height(), 400) - metrics.axis_height - metrics.era_height) / metrics.row_height)
        view = View(max(self.width() - metrics.header_width, 300.0), max(rows, 12))
        font, plan = self._painter.font_text(), replace(self._plan, before=before)
        return partial(laid_out, self._columns, plan, font, metrics, self._today, view, dict(self._rows), previous)

    def _take_index(self, index: LayoutIndex) -> None:
        if 0 < len(index.columns) <= REMEMBERED_ROWS:
            self._newest = index  # a project is opened and looked at without anybody asking for its rows
        lanes, untouched = self.stage.index.lanes.keys, self.stage.is_untouched
        self.stage.set_index(index)
        self.stage.name_lanes(self._plan.titles)
        self._painter.forget_positions()
        if self._fit_next and len(index.columns):
            self._fit_next = False
            self.motion.stop()
            self.stage.show(self.stage.opening())
        self._index_taken()
        self.drop_scene()
        self.index_changed.emit()
        self.viewport_changed.emit(self.stage.viewport)
        if untouched and self._newest is not None and lanes and lanes != index.lanes.keys and self.stage.is_overfull:
            self.tidy_rows()  # a first import brings lane after lane; nobody has looked at rows yet

    def _index_taken(self) -> None:
        """For subclasses: positions mean other events from now on."""

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene; labels that found no time are made in the next frames."""
        with undisturbed():
            self._painter.paint(self, self.stage, self.hovered, self.overlay, event.rect())
        if self.labels_missing:
            QTimer.singleShot(0, self.update)

    def update_axis(self) -> None:
        """Paint the axis anew at the next turn of the event loop, and nothing else."""
        self.update(0, 0, self.width(), math.ceil(self.stage.scene.axis_height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep scale and left edge; rows do not move."""
        fresh = self._fit_next or not event.oldSize().isValid()
        self.stage.resize(self.width(), self.height(), self._is_in_passing(event.oldSize().width()))
        is_other_header = self._painter.use_width(self.width())
        if fresh and len(self.stage.index.columns):
            self._forget_rows()
            self._fit_next = True
        if is_other_header or (fresh and len(self.stage.index.columns)):
            self._rebuild()
        self._boxes = None
        self.viewport_changed.emit(self.stage.viewport)

    def _is_in_passing(self, width: int) -> bool:
        """Whether a notice or the bar of a range has come or gone, in a window that has kept its size."""
        former, self._window_size = self._window_size, self.window().size()
        taken = abs(self.height() - self.stage.stretched)
        return former == self._window_size and width == self.width() and taken <= PASSING_PX

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            if self._painter.use_font(self.font()):
                self._rebuild()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for six lanes."""
        return QSize(960, 600)

    def minimumSizeHint(self) -> QSize:
        """Still of use in a window of 1024x640."""
        return QSize(320, 200)


def _same_lanes(first: LanePlan, second: LanePlan) -> bool:
    return (first.dimension, first.between) == (second.dimension, second.between)
