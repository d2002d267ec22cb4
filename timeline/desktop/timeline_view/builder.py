"""Builds the layout index: at once for a few hundred events, else in another thread while the old one is shown."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QFont, QFontMetricsF

from timeline.layout.columns import EventColumns
from timeline.layout.index import KeptRows, LayoutIndex, View, build_index
from timeline.layout.lanes import LanePlan
from timeline.layout.metrics import Metrics

AT_ONCE = 400  # takes some 8 ms: within a frame while an import brings events


class _Build(QRunnable):
    def __init__(self, build: Callable[[], LayoutIndex], number: int, done: Callable[[int, LayoutIndex], None]) -> None:
        super().__init__()
        self._build, self._number, self._done = build, number, done

    def run(self) -> None:
        """Build, in a thread of the pool."""
        index = self._build()
        give_back_memory()
        self._done(self._number, index)


def give_back_memory() -> None:
    """Have the C library return what the columns in between have freed: some 130 MB after a million events, which
    glibc would keep. Nothing happens where there is no such call."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


class IndexBuilder(QObject):
    """Emits `built` for the latest request alone; what was overtaken by a newer one is dropped."""

    built = Signal(object)
    _finished = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._latest = self._told = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._take)

    @property
    def is_building(self) -> bool:
        """True until the latest request has been told of."""
        return self._told != self._latest

    def request(self, events: int, build: Callable[[], LayoutIndex]) -> None:
        """Have an index of so many events built."""
        self._latest += 1
        if events <= AT_ONCE:
            index, self._told = build(), self._latest
            self.built.emit(index)
        else:
            self._pool.start(_Build(build, self._latest, self._finished.emit))

    def wait(self) -> None:
        """Wait until nothing is being built any more, and tell of what was."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _take(self, number: int, index: LayoutIndex) -> None:
        if number == self._latest:
            self._told = number
            self.built.emit(index)


def laid_out(
    columns: EventColumns,
    plan: LanePlan,
    font: str,
    metrics: Metrics,
    today: int,
    view: View,
    rows: KeptRows,
    previous: LayoutIndex | None,
) -> LayoutIndex:
    """The index of some events, in any thread; `font` is a font as a text. Those of `previous`, or in `rows`, keep
    their rows."""
    described = QFont()
    described.fromString(font)  # a font of the thread's own: Qt's font engines are not shared between threads
    measured = QFontMetricsF(described)
    kept = previous.rows_by_id() if previous is not None else rows
    return build_index(columns, plan, measured.horizontalAdvance, metrics, today, view, kept)
