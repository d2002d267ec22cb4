"""The application of the toolkit, as the program makes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:  # the first frame does without
    from PySide6.QtGui import QFileOpenEvent


class Application(QApplication):
    """Has the style Fusion from its first moment: to look which one it has, Python would have to make all that it knows
    of styles, a twentieth of the way to the first frame. Tells of files that the system's desktop opens with the
    program; these are events of its own, while a filter would see every event of every widget, which took a sixth."""

    file_opened = Signal(str)  # path

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__([*arguments, "-style", "fusion"])

    def event(self, event: QEvent) -> bool:
        """Tells of a file that is to be opened."""
        if event.type() == QEvent.Type.FileOpen:
            self.file_opened.emit(cast("QFileOpenEvent", event).file())
            return True
        return super().event(event)
