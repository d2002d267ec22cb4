"""The overview strip: how events are spread over the whole time, with a window that can be moved and resized."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline.desktop.timeline_view.sentences import translated
from timeline.layout.axis_names import ENGLISH, AxisNames, names_for
from timeline.layout.columns import Float64
from timeline.layout.density import NOTHING, bar_heights, pixel_columns
from timeline.layout.theme import Theme
from timeline.layout.ticks import axis_of
from timeline.layout.viewport import Viewport

BAR_STEP = 8  # pixels from one bar of the histogram to the next
BAR_WIDTH = 6
HANDLE_WIDTH = 5.0
HANDLE_REACH = 8.0
LEAST_WINDOW = 4.0
LEAST_HOLD = 3.0  # pixels on both sides of a window's middle by which it is moved
KEY_STEP = 0.1
FEW_HEADINGS = 5


class Grip(Enum):
    """What of the window the pointer holds."""

    LEFT = 0
    RIGHT = 1
    WHOLE = 2
    NEW = 3


class OverviewStrip(QWidget):
    """Give it the starts of all events and the viewport of the view; it emits the span that the user asks for."""

    span_chosen = Signal(float, float)  # minutes

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewStrip")
        self.setAccessibleName(translated("Overview of the whole time"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._names: AxisNames = ENGLISH
        self._starts: Float64 = NOTHING
        self._hits: Float64 = NOTHING
        self._window: tuple[float, float] | None = None
        self._grip: Grip | None = None
        self._held = 0.0
        self._begun: tuple[float, float] = (0.0, 0.0)

    def set_starts(self, starts: Float64) -> None:
        """The starts of all events in minutes, sorted."""
        self._starts = starts
        self.update()

    def set_hits(self, starts: Float64) -> None:
        """The starts of the events that the search has found."""
        self._hits = starts
        self.update()

    def set_window(self, viewport: Viewport) -> None:
        """The time that the view shows."""
        self._window = (viewport.start, viewport.end)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def set_locale(self, language: str, first_weekday: int = 0) -> None:
        """The language of the years' names, and the day on which weeks begin (Monday 0)."""
        self.setAccessibleName(translated("Overview of the whole time"))
        self._names = names_for(language, first_weekday)
        self.update()

    def whole(self) -> Viewport:
        """The stretch of time that the strip spans: all events, and the view where it reaches beyond them a little."""
        if len(self._starts):
            first, last = float(self._starts[0]), float(self._starts[-1])
        else:
            first, last = self._window or (0.0, 1.0)
        room = max((last - first) * 0.03, 1440.0 * 15)
        return Viewport.showing(first - room, last + room, max(float(self.width()), 1.0))

    def window_rect(self) -> QRectF:
        """Where the window stands, in pixels."""
        if self._window is None:
            return QRectF()
        whole = self.whole()
        left, right = max(whole.x_of(self._window[0]), 0.0), min(whole.x_of(self._window[1]), whole.width)
        if right - left < LEAST_WINDOW:
            middle = min(max((left + right) / 2, LEAST_WINDOW), whole.width - LEAST_WINDOW)
            left, right = middle - LEAST_WINDOW / 2, middle + LEAST_WINDOW / 2
        return QRectF(left, 4, right - left, self._bars_bottom() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Histogram, window, handles, years."""
        painter = QPainter(self)
        colour = {
            role: QColor(self._theme.colour(role))
            for role in (
                "panel",
                "line",
                "density",
                "density_window",
                "window_shade",
                "accent",
                "muted",
                "hit",
                "warning",
            )
        }
        painter.fillRect(self.rect(), colour["panel"])
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour["line"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self.window_rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour["window_shade"])
        painter.drawRoundedRect(window, 4, 4)
        self._paint_bars(painter, window, colour)
        painter.setBrush(colour["accent"])
        for x in (window.left(), window.right()):
            height = window.height() * 0.55
            handle = QRectF(x - HANDLE_WIDTH / 2, window.center().y() - height / 2, HANDLE_WIDTH, height)
            painter.drawRoundedRect(handle, HANDLE_WIDTH / 2, HANDLE_WIDTH / 2)
        self._paint_years(painter, colour["muted"])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._theme.colour("focus")))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_bars(self, painter: QPainter, window: QRectF, colour: dict[str, QColor]) -> None:
        whole, bottom = self.whole(), self._bars_bottom()
        heights = bar_heights(self._starts, whole, BAR_STEP, bottom - 12)
        for number, height in enumerate(heights.tolist()):
            if height > 0:
                x = number * BAR_STEP + (BAR_STEP - BAR_WIDTH) / 2
                inside = window.left() - 1 <= x + BAR_WIDTH / 2 <= window.right() + 1
                painter.setBrush(colour["density_window" if inside else "density"])
                painter.drawRoundedRect(QRectF(x, bottom - height, BAR_WIDTH, height), 1.5, 1.5)
        painter.setBrush(colour["warning"])
        for column in pixel_columns(self._hits, whole):
            painter.drawRect(QRectF(column - 1, bottom - 1, 2, 4))

    def _paint_years(self, painter: QPainter, ink: QColor) -> None:
        font = self.font()
        font.setPixelSize(max(round(QFontMetricsF(font).height() * 0.7), 8))
        painter.setFont(font)
        painter.setPen(ink)
        measured = QFontMetricsF(font)
        baseline = self.height() - measured.descent() - 4
        last = 0.0
        axis = axis_of(self.whole(), self._names, measured.height())
        for tick in axis.majors if len(axis.majors) >= FEW_HEADINGS else axis.minors:
            width = measured.horizontalAdvance(tick.text)
            if tick.x >= last and tick.x + width < self.width() and tick.x >= 0:
                painter.drawText(QPointF(tick.x, baseline), tick.text)
                last = tick.x + width + measured.height()

    def _bars_bottom(self) -> float:
        return self.height() - QFontMetricsF(self.font()).height() - 6

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._held, self._begun = x, self._window or (0.0, 0.0)
        self._grip = self._grip_at(x)

    def _grip_at(self, x: float) -> Grip:
        """What a press takes hold of. A window hardly wider than its handles can still be held by its middle."""
        window = self.window_rect()
        inwards = min(HANDLE_REACH, window.width() / 4)
        if abs(x - window.center().x()) <= max(window.width() / 2 - inwards, LEAST_HOLD):
            return Grip.WHOLE
        if abs(x - window.left()) <= HANDLE_REACH:
            return Grip.LEFT
        return Grip.RIGHT if abs(x - window.right()) <= HANDLE_REACH else Grip.NEW

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip is None:
            on_handle = self._grip_at(x) in (Grip.LEFT, Grip.RIGHT)
            self.setCursor(Qt.CursorShape.SizeHorCursor if on_handle else Qt.CursorShape.ArrowCursor)
            return
        whole = self.whole()
        moved = (x - self._held) / whole.scale
        first, last = self._begun
        if self._grip is Grip.WHOLE:
            first, last = first + moved, last + moved
        elif self._grip is Grip.LEFT:
            first = min(first + moved, last - LEAST_WINDOW / whole.scale)
        elif self._grip is Grip.RIGHT:
            last = max(last + moved, first + LEAST_WINDOW / whole.scale)
        else:
            first, last = sorted((whole.time_at(self._held), whole.time_at(x)))
        if self._grip is Grip.WHOLE or last - first >= LEAST_WINDOW / whole.scale:
            self.span_chosen.emit(first, last)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is Grip.NEW and abs(event.position().x() - self._held) < LEAST_WINDOW:
            middle, half = self.whole().time_at(event.position().x()), (self._begun[1] - self._begun[0]) / 2
            self.span_chosen.emit(middle - half, middle + half)
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-KEY_STEP, -KEY_STEP),
            Qt.Key.Key_Right: (KEY_STEP, KEY_STEP),
            Qt.Key.Key_Plus: (KEY_STEP, -KEY_STEP),
            Qt.Key.Key_Minus: (-KEY_STEP, KEY_STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._window is None:
            super().keyPressEvent(event)
            return
        length = self._window[1] - self._window[0]
        self.span_chosen.emit(self._window[0] + step[0] * length, self._window[1] + step[1] * length)

    def sizeHint(self) -> QSize:
        """Bars and a line of years."""
        return QSize(640, round(QFontMetricsF(self.font()).height() + 56))

    def minimumSizeHint(self) -> QSize:
        """The same height at any width."""
        return QSize(200, self.sizeHint().height())
