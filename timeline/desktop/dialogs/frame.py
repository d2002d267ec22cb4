"""What all dialogs have in common: a heading, a body, buttons in the window's language; no markup anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.fonts import LARGE, wear
from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator

Button = QDialogButtonBox.StandardButton


FIELD_INSET_PX = 6  # beyond what Qt leaves, so that figures stand where the words of other fields begin


def inset(box: QAbstractSpinBox) -> None:
    """Leaves room before the figures of a box: a style sheet does not reach the field inside."""
    box.lineEdit().setTextMargins(FIELD_INSET_PX, 0, 0, 0)


class Dialog(QDialog):
    """A window-modal dialog that opens without stopping the program; `on_accept` is called when it is accepted."""

    def __init__(self, parent: QWidget, tr: Translator, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.tr_ = tr
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.heading = plain_label(title, wraps=True)
        wear(self.heading, LARGE)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.buttons = QDialogButtonBox()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        if sentence:
            column.addWidget(plain_label(sentence, "muted", wraps=True))
        column.addLayout(self.body, 1)
        column.addSpacing(4)
        column.addWidget(self.buttons)
        self.setMinimumWidth(420)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as its parts want, whatever the size of the letters, where the screen has room for it."""
        super().showEvent(event)
        room = self.screen().availableGeometry().size()
        self.resize(self.size().expandedTo(self.sizeHint()).boundedTo(room))

    def use_buttons(self, accept_key: str, on_accept: Callable[[], object]) -> QPushButton:
        """A button that does it and one that leaves everything as it is. Returns the first."""
        button = self.buttons.addButton(self.tr_(accept_key), QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        self.buttons.addButton(Button.Cancel)
        self.accepted.connect(on_accept)
        return button

    def use_close(self) -> None:
        """Only a button that closes."""
        self.buttons.addButton(Button.Close).setDefault(True)

    def add_button(self, key: str, intention: Callable[[], None]) -> QPushButton:
        """Another button, which does not close the dialog."""
        button = self.buttons.addButton(self.tr_(key), QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)  # Enter does what the chief button says, wherever the focus is
        button.clicked.connect(intention)
        return button

    def form(self) -> QFormLayout:
        """A form in the body: labels on the left, fields on the right."""
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(form)
        return form

    def field(self, form: QFormLayout, key: str, widget: QWidget) -> QLabel:
        """A named field of a form."""
        label = plain_label(self.tr_(key))
        label.setBuddy(widget)
        widget.setAccessibleName(label.text().replace("&", ""))
        form.addRow(label, widget)
        return label
