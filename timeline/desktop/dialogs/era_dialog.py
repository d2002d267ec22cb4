"""Naming an era: its title, first and last day (empty: open), its hue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from timeline.desktop.labels import set_property
from timeline.desktop.translator import Translator
from timeline.desktop.typed_dates import typed_bounds
from timeline.model.calendar import iso_day

from .frame import Dialog

HUES = 6


@dataclass(frozen=True, slots=True)
class EraDraft:
    """What was typed of an era. `colour` is the number of a hue of the theme."""

    title: str = ""
    first_text: str = ""
    last_text: str = ""
    colour: str = "0"

    @property
    def first(self) -> int | None:
        """First day number; None: open."""
        bounds = typed_bounds(self.first_text)
        return bounds[0] if bounds else None

    @property
    def last(self) -> int | None:
        """Last day number; None: open."""
        bounds = typed_bounds(self.last_text)
        return bounds[1] if bounds else None

    @property
    def problem(self) -> str:
        """What keeps the era from standing: no_title, bad_first, bad_last, reversed, boundless; "" when it can."""
        if not self.title.strip():
            return "no_title"
        if self.first_text.strip() and self.first is None:
            return "bad_first"
        if self.last_text.strip() and self.last is None:
            return "bad_last"
        if self.first is None and self.last is None:
            return "boundless"
        is_reversed = self.first is not None and self.last is not None and self.last < self.first
        return "reversed" if is_reversed else ""


def era_draft(title: str, first: int | None, last: int | None, colour: str = "0") -> EraDraft:
    """The draft of an era as it stands."""
    return EraDraft(title, "" if first is None else iso_day(first), "" if last is None else iso_day(last), colour)


class EraDialog(Dialog):
    """Shows an EraDraft; `on_draft` gets the one that is accepted, `on_remove` is there for an era that exists."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        draft: EraDraft,
        on_draft: Callable[[EraDraft], None],
        on_remove: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent, tr, tr("era.edit" if on_remove else "era.new"))
        self.title, self.first, self.last = (
            QLineEdit(draft.title),
            QLineEdit(draft.first_text),
            QLineEdit(draft.last_text),
        )
        for field in (self.first, self.last):
            field.setPlaceholderText(tr("filter.date_hint"))
        self.colour = QComboBox()
        for number in range(HUES):
            self.colour.addItem(tr(f"era.hue_{number}"), str(number))
        self.colour.setCurrentIndex(max(self.colour.findData(draft.colour), 0))
        form = self.form()
        for key, widget in (("title", self.title), ("first", self.first), ("last", self.last), ("colour", self.colour)):
            self.field(form, f"era.{key}", widget)
        self.ok = self.use_buttons("form.save", lambda: on_draft(self.draft()))
        if on_remove is not None:
            remove = self.add_button("era.remove", on_remove)
            remove.clicked.connect(self.reject)
        for field in (self.title, self.first, self.last):
            field.textChanged.connect(self._check)
        self._check()

    def draft(self) -> EraDraft:
        """What the fields hold."""
        return EraDraft(self.title.text(), self.first.text(), self.last.text(), str(self.colour.currentData()))

    def _check(self) -> None:
        problem = self.draft().problem
        self.ok.setEnabled(not problem)
        set_property(self.first, "state", "wrong" if problem in ("bad_first", "reversed") else "")
        set_property(self.last, "state", "wrong" if problem in ("bad_last", "reversed") else "")
