"""The button beside a date: the other readings of its words, another date, and back to what the sources say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from timeline.desktop.appearance import Appearance
from timeline.desktop.clock import told
from timeline.desktop.dialogs.date_choices import DateChoice
from timeline.desktop.translator import Translator

ICON_PX = 16


class ReadingsButton(QToolButton):
    """Opens a menu of dates. `chosen` carries the EDTF text of one; what was chosen sticks, whatever is read later."""

    chosen = Signal(str)
    wanted = Signal()
    reset = Signal()

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("eventReadings")
        self._translator = translator
        self._appearance = appearance
        self._readings: tuple[DateChoice, ...] = ()
        self._in_force = ""
        self._is_by_hand = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self._restyle)
        self.retranslate()
        self._restyle()

    def show_readings(self, readings: Sequence[DateChoice], in_force: str, *, is_by_hand: bool) -> None:
        """The dates on offer; `in_force` is the EDTF text of the event's own."""
        self._readings, self._in_force, self._is_by_hand = tuple(readings), in_force, is_by_hand

    def open(self) -> None:
        """Opens the menu below the button."""
        if self.isVisible():
            self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def retranslate(self) -> None:
        """Sets tooltip and name in the current language."""
        self.setToolTip(self._translator("readings.hint"))
        self.setAccessibleName(self._translator("readings.hint"))

    def _restyle(self) -> None:
        side = self._appearance.scaled(ICON_PX)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._appearance.icon("tool/calendar"))

    def _fill(self) -> None:
        menu, tr = self.menu(), self._translator
        menu.clear()
        for reading in self._readings:
            date = told(reading.when, tr)
            row = menu.addAction(tr("readings.row", date=date, reason=reading.reason).replace("&", "&&"))
            row.setCheckable(True)
            row.setChecked(str(reading.when) == self._in_force)
            row.triggered.connect(partial(self._choose, str(reading.when)))
        if self._readings:
            menu.addSeparator()
        menu.addAction(tr("readings.other")).triggered.connect(lambda: self.wanted.emit())
        back = menu.addAction(tr("readings.back"))
        back.setEnabled(self._is_by_hand)
        back.triggered.connect(lambda: self.reset.emit())

    def _choose(self, when: str) -> None:
        if when != self._in_force:
            self.chosen.emit(when)
