"""Moves the viewport by time, not by steps; at once where nothing may be animated."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from timeline.layout.viewport import Viewport

ZOOM_SECONDS = 0.15
FRAME_MS = 8
COASTING_SECONDS = 0.35  # of inertia after a drag
SLOWEST_COAST = 60.0  # pixels a second


class Motion(QObject):
    """One movement at a time; a new one starts from where the last one is."""

    def __init__(self, show: Callable[[Viewport], None], parent: QObject) -> None:
        super().__init__(parent)
        self.animated = QGuiApplication.platformName() not in ("offscreen", "minimal")
        self._show = show
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)
        self._from: Viewport | None = None
        self._to: Viewport | None = None
        self._seconds = ZOOM_SECONDS
        self._begun = 0.0

    @property
    def target(self) -> Viewport | None:
        """Where the movement under way will end."""
        return self._to if self._timer.isActive() else None

    def go(self, current: Viewport, target: Viewport, seconds: float = ZOOM_SECONDS) -> None:
        """Move from the current view to the target."""
        if not self.animated:
            self._show(target)
            return
        self._from, self._to, self._seconds, self._begun = current, target, seconds, perf_counter()
        self._timer.start()

    def coast(self, current: Viewport, speed: float) -> None:
        """Glide on after a drag at `speed` pixels a second."""
        if self.animated and abs(speed) > SLOWEST_COAST:
            self.go(current, current.pan(speed * COASTING_SECONDS / 3), COASTING_SECONDS)

    def stop(self) -> None:
        """Stay where the movement is."""
        self._timer.stop()

    def _step(self) -> None:
        if self._from is None or self._to is None:
            return
        share = min((perf_counter() - self._begun) / self._seconds, 1.0)
        if share >= 1.0:
            self._timer.stop()
            self._show(self._to)
        else:
            self._show(self._from.between(self._to, 1 - (1 - share) ** 3))
