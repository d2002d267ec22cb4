"""The time of the filter: from and until as typed dates, and whether "possibly" within is enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from timeline.desktop.labels import heading, plain_label, set_property
from timeline.desktop.translator import Translator
from timeline.desktop.typed_dates import typed_bounds
from timeline.model.calendar import iso_day
from timeline.project.filters import EventFilter


class TimeSection(QWidget):
    """`changed` carries first and last day number (None: open) and "possible" or "sure"."""

    changed = Signal(object, object, str)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._heading = heading()
        self._from_label, self._to_label = plain_label("", "muted"), plain_label("", "muted")
        self._from, self._to = QLineEdit(), QLineEdit()
        self._surely = QCheckBox()
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 0, 6, 0)
        grid.setSpacing(6)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        for row, (label, field) in enumerate(((self._from_label, self._from), (self._to_label, self._to)), 1):
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            label.setBuddy(field)
            field.setMinimumWidth(60)
            field.editingFinished.connect(self._tell)
        grid.addWidget(self._surely, 3, 0, 1, 2)
        self._surely.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._surely.clicked.connect(self._tell)
        translator.changed.connect(self.retranslate)
        self.retranslate()

    def show_time(self, chosen: EventFilter) -> None:
        """The days of a filter."""
        for field, day in ((self._from, chosen.first), (self._to, chosen.last)):
            if not field.hasFocus():
                field.setText(iso_day(day) if day is not None else "")
                set_property(field, "state", "")
        self._surely.setChecked(chosen.time == "sure")

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        self._heading.setText(tr("filter.time"))
        self._from_label.setText(tr("filter.from"))
        self._to_label.setText(tr("filter.to"))
        self._surely.setText(tr("filter.surely"))
        for field, label in ((self._from, self._from_label), (self._to, self._to_label)):
            field.setPlaceholderText(tr("filter.date_hint"))
            field.setAccessibleName(label.text())

    def _tell(self) -> None:
        days: list[int | None] = []
        for field, at in ((self._from, 0), (self._to, 1)):
            text = field.text().strip()
            bounds = typed_bounds(text)
            set_property(field, "state", "wrong" if text and bounds is None else "")
            if text and bounds is None:
                return
            days.append(bounds[at] if bounds else None)
        first, last = days
        if first is not None and last is not None and last < first:
            set_property(self._to, "state", "wrong")
            return
        self.changed.emit(first, last, "sure" if self._surely.isChecked() else "possible")
