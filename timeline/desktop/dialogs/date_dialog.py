"""Setting a date: one that a source tells, another reading of the same words, or a typed one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from timeline.desktop.clock import told
from timeline.desktop.labels import plain_label, set_property
from timeline.desktop.translator import Translator
from timeline.desktop.typed_dates import typed_span
from timeline.project.when_text import when_text

from .date_choices import DateChoice
from .frame import Dialog

REASON_INDENT_PX = 23  # below the words of a radio button


class DateDialog(Dialog):
    """Shows choices; `on_date` gets EDTF text, "" for "no date"."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        title: str,
        choices: Sequence[DateChoice],
        on_date: Callable[[str], None],
        *,
        allows_none: bool = True,
        sentence: str = "",
    ) -> None:
        super().__init__(parent, tr, title, sentence)
        self._on_date = on_date
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        for choice in choices:
            pair = QVBoxLayout()
            pair.setSpacing(1)
            pair.addWidget(self._add(told(choice.when, tr), str(choice.when)))
            reason = plain_label(choice.reason, "muted", wraps=True)
            reason.setContentsMargins(REASON_INDENT_PX, 0, 0, 0)
            pair.addWidget(reason)
            self.body.addLayout(pair)
        self.body.addWidget(self._add(tr("date_form.typed"), "typed"))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr("date_form.hint"))
        self.typed.setAccessibleName(tr("date_form.typed"))
        self.reading = plain_label("", "muted", wraps=True)
        self.body.addWidget(self.typed)
        self.body.addWidget(self.reading)
        if allows_none:
            self.body.addWidget(self._add(tr("date_form.none"), ""))
        self.ok = self.use_buttons(
            "date_form.accept" if allows_none else "date_form.go", lambda: self._on_date(self.value() or "")
        )
        self.typed.textEdited.connect(self.choose_typed)
        self.typed.textChanged.connect(self._check)
        self._group.idToggled.connect(self._check)
        self._group.button(0).setChecked(True)
        self._check()
        if not choices:
            self.typed.setFocus()

    def value(self) -> str | None:
        """The chosen date as EDTF text, "" for none; None while what is typed is no date."""
        value = self._values[self._group.checkedId()]
        if value != "typed":
            return value
        span = typed_span(self.typed.text())
        return str(span) if span is not None else None

    def choose_typed(self) -> None:
        """Chooses the typed date."""
        self._group.button(self._values.index("typed")).setChecked(True)

    def _add(self, text: str, value: str) -> QRadioButton:
        button = QRadioButton(text)
        self._group.addButton(button, len(self._values))
        self._values.append(value)
        return button

    def _check(self) -> None:
        value = self.value()
        span = typed_span(self.typed.text())
        is_wrong = bool(self.typed.text().strip()) and span is None
        set_property(self.typed, "state", "wrong" if is_wrong else "")
        text = self.tr_("event_form.bad_date") if is_wrong else when_text(span, self.tr_.language) if span else ""
        self.reading.setText(text)
        self.ok.setEnabled(value is not None)
