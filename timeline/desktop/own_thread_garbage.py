"""Python's garbage collected in the window's own thread alone.

Python collects in whichever thread happens to allocate. A widget's wrapper that an import's or a query's thread frees
is destroyed there, which Qt forbids: the program may end, or a call in the window's thread may get a half-made answer.
"""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 100
WHOLE_EVERY_SECONDS = 60.0  # a look at everything takes as long as there are objects
OLDEST = 2


class OwnThreadGarbage(QObject):
    """Takes collecting over from Python until `stop`, at Python's own thresholds, all of it at most once a minute."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._looked_at_all = monotonic()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collects the oldest generation that is due."""
        counts = gc.get_count()
        pairs = zip(counts, self._thresholds, strict=True)
        due = [age for age, (count, threshold) in enumerate(pairs) if count > threshold]
        if due and due[-1] == OLDEST:
            if monotonic() - self._looked_at_all < WHOLE_EVERY_SECONDS:
                due = [age for age in due if age != OLDEST]
            else:
                self._looked_at_all = monotonic()
        if due:
            gc.collect(due[-1])
