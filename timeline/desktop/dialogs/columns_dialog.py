"""Which column of a table holds what, asked before its rows become events."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QWidget

from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator
from timeline.project.imports.into_project import LookedAt
from timeline.project.imports.table_events import FIELDS

from .frame import Dialog

LONGEST_SAMPLE = 60  # characters of a row's cell beside its column


class ColumnsDialog(Dialog):
    """A choice of columns for every part of an event, with what stands there in the first row."""

    def __init__(
        self, parent: QWidget, tr: Translator, table: LookedAt, on_columns: Callable[[Mapping[str, str]], None]
    ) -> None:
        super().__init__(parent, tr, tr("events_form.title"), tr("events_form.sentence"))
        self._table = table
        self.choices: dict[str, QComboBox] = {}
        form = self.form()
        for field in FIELDS:
            choice = QComboBox()
            choice.addItem(tr("events_form.nothing"), "")
            for name in table.names:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(choice.findData(table.guess.get(field, "")), 0))
            self.choices[field] = choice
            self.field(form, f"events_form.field.{field}", choice)
            choice.currentIndexChanged.connect(self._check)
        self.sample = plain_label("", "muted", wraps=True)
        self.body.addWidget(self.sample)
        self.ok = self.use_buttons("events_form.accept", lambda: on_columns(self.columns()))
        self._check()

    def columns(self) -> dict[str, str]:
        """The column of every part that has one."""
        chosen = {field: str(choice.currentData()) for field, choice in self.choices.items()}
        return {field: name for field, name in chosen.items() if name}

    def _check(self) -> None:
        columns = self.columns()
        self.ok.setEnabled("title" in columns)
        first = next(iter(self._table.rows), {})
        cells = [str(first.get(name, ""))[:LONGEST_SAMPLE] for name in columns.values()]
        self.sample.setText(" · ".join(cell for cell in cells if cell))
