"""The second clock: "as known on" a publication day, with a handle, and play, which walks through the days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from timeline.model import day_date
from timeline.project.when_text import date_text

from .appearance import Appearance
from .labels import plain_label
from .translator import Translator

STEP_MS = 900


class KnownOnBar(QWidget):
    """`day_chosen` carries a day number, or None for everything known today; `closed` that the bar is to go."""

    day_chosen = Signal(object)
    closed = Signal()

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self._translator = translator
        self._appearance = appearance
        self._days: tuple[int, ...] = ()
        self._name = plain_label()
        self._day = plain_label()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setProperty("flavour", "until")
        self._slider.valueChanged.connect(self._tell)
        self._play = QToolButton()
        self._play.setCheckable(True)
        self._play.toggled.connect(self._set_playing)
        self._close = QToolButton()
        self._close.clicked.connect(self.closed)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        for widget, stretch in ((self._name, 0), (self._play, 0), (self._slider, 1), (self._day, 0), (self._close, 0)):
            row.addWidget(widget, stretch)
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def show_days(self, days: Sequence[int], current: int | None = None) -> None:
        """The publication days there are; the handle stands at the day that is asked for, None: at the last one."""
        self._days = tuple(days)
        self._slider.blockSignals(True)
        self._slider.setRange(0, max(len(self._days) - 1, 0))
        at_end = current is None or current not in self._days
        self._slider.setValue(len(self._days) - 1 if at_end else self._days.index(current))
        self._slider.blockSignals(False)
        self._show_day()

    def day(self) -> int | None:
        """The day of the handle; None at the last one, where everything is known."""
        at = self._slider.value()
        return self._days[at] if at < len(self._days) - 1 else None

    def stop(self) -> None:
        """Ends playing and goes back to everything."""
        self._play.setChecked(False)
        self._slider.setValue(self._slider.maximum())

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        self._name.setText(tr("known_on.name"))
        self._slider.setAccessibleName(tr("known_on.name"))
        self._close.setIcon(self._appearance.icon("tool/close"))
        self._close.setAccessibleName(tr("known_on.close"))
        self._close.setToolTip(tr("known_on.close"))
        self._show_play()
        self._show_day()

    def _show_play(self) -> None:
        is_playing = self._play.isChecked()
        self._play.setIcon(self._appearance.icon("tool/pause" if is_playing else "tool/play"))
        text = self._translator("known_on.pause" if is_playing else "known_on.play")
        self._play.setToolTip(text)
        self._play.setAccessibleName(text)

    def _set_playing(self, is_playing: bool) -> None:
        self._show_play()
        if not is_playing:
            self._timer.stop()
            return
        if self._slider.value() >= self._slider.maximum():
            self._slider.setValue(0)
        self._timer.start()

    def _step(self) -> None:
        if self._slider.value() >= self._slider.maximum():
            self._play.setChecked(False)
            return
        self._slider.setValue(self._slider.value() + 1)

    def _tell(self) -> None:
        self._show_day()
        self.day_chosen.emit(self.day())

    def _show_day(self) -> None:
        day = self._days[self._slider.value()] if self._slider.value() < len(self._days) else None
        self._day.setText(date_text(day_date(day), self._translator.language) if day is not None else "")
