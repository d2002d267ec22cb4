"""What a person sees of an error of our own: a sentence, and the report to be looked at and copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator


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
