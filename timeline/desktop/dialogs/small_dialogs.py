"""Short questions: a line or a few lines of text, one of several values, claims to be split off, a yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from timeline.desktop.side_panel.event_card import SourceCard
from timeline.desktop.translator import Translator

from .frame import Dialog


class TextDialog(Dialog):
    """Asks for a text; `on_text` gets it, stripped."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        title: str,
        text: str,
        on_text: Callable[[str], None],
        *,
        is_long: bool = False,
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(parent, tr, title)
        self.line = QLineEdit(text) if not is_long else None
        self.lines = QPlainTextEdit(text) if is_long else None
        field = self.line or self.lines
        assert field is not None
        field.setAccessibleName(title)
        field.setProperty("flavour", "field")
        self.body.addWidget(field)
        self.ok = self.use_buttons("form.save", lambda: on_text(self.text()))
        if not may_be_empty:
            field.textChanged.connect(lambda: self.ok.setEnabled(bool(self.text())))
            self.ok.setEnabled(bool(text.strip()))
        field.setFocus()

    def text(self) -> str:
        """The text typed, stripped."""
        if self.line is not None:
            return self.line.text().strip()
        return self.lines.toPlainText().strip() if self.lines is not None else ""


class ChoiceDialog(Dialog):
    """Asks for one of several values; `choices` are (value, text) pairs, `on_choice` gets the value."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        title: str,
        choices: Sequence[tuple[str, str]],
        current: str,
        on_choice: Callable[[str], None],
    ) -> None:
        super().__init__(parent, tr, title)
        self.box = QComboBox()
        self.box.setAccessibleName(title)
        for value, text in choices:
            self.box.addItem(text, value)
        self.box.setCurrentIndex(max(self.box.findData(current), 0))
        self.body.addWidget(self.box)
        self.use_buttons("form.save", lambda: on_choice(str(self.box.currentData())))


class SplitDialog(Dialog):
    """Asks which sources of an event tell another one; `on_claims` gets the ids of their claims."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        sources: Sequence[SourceCard],
        on_claims: Callable[[tuple[str, ...]], None],
    ) -> None:
        super().__init__(parent, tr, tr("split.title"), tr("split.sentence"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("split.title"))
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for source in sources:
            item = QListWidgetItem(f"{source.title}\n{source.line}\n{source.evidence}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, source.claim_id)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._check)
        self.body.addWidget(self.list)
        self.ok = self.use_buttons("split.accept", lambda: on_claims(self.chosen()))
        self.resize(520, 420)
        self._check()

    def chosen(self) -> tuple[str, ...]:
        """The claims that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _check(self) -> None:
        """Some must go and some must stay."""
        self.ok.setEnabled(0 < len(self.chosen()) < self.list.count())


class QuestionDialog(Dialog):
    """Asks whether something is to be done."""

    def __init__(
        self, parent: QWidget, tr: Translator, title: str, sentence: str, accept_key: str, on_yes: Callable[[], object]
    ) -> None:
        super().__init__(parent, tr, title, sentence)
        self.use_buttons(accept_key, on_yes)
