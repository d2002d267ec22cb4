"""Notices: the one place where the program speaks up. A notice never blocks and never covers anything: it takes a row
of its own above the status line, and goes by itself or with Esc. The same key replaces the former."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from .appearance import Appearance
from .labels import plain_label
from .translator import Translator

LEVEL_ICONS = {"info": "tool/info", "good": "tool/check", "warning": "tool/warn", "error": "tool/error"}
SHOWN_MS = {"info": 6_000, "good": 6_000, "warning": 20_000, "error": 0}  # 0: until it is closed
MOST_SHOWN = 3
MARK_PX = 20
STILL_MS = 3_000  # of a pointer that rests


Words = str | Callable[[], str]  # the latter are asked for again when the window speaks another language


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user. `level` is info, good, warning or error; `offer` the words of a button, or ""."""

    level: str
    said: Words
    key: str = ""
    offer: Words = ""
    perform: Callable[[], None] | None = None
    stays: bool = False  # until it is answered or closed

    @property
    def sentence(self) -> str:
        """What it says, in the window's language where it can."""
        return self.said if isinstance(self.said, str) else self.said()

    @property
    def action(self) -> str:
        """The words of its button, "" without one."""
        return self.offer if isinstance(self.offer, str) else self.offer()


class Notices(QWidget):
    """A short stack of rows, newest last; `shown` tells each one."""

    shown = Signal(object)  # Notice

    def __init__(self, parent: QWidget, translator: Translator, appearance: Appearance) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._translator = translator
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[NoticeRow] = []
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Shows a notice; a former one with the same key goes."""
        for row in [row for row in self._rows if notice.key and row.notice.key == notice.key]:
            self.dismiss(row)
        while len(self._rows) >= MOST_SHOWN:
            self.dismiss(self._rows[0])
        row = NoticeRow(notice, self._translator, self._appearance, self)
        row.closed.connect(lambda: self.dismiss(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self.show()
        row.show()
        # A screen reader says it at once; nothing else tells somebody who does not see the row come.
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # lazily: a window starts without a notice

        QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Alert))
        self.shown.emit(notice)

    def current(self) -> tuple[Notice, ...]:
        """The notices that are shown, oldest first."""
        return tuple(row.notice for row in self._rows)

    def dismiss(self, row: NoticeRow) -> None:
        """Takes a notice away; the focus that it had goes on to another one, or back to where it came from."""
        if row not in self._rows:
            return
        had_focus = row.has_focus
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))
        if had_focus and not self.focus_newest() and row.came_from is not None:
            row.came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_newest(self) -> bool:
        """Puts the focus on the newest notice; False where there is none."""
        if not self._rows:
            return False
        self._rows[-1].take_focus()
        return True


class NoticeRow(QFrame):
    """One notice: icon, sentence, a button where something can be done, and a cross. It waits while it is looked at."""

    closed = Signal()

    def __init__(self, notice: Notice, translator: Translator, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.came_from: QWidget | None = None  # what had the focus before
        self.setProperty("role", "notice")
        self._translator = translator
        self._appearance = appearance
        self._mark = QLabel()
        self._words = plain_label("", wraps=True, selectable=True)
        self._offer = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        self._buttons: list[QPushButton | QToolButton] = []
        if notice.action:
            self._offer.setProperty("flavour", "link")
            self._offer.clicked.connect(self._perform)
            self._buttons.append(self._offer)
        cross = self._cross = QToolButton()
        cross.clicked.connect(self.closed.emit)
        self._buttons.append(cross)
        for each in self._buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            each.installEventFilter(self)
            row.addWidget(each)
        appearance.changed.connect(self._restyle)
        translator.changed.connect(self._retranslate)
        self._restyle()
        self._retranslate()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._go_when_still)
        self._pointer = QCursor.pos()
        self._shown_ms = 0 if notice.stays else SHOWN_MS[notice.level]
        self._wait()

    @property
    def has_focus(self) -> bool:
        """True while one of its buttons has the focus."""
        return any(button.hasFocus() for button in self._buttons)

    def take_focus(self) -> None:
        """Puts the focus on what can be done, else on the cross."""
        focused = self.window().focusWidget()
        if not self.has_focus:
            self.came_from = focused
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits while a button has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._clock.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._wait()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Waits while the pointer is over it."""
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Goes some time after the pointer has left."""
        self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        """Draws the icons in the colours of the theme."""
        theme, level = self._appearance.theme, self.notice.level
        colours = {"info": theme.text_accent, "good": theme.text_good, "warning": theme.text_warning}
        side = self._appearance.scaled(MARK_PX)
        self._mark.setPixmap(self._appearance.pixmap(LEVEL_ICONS[level], colours.get(level, theme.text_danger), side))
        self._cross.setIconSize(QSize(self._appearance.scaled(16), self._appearance.scaled(16)))
        self._cross.setIcon(self._appearance.icon("tool/close"))

    def _retranslate(self) -> None:
        """Says it again in the window's language."""
        self._words.setText(self.notice.sentence)
        self._offer.setText(self.notice.action)
        self.setAccessibleName(self.notice.sentence)
        for name in (self._cross.setAccessibleName, self._cross.setToolTip):
            name(self._translator("notice.close"))

    def _wait(self) -> None:
        if self._shown_ms:
            self._pointer = QCursor.pos()
            self._clock.start(self._shown_ms)

    def _go_when_still(self) -> None:
        """Its going gives the room back, and things move: not while a hand is about to press on one of them."""
        former, self._pointer = self._pointer, QCursor.pos()
        if self._pointer == former:
            self.closed.emit()
        else:
            self._clock.start(STILL_MS)

    def _perform(self) -> None:
        self.closed.emit()
        if self.notice.perform is not None:
            self.notice.perform()
