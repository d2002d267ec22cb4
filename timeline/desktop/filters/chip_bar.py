"""The row of chips above the timeline: what is filtered, each with a cross, and "clear all"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.chips import Chip
from timeline.desktop.flow_layout import FlowLayout, clear
from timeline.desktop.translator import Translator
from timeline.project.filters import EventFilter

from .filter_chips import FilterChip


class ChipBar(QWidget):
    """Shows FilterChips; hidden when there are none. `filter_changed` carries the filter that remains."""

    filter_changed = Signal(object)  # EventFilter
    cleared = Signal()

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self._translator = translator
        self._appearance = appearance
        chips = QWidget()
        self._flow = FlowLayout(chips, gap_px=6)
        self._clear = QPushButton()
        self._clear.setProperty("flavour", "link")
        self._clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(chips, 1)
        row.addWidget(self._clear)
        translator.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def show_chips(self, chips: Sequence[FilterChip]) -> None:
        """The chips of the filter in force."""
        clear(self._flow)
        for item in chips:
            chip = Chip(item.text, self._appearance, icon="tool/close", is_button=True)
            chip.show_tip(self._translator("chip.remove", text=item.text))
            chip.setAccessibleName(self._translator("chip.remove", text=item.text))
            chip.chosen.connect(self._asks(item.without))
            self._flow.addWidget(chip)
        self.setVisible(bool(chips))

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        self._clear.setText(self._translator("chip.clear_all"))

    def _asks(self, wanted: EventFilter) -> Callable[[], None]:
        return lambda: self.filter_changed.emit(wanted)
