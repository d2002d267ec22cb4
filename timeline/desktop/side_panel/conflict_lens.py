"""Claims that cannot both hold, side by side with their sentences; a button each: use this, not the same event."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from timeline.desktop.flow_layout import FlowLayout, clear
from timeline.desktop.fonts import BOLD, wear
from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator

from .event_card import EventCard, SourceCard


class ConflictLens(QWidget):
    """Shows where the sources of an event disagree; hidden where they do not."""

    claim_used = Signal(str)
    not_same = Signal(str)
    both_kept = Signal()
    claim_shown = Signal(object)  # SourceCard

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_card(self, card: EventCard) -> None:
        """The disagreements of an event."""
        clear(self._column)
        sources = {source.claim_id: source for source in card.sources}
        for disagreement in card.disagreements:
            sentence = plain_label(disagreement.sentence, "warning", wraps=True)
            self._column.addWidget(sentence)
            for claim_id, told in zip(disagreement.claim_ids, disagreement.told, strict=True):
                if claim_id in sources:
                    self._column.addWidget(self._claim(sources[claim_id], told))
        if card.disagreements:
            self._column.addWidget(self._button("lens.keep_both", self.both_kept.emit))
        self.setVisible(bool(card.disagreements))

    def _claim(self, source: SourceCard, told: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        heading = plain_label(told, wraps=True)
        wear(heading, BOLD)
        column.addWidget(heading)
        column.addWidget(plain_label(self._translator("lens.sentence", words=source.evidence), wraps=True))
        column.addWidget(plain_label(source.line, "muted", wraps=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap_px=4)
        row.addWidget(self._button("lens.use", _call(self.claim_used.emit, source.claim_id)))
        row.addWidget(self._button("lens.not_same", _call(self.not_same.emit, source.claim_id)))
        row.addWidget(self._button("lens.show", _call(self.claim_shown.emit, source)))
        column.addWidget(buttons)
        return frame

    def _button(self, key: str, intention: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._translator(key))
        button.setProperty("flavour", "link")
        button.clicked.connect(intention)
        return button


def _call(function: Callable[[object], None], value: object) -> Callable[[], None]:
    return lambda: function(value)
