"""The last hook: an error of our own is written to the log and told in a dialog; the project is safe by then."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import PurePath
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from timeline import __version__

from .translator import Translator

if TYPE_CHECKING:  # read in when there is something to show
    from .dialogs.crash_dialog import CrashDialog

log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Shows what Python could not handle. Every edit is a transaction of its own: nothing is lost but this step."""

    _happened = Signal(str)

    def __init__(self, translator: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self._translator = translator
        self._dialog: CrashDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over from Python's own hooks, for all threads."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        report = crash_report(kind, error, trace)
        if not logging.getLogger("timeline").handlers:
            from .log_file import start_log  # lazily: most starts end well

            start_log()
        log.error("%s", report)
        sys.stderr.write(report)
        self._happened.emit(report)

    def _show(self, report: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return  # one at a time: a fault that repeats must not bury the window
        from .dialogs.crash_dialog import CrashDialog  # lazily: most starts end well

        self._dialog = CrashDialog(report, self._translator)
        self._dialog.open()


def crash_report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Versions and where it happened: files and lines, the kind of error, no values and no words of any article."""
    import platform  # lazily, as the dialog

    lines = [
        f"Geopolitical Timeline {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        platform.system(),
        *(f"  {PurePath(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)),
        kind.__name__,
    ]
    return "\n".join(lines) + "\n"
