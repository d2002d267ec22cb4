"""A line over a label, to change its words in place: Enter or leaving it keeps them, Esc leaves them as they were."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget


class InPlaceLine(QLineEdit):
    """Stands over `label` with the words `text` and goes by itself. `accepted` carries words that differ."""

    accepted = Signal(str)

    def __init__(self, label: QLabel, text: str, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._former = text
        self._label = label
        self._is_over = False
        self.setFont(label.font())
        self.setAccessibleName(name)
        box = label.geometry()
        room = parent.width() - box.left()
        self.setGeometry(box.left(), box.top() - 2, room, max(self.sizeHint().height(), box.height() + 4))
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returnPressed.connect(lambda: self._end(is_kept=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the words as they were."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(is_kept=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on working elsewhere means what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own context menu
            self._end(is_kept=True)

    def _end(self, *, is_kept: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        had_focus = self.hasFocus()
        text = " ".join(self.text().split())
        self.hide()
        self.deleteLater()
        if had_focus:
            self._label.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_kept and text and text != self._former:
            self.accepted.emit(text)
