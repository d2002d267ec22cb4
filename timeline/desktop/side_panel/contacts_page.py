"""What the panel shows of two actors while no event is chosen: their contacts, and how long they were silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline.desktop.fonts import TITLE, wear
from timeline.desktop.labels import plain_label

EVENT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ContactsCard:
    """The words of the page; `rows` are (event id, words) in time order, `list_name` is for screen readers."""

    title: str
    lines: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    list_name: str


class ContactsPage(QWidget):
    """Names of the two, what is to be said of their contacts, and the contacts as a list."""

    event_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = plain_label(wraps=True, selectable=True)
        self._lines = plain_label("", "muted", wraps=True, selectable=True)
        self._lines.setObjectName("contactLines")
        self.rows = QListWidget()
        self.rows.setObjectName("contactList")
        self.rows.setWordWrap(True)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.rows.setSpacing(3)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._choose)
        self.rows.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._lines)
        column.addWidget(self.rows, 1)
        wear(self._title, TITLE)

    def show_card(self, card: ContactsCard) -> None:
        """Shows the contacts of two actors."""
        self._title.setText(card.title)
        self._lines.setText("\n".join(card.lines))
        self.rows.setAccessibleName(card.list_name)
        if card.rows != self.told():
            self._fill(card.rows)
        self.rows.setVisible(bool(card.rows))

    def told(self) -> tuple[tuple[str, str], ...]:
        """The rows as they stand."""
        items = (self.rows.item(row) for row in range(self.rows.count()))
        return tuple((str(item.data(EVENT_ROLE)), item.text()) for item in items)

    def _fill(self, rows: Sequence[tuple[str, str]]) -> None:
        self.rows.clear()
        for event_id, words in rows:
            item = QListWidgetItem(words, self.rows)
            item.setData(EVENT_ROLE, event_id)

    def _choose(self, item: QListWidgetItem) -> None:
        self.event_chosen.emit(str(item.data(EVENT_ROLE)))
