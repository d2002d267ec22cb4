"""The last hook: an error of our own is written to the log and told in a dialog; the project is safe by then."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from timeline import __version__

from .labels import plain_label
from .translator import Translator

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
        self._dialog = CrashDialog(report, self._translator)
        self._dialog.open()


class CrashDialog(QDialog):
    """Says what happened in a sentence, with the report to be looked at and copied."""

    def __init__(self, report: str, tr: Translator) -> None:
        super().__init__()
        self.setWindowTitle(tr("crash.title"))
        self._report = report
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(tr("crash.report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("crash.copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy_report)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("crash.sentence"), wraps=True))
        column.addWidget(text, 1)
        column.addWidget(buttons)
        self.resize(640, 420)

    def copy_report(self) -> None:
        """Puts the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def crash_report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Versions and where it happened: files and lines, the kind of error, no values and no words of any article."""
    lines = [
        f"Geopolitical Timeline {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        platform.system(),
        *(f"  {PurePath(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)),
        kind.__name__,
    ]
    return "\n".join(lines) + "\n"
