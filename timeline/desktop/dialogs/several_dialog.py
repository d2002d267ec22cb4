"""Correcting several events at once: what is left open in the form stays with each of them as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import STATUSES
from timeline.project.commands import Command, SetField

from .frame import Dialog


def shared_corrections(event_ids: tuple[str, ...], fields: dict[str, str]) -> tuple[Command, ...]:
    """A command for each field that says something, for all events together."""
    return tuple(SetField(event_ids, field, value.strip()) for field, value in fields.items() if value.strip())


class SeveralDialog(Dialog):
    """Asks for type, status and place; `on_fields` gets those that were filled."""

    def __init__(
        self, parent: QWidget, tr: Translator, terms: Terms, count: int, on_fields: Callable[[dict[str, str]], None]
    ) -> None:
        super().__init__(parent, tr, tr("event_form.edit_several", n=count), tr("event_form.several_sentence"))
        types = sorted(((terms.type(each, tr.language), each) for each in terms.types), key=lambda row: row[0])
        self.type = self._box(types)
        self.status = self._box((tr(f"status_word.{status}"), status) for status in STATUSES)
        self.place = QLineEdit()
        self.place.setPlaceholderText(tr("event_form.as_it_is"))
        form = self.form()
        for name in ("type", "status", "place"):
            self.field(form, f"event_form.{name}", getattr(self, name))
        self.ok = self.use_buttons("event_form.accept", lambda: on_fields(self.fields()))
        for box in (self.type, self.status):
            box.currentIndexChanged.connect(self._check)
        self.place.textChanged.connect(self._check)
        self._check()
        self.type.setFocus()

    def fields(self) -> dict[str, str]:
        """What was filled in, "" for what stays."""
        return {
            "type": str(self.type.currentData()),
            "status": str(self.status.currentData()),
            "place": self.place.text().strip(),
        }

    def _box(self, rows: Iterable[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setMaxVisibleItems(18)
        box.addItem(self.tr_("event_form.as_it_is"), "")
        for text, value in rows:
            box.addItem(text, value)
        return box

    def _check(self) -> None:
        self.ok.setEnabled(any(self.fields().values()))
