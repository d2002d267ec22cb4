"""The form of an event: made by hand, or corrected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from timeline.desktop.labels import plain_label, set_property
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import STATUSES
from timeline.project.when_text import when_text

from .event_draft import EventDraft
from .frame import Dialog


class EventDialog(Dialog):
    """Shows a draft; `on_draft` gets the one that the user accepts."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        terms: Terms,
        draft: EventDraft,
        on_draft: Callable[[EventDraft], None],
        *,
        is_new: bool,
    ) -> None:
        super().__init__(parent, tr, tr("event_form.new" if is_new else "event_form.edit"))
        self.title = QLineEdit(draft.title)
        self.type = QComboBox()
        self.type.setMaxVisibleItems(18)
        for type_id in sorted(terms.types, key=lambda each: terms.type(each, tr.language)):
            self.type.addItem(terms.type(type_id, tr.language), type_id)
        self.type.setCurrentIndex(max(self.type.findData(draft.type), 0))
        self.status = QComboBox()
        for status in STATUSES:
            self.status.addItem(tr(f"status_word.{status}"), status)
        self.status.setCurrentIndex(self.status.findData(draft.status))
        self.when = QLineEdit(draft.when_text)
        self.when.setPlaceholderText(tr("event_form.when_hint"))
        self.reading = plain_label("", "muted", wraps=True)
        self.place = QLineEdit(draft.place)
        self.actors = QLineEdit(draft.actors_text)
        self.actors.setPlaceholderText(tr("event_form.actors_hint"))
        self.note = QPlainTextEdit(draft.note)
        self.note.setProperty("flavour", "field")
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(76)
        form = self.form()
        for key, widget in (("title", self.title), ("type", self.type), ("status", self.status), ("when", self.when)):
            self.field(form, f"event_form.{key}", widget)
        form.addRow("", self.reading)
        for key, field in (("actors", self.actors), ("place", self.place), ("note", self.note)):
            self.field(form, f"event_form.{key}", field)
        self.ok = self.use_buttons("event_form.accept_new" if is_new else "event_form.accept", self._accepted)
        self._on_draft = on_draft
        for line in (self.title, self.when):
            line.textChanged.connect(self._check)
        self.resize(520, 480)
        self.title.setFocus()
        self._check()

    def draft(self) -> EventDraft:
        """What the fields hold."""
        return EventDraft(
            self.title.text(), str(self.type.currentData()), str(self.status.currentData()), self.when.text(),
            self.place.text(), self.actors.text(), self.note.toPlainText(),
        )  # fmt: skip

    def _check(self) -> None:
        draft = self.draft()
        problem = draft.problem
        self.ok.setEnabled(not problem)
        set_property(self.when, "state", "wrong" if problem == "bad_date" else "")
        if problem == "bad_date":
            self.reading.setText(self.tr_("event_form.bad_date"))
        else:
            self.reading.setText(
                when_text(draft.when, self.tr_.language) if draft.when_text.strip() else self.tr_("event_form.no_date")
            )

    def _accepted(self) -> None:
        self._on_draft(self.draft())
