"""The bottom line: counts on the left; on the right the running import with what it reads, how far it is, Cancel."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar

from .labels import ElidedLabel, plain_label
from .translator import Translator

if TYPE_CHECKING:  # the first frame is painted without the model's room
    from timeline.model import Progress

OPENING = ("opening", "copying", "renewing")  # stages of a slow opening; all others are those of an import


class StatusLine(QStatusBar):
    """Shows counts and a running import, or the opening of a large project; `cancelled` and `paused` are what its
    buttons ask for."""

    cancelled = Signal()
    paused = Signal(bool)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._progress: Progress | None = None
        self._counts: tuple[int, int, int, int] | None = None
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self.counts = plain_label()
        self.counts.setObjectName("statusCounts")
        self.selection = plain_label("", "muted")
        self._what = ElidedLabel("", "muted")
        self._what.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._pause = self._button(self._toggle_pause)
        self._pause.setCheckable(True)
        self._cancel = self._button(self.cancelled.emit)
        self._cancel.setObjectName("cancelImport")
        self.addWidget(self.counts)
        self.addWidget(self.selection)
        self.addPermanentWidget(self._what, 1)
        for widget in (self._bar, self._pause, self._cancel):
            self.addPermanentWidget(widget)
        translator.changed.connect(self.retranslate)
        self.retranslate()

    def _button(self, intention: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("flavour", "link")
        button.clicked.connect(intention)
        return button

    def show_counts(self, articles: int, events: int, review: int, shown: int) -> None:
        """Numbers of the project; `shown` of its events pass the filters."""
        self._counts = (articles, events, review, shown)
        tr = self._translator
        parts = [tr("status.articles", n=articles)]
        if shown != events:
            parts.append(tr("status.events_of", n=events, shown=shown))
        else:
            parts.append(tr("status.events", n=events))
        if review:
            parts.append(tr("status.review", n=review))
        self.counts.setText(" · ".join(parts))

    def forget_counts(self) -> None:
        """Another project is open, and nothing has been counted in it yet: no figure is better than a wrong one."""
        self._counts = None
        self.counts.clear()

    def show_selection(self, selected: int) -> None:
        """How many events are selected, when more than one."""
        self.selection.setText("· " + self._translator("status.selected", n=selected) if selected > 1 else "")

    def show_progress(self, progress: Progress | None) -> None:
        """A running import, a slow opening (`stage` tells what it does), or None when there is neither."""
        self._progress = progress
        for widget in (self._what, self._bar, self._pause, self._cancel):
            widget.setVisible(progress is not None)
        if progress is None:
            self._pause.setChecked(False)
            return
        is_opening = progress.stage in OPENING
        self._pause.setVisible(not is_opening)  # there is nothing to gain by a pause
        if progress.total is None:
            self._bar.setRange(0, 0)
            text = self._translator("status.reading_some", n=progress.done)
        else:
            self._bar.setRange(0, max(progress.total, 1))
            self._bar.setValue(progress.done)
            text = self._translator("status.reading", done=progress.done, n=progress.total)
        if is_opening:
            text = self._translator(f"status.{progress.stage}")
        name = progress.name if "://" in progress.name else PurePath(progress.name).name
        self._what.setText(f"{text} · {name}" if name else text)

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        self._cancel.setText(tr("status.cancel"))
        self._pause.setText(tr("status.resume") if self._pause.isChecked() else tr("status.pause"))
        self._bar.setAccessibleName(tr("status.progress_name"))
        if self._counts is not None:
            self.show_counts(*self._counts)
        self.show_progress(self._progress)

    def _toggle_pause(self) -> None:
        is_paused = self._pause.isChecked()
        self._pause.setText(self._translator("status.resume" if is_paused else "status.pause"))
        self.paused.emit(is_paused)
