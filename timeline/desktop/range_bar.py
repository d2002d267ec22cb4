"""A selected range of time: from when to when, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from timeline.model import day_date
from timeline.project.when_text import date_text

from .appearance import Appearance
from .labels import plain_label
from .translator import Translator

DEEDS = ("zoom", "filter", "export", "era")


class RangeBar(QWidget):
    """`wanted` carries what is to be done (one of DEEDS), and first and last day; `closed` that the range is to go."""

    wanted = Signal(str, int, int)
    closed = Signal()

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self._translator = translator
        self._appearance = appearance
        self._days = (0, 0)
        self._text = plain_label()
        self._buttons = {deed: QPushButton() for deed in DEEDS}
        self._close = QToolButton()
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self._text)
        for deed, button in self._buttons.items():
            button.setProperty("flavour", "link")
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed, *self._days))
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._close)
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def show_days(self, first: int, last: int) -> None:
        """A range of days, both included."""
        self._days = (first, last)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        first, last = (date_text(day_date(day), tr.language, short=True) for day in self._days)
        self._text.setText(tr("range.text", first=first, last=last))
        for deed, button in self._buttons.items():
            button.setText(tr(f"range.{deed}"))
        self._close.setIcon(self._appearance.icon("tool/close"))
        self._close.setToolTip(tr("range.close"))
        self._close.setAccessibleName(tr("range.close"))
