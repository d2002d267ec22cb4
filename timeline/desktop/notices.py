"""Notices: the one place where the program speaks up. A notice never blocks; the same key replaces the former."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from .appearance import Appearance
from .labels import plain_label
from .translator import Translator

LEVEL_ICONS = {"info": "tool/info", "good": "tool/check", "warning": "tool/warn", "error": "tool/error"}
SHOWN_MS = {"info": 8_000, "good": 8_000, "warning": 20_000, "error": 0}  # 0: until it is closed
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user. `level` is info, good, warning or error; `action` the words of a button, or ""."""

    level: str
    sentence: str
    key: str = ""
    action: str = ""
    perform: Callable[[], None] | None = None
    stays: bool = False  # until it is answered or closed


class Notices(QWidget):
    """A short stack of notices over the foot of the window; `shown` tells each one."""

    shown = Signal(object)  # Notice

    def __init__(self, parent: QWidget, translator: Translator, appearance: Appearance) -> None:
        super().__init__(parent)
        self._translator = translator
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._rows: list[NoticeRow] = []
        self.floor: Callable[[], int] = lambda: parent.height() - 48  # lower edge in px of the parent
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Shows a notice; a former one with the same key goes."""
        for row in [row for row in self._rows if notice.key and row.notice.key == notice.key]:
            self.dismiss(row)
        while len(self._rows) >= MOST_SHOWN:
            self.dismiss(self._rows[0])
        row = NoticeRow(notice, self._translator, self._appearance)
        row.closed.connect(lambda: self.dismiss(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self.show()
        self.place()
        self.raise_()
        if SHOWN_MS[notice.level] and not notice.stays:
            QTimer.singleShot(SHOWN_MS[notice.level], row, row.closed.emit)
        self.shown.emit(notice)

    def current(self) -> tuple[Notice, ...]:
        """The notices that are shown, oldest first."""
        return tuple(row.notice for row in self._rows)

    def dismiss(self, row: NoticeRow) -> None:
        """Takes a notice away."""
        if row not in self._rows:
            return
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))
        self.place()

    def place(self) -> None:
        """Stands in the middle, above the place that `floor` gives."""
        parent = self.parentWidget()
        if parent is None or not self._rows:
            return
        width = min(560, parent.width() - 48)
        gaps = self._column.spacing() * (len(self._rows) - 1)
        height = sum(row.height_for(width) for row in self._rows) + gaps
        self.setGeometry((parent.width() - width) // 2, self.floor() - height, width, height)


class NoticeRow(QFrame):
    """One notice: icon, sentence, a button where something can be done, and a cross."""

    closed = Signal()

    def __init__(self, notice: Notice, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("role", "popup")
        theme = appearance.theme
        colours = {"info": theme.text_accent, "good": theme.text_good, "warning": theme.text_warning}
        mark = QLabel()
        mark.setPixmap(appearance.pixmap(LEVEL_ICONS[notice.level], colours.get(notice.level, theme.text_danger)))
        sentence = plain_label(notice.sentence, wraps=True, selectable=True)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(mark)
        row.addWidget(sentence, 1)
        if notice.action:
            button = QPushButton(notice.action)
            button.setProperty("flavour", "link")
            button.clicked.connect(self._perform)
            row.addWidget(button)
        cross = QToolButton()
        cross.setIcon(appearance.icon("tool/close"))
        cross.setAccessibleName(translator("notice.close"))
        cross.clicked.connect(self.closed.emit)
        row.addWidget(cross)
        self.setAccessibleName(notice.sentence)

    def height_for(self, width: int) -> int:
        """Height in px that the sentence needs at a width."""
        return max(self._row.heightForWidth(width), self._row.minimumSize().height())

    def _perform(self) -> None:
        self.closed.emit()
        if self.notice.perform is not None:
            self.notice.perform()
