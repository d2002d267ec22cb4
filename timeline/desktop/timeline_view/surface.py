"""The painted surface: columns, lanes, theme and language go in, scenes are laid out and painted. No gestures here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline.desktop.timeline_view.builder import IndexBuilder
from timeline.desktop.timeline_view.motion import Motion
from timeline.desktop.timeline_view.overlay import Overlay, draw_overlay
from timeline.desktop.timeline_view.undisturbed import undisturbed
from timeline.layout.axis_names import names_for
from timeline.layout.columns import EventColumns
from timeline.layout.hit import drawn_boxes
from timeline.layout.index import KeptRows, LayoutIndex, View, build_index
from timeline.layout.lanes import LanePlan
from timeline.layout.metrics import Metrics
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.layout.scene import Scene
from timeline.layout.stage import Stage
from timeline.layout.theme import Theme
from timeline.layout.viewport import Viewport
from timeline.painting.inks import Inks
from timeline.painting.label_cache import LabelCache, LabelPainter
from timeline.painting.scene_painter import Words, paint_scene

LABEL_SECONDS = 0.0006  # for making labels, in a frame of SCREEN_PIXELS; more in proportion for larger ones
SCREEN_PIXELS = 1920 * 1080
REMEMBERED_ROWS = 100_000  # events; with more, only the rows of the last columns are kept


class Surface(QWidget):
    """Lays out and paints events. `viewport_changed` tells of every movement, `index_changed` of another layout."""

    viewport_changed = Signal(object)
    index_changed = Signal()

    def __init__(self, theme: Theme, shapes: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme, self._shapes = theme, dict(shapes)
        self._columns = EventColumns.from_rows(())
        self._plan, self._today = LanePlan(), 0
        self._rows: dict[str, tuple[str, int]] = {}
        self._fit_next = True
        self.hovered: int | None = None
        self.overlay = Overlay()
        self._metrics = Metrics(_font_pixels(self.font()))
        self._cache = LabelCache(4 * SCREEN_PIXELS * 4)
        self._inks = Inks(theme, self._metrics, self.font())
        self._labels = LabelPainter(self._inks, 1.0, self._cache)
        self._boxes: dict[str, QRect] | None = None
        self.labels_missing = 0
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
            self._rows = {}
        self._plan = plan
        self._rebuild()

    def lanes(self) -> LanePlan:
        """The present plan of lanes."""
        return self._plan

    def tidy_rows(self) -> None:
        """Give all events new rows."""
        self._rows = {}
        self._rebuild(tidy=True)

    def set_today(self, day: int) -> None:
        """The day number of today; its line stands at noon."""
        minute = day * MINUTES_PER_DAY + MINUTES_PER_DAY // 2
        if minute != self._today:
            self._today = minute
            self._rebuild()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._ink_again()

    def set_shapes(self, shapes: Mapping[str, str]) -> None:
        """The glyph of each family, by family id."""
        if shapes != self._shapes:
            self._shapes = dict(shapes)
            self._ink_again()  # headers are kept as pictures

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
            placed = sorted(drawn_boxes(self.stage.scene, self._metrics), key=lambda pair: pair[0])
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

    def forget_labels(self) -> None:
        """Drop the pictures of all labels; they are made again when they are next shown."""
        self._cache.clear()

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
        same_lanes = _same_lanes(self._plan, self.stage.index.plan) and not tidy
        kept = same_lanes and not self._rows and len(self._columns) > REMEMBERED_ROWS
        before = self.stage.index.lanes.keys if same_lanes else ()
        self._builder.request(len(self._columns), self._building(self.stage.index if kept else None, before))

    def _building(self, previous: LayoutIndex | None, before: tuple[str, ...] = ()) -> partial[LayoutIndex]:
        font = self._inks.plain.toString()
        metrics = self._metrics
        rows = int((max(self.height(), 400) - metrics.axis_height - metrics.era_height) / metrics.row_height)
        view = View(max(self.width() - self._metrics.header_width, 300.0), max(rows, 12))
        return partial(
            _build,
            self._columns,
            replace(self._plan, before=before),
            font,
            self._metrics,
            self._today,
            view,
            dict(self._rows),
            previous,
        )

    def _take_index(self, index: LayoutIndex) -> None:
        if len(index.columns) <= REMEMBERED_ROWS:
            self._rows |= index.rows_by_id()
        lanes, untouched = self.stage.index.lanes.keys, self.stage.is_untouched
        self.stage.set_index(index)
        self._cache.forget_positions()
        if self._fit_next and len(index.columns):
            self._fit_next = False
            self.motion.stop()
            self.stage.show(self.stage.opening())
        self._index_taken()
        self.drop_scene()
        self.index_changed.emit()
        self.viewport_changed.emit(self.stage.viewport)
        if untouched and self._rows and lanes and lanes != index.lanes.keys and self.stage.is_overfull:
            self.tidy_rows()  # a first import brings lane after lane; nobody has looked at rows yet

    def _index_taken(self) -> None:
        """For subclasses: positions mean other events from now on."""

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene; labels that found no time are made in the next frames."""
        with undisturbed():
            self._paint()
        if self.labels_missing:
            QTimer.singleShot(0, self.update)

    def _paint(self) -> None:
        ratio = self.devicePixelRatioF()
        if ratio != self._labels.ratio:
            self._cache.clear()
            self._labels = LabelPainter(self._inks, ratio, self._cache)
        painter = QPainter(self)
        scene = self.stage.scene
        pixels = self.width() * self.height() * ratio * ratio
        self._cache.limit = round(max(4 * SCREEN_PIXELS, 2 * pixels)) * 4  # four screens, or twice a larger one
        budget = LABEL_SECONDS * max(pixels / SCREEN_PIXELS, 0.5)
        self.labels_missing = paint_scene(
            painter,
            scene,
            self.stage.index.columns,
            self._inks,
            Words(self.stage.names.today, self._shapes),
            self._labels,
            self.hovered,
            budget,
        )
        draw_overlay(painter, self.overlay, scene, self._inks)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep scale and left edge; rows do not move."""
        fresh = self._fit_next or not event.oldSize().isValid()
        self.stage.resize(self.width(), self.height())
        if fresh and len(self.stage.index.columns):
            self._rows = {}
            self._fit_next = True
            self._rebuild()
        self._boxes = None
        self.viewport_changed.emit(self.stage.viewport)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            metrics = Metrics(_font_pixels(self.font()))
            changed, self._metrics = metrics != self._metrics, metrics
            self._ink_again()
            if changed:
                self._rebuild()

    def _ink_again(self) -> None:
        self._inks = Inks(self._theme, self._metrics, self.font())
        self._cache.clear()
        self._labels = LabelPainter(self._inks, self.devicePixelRatioF(), self._cache)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for six lanes."""
        return QSize(960, 600)

    def minimumSizeHint(self) -> QSize:
        """Still of use in a window of 1024x640."""
        return QSize(320, 200)


def _build(
    columns: EventColumns,
    plan: LanePlan,
    font: str,
    metrics: Metrics,
    today: int,
    view: View,
    rows: KeptRows,
    previous: LayoutIndex | None,
) -> LayoutIndex:
    described = QFont()
    described.fromString(font)  # a font of the thread's own: Qt's font engines are not shared between threads
    measured = QFontMetricsF(described)
    kept = previous.rows_by_id() if previous is not None else rows
    return build_index(columns, plan, measured.horizontalAdvance, metrics, today, view, kept)


def _same_lanes(first: LanePlan, second: LanePlan) -> bool:
    return (first.dimension, first.between) == (second.dimension, second.between)


def _font_pixels(font: QFont) -> float:
    return float(min(max(QFontInfo(font).pixelSize(), 9), 40))
