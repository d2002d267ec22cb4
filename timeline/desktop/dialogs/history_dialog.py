"""What happened to an event, newest last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from timeline.desktop.clock import zone_of
from timeline.desktop.translator import Translator
from timeline.project.answers import HistoryEntry

from .frame import Dialog


class HistoryDialog(Dialog):
    """A list of steps with their times."""

    def __init__(self, parent: QWidget, tr: Translator, title: str, entries: Sequence[HistoryEntry]) -> None:
        super().__init__(parent, tr, tr("history.title"), title)
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("history.title"))
        for entry in entries:
            self.list.addItem(tr("history.entry", time=local_time(entry.at, tr), name=entry.name))
        if not entries:
            self.list.addItem(tr("history.none"))
        self.body.addWidget(self.list)
        self.use_close()
        self.resize(480, 320)


def local_time(iso_text: str, tr: Translator) -> str:
    """A stored time (ISO 8601, UTC) in the window's language, by the clock of its zone or else of this computer."""
    stored = QDateTime.fromString(iso_text, Qt.DateFormat.ISODate)
    place = zone_of(tr.zone)
    moment = stored.toTimeZone(place) if place is not None else stored.toLocalTime()
    pattern = "d MMM yyyy, HH:mm t" if place is not None else "d MMM yyyy, HH:mm"
    return tr.locale.toString(moment, pattern) if moment.isValid() else iso_text
