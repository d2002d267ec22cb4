"""The row under the menu: import, lanes, fit, today, the search field, undo, redo, export, theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from .action_set import ActionSet
from .appearance import Appearance
from .translator import Translator

COMPACT_BELOW_PX = 1180
SEARCH_WIDTH_PX = 470
KEYS_ROOM_PX = 90  # for the sign before the words, the keys behind them and the gap between
LANES = ("family", "type", "actor", "country", "source", "none")


class TopBar(QWidget):
    """Buttons of the most used actions, and the one search field."""

    def __init__(self, actions: ActionSet, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._translator = translator
        self._appearance = appearance
        self._lanes = "family"
        self._has_room = False  # until it has been given its place: icons for the width before that are never seen
        self._row = QHBoxLayout(self)
        self._icon_sides: dict[QToolButton, int] = {}  # beside letters of 13 px
        self.import_button = self._button("file.import", "importButton", "primary")
        self.lane_selector = self._menu_button("laneSelector", actions.menu("lanes", self))
        self.fit = self._button("timeline.fit")
        self.today = self._button("timeline.today")
        self.search = SearchField()
        self.undo, self.redo, self.theme = (
            self._button(action_id) for action_id in ("edit.undo", "edit.redo", "view.theme")
        )
        self.export = self._button("file.export")
        self._lay_out()
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self.restyle)
        self.retranslate()
        self.restyle()

    def show_lanes(self, lanes: str) -> None:
        """Names the dimension that the lanes stand for, one of LANES."""
        self._lanes = lanes
        self.retranslate()

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        self._fit_words()
        lanes = tr(f"lanes.{self._lanes}")
        self.lane_selector.setToolTip(tr("top.lanes_hint"))
        self.lane_selector.setAccessibleName(tr("top.lanes", lanes=lanes))
        self.import_button.setAccessibleName(tr("top.import"))
        for button in (self.fit, self.today, self.export):
            button.setAccessibleName(button.text())
        for button, action_id in ((self.undo, "edit.undo"), (self.redo, "edit.redo"), (self.theme, "view.theme")):
            button.setAccessibleName(self._actions[action_id].toolTip())
        self.search.setAccessibleName(tr("top.search"))
        self.search.keys = self._actions["edit.find"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _fit_words(self) -> None:
        """Shorter words where there is little room, icons alone where there is less: first for what has a known one."""
        known = (self.fit, self.today, self.export)
        self._set_words((), is_compact=self.width() < COMPACT_BELOW_PX)
        for as_icons in ((), known, (*known, self.lane_selector, self.import_button)):
            if self._row.minimumSize().width() <= self.width():
                break
            self._set_words(as_icons, is_compact=True)

    def _set_words(self, as_icons: Sequence[QToolButton], *, is_compact: bool) -> None:
        tr, styles = self._translator, Qt.ToolButtonStyle
        lanes = tr(f"lanes.{self._lanes}")
        self.import_button.setText(tr("top.import_short" if is_compact else "top.import"))
        self.lane_selector.setText(tr("top.lanes_short" if is_compact else "top.lanes_long", lanes=lanes))
        self.search.setPlaceholderText(tr("top.search_short" if is_compact else "top.search"))
        for button, name in ((self.fit, "fit"), (self.today, "today"), (self.export, "export")):
            button.setText(tr(f"top.{name}"))
            is_seen = button in as_icons and self._has_room
            button.setIcon(self._appearance.icon(f"tool/{name}") if is_seen else QIcon())
        for button in (self.import_button, self.lane_selector, self.fit, self.today, self.export):
            is_icon = button in as_icons
            button.setToolButtonStyle(styles.ToolButtonIconOnly if is_icon else styles.ToolButtonTextBesideIcon)

    def restyle(self) -> None:
        """Draws icons in the colours of the theme."""
        theme = self._appearance.theme
        self.import_button.setIcon(self._appearance.pixmap("tool/plus", theme.on_accent, self._appearance.scaled(16)))
        self.lane_selector.setIcon(self._appearance.icon("tool/lanes"))
        self.search.mark.setIcon(self._appearance.pixmap("tool/search", theme.muted, 16))
        self.search.muted = QColor(theme.muted)
        for button, side in self._icon_sides.items():
            button.setIconSize(QSize(self._appearance.scaled(side), self._appearance.scaled(side)))
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter words where there is little room."""
        super().resizeEvent(event)
        self._has_room = True
        if event.oldSize().width() != event.size().width():
            self._fit_words()

    def _button(self, action_id: str, name: str = "", flavour: str = "button") -> QToolButton:
        button = QToolButton(self)
        action = self._actions[action_id]
        is_plain = action_id in ("edit.undo", "edit.redo", "view.theme")
        button.setProperty("flavour", flavour)
        if name:
            button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icon_sides[button] = 18 if is_plain else 16
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly if is_plain else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self._follow(button, action, is_plain)
        return button

    @staticmethod
    def _follow(button: QToolButton, action: QAction, with_icon: bool) -> None:
        """A button with words of its own that is enabled, explained and, where wished, pictured as its action."""

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())
            if with_icon:
                button.setIcon(action.icon())

        action.changed.connect(follow)
        button.clicked.connect(action.trigger)
        follow()

    def _menu_button(self, name: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("flavour", "button")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icon_sides[button] = 16
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(12, 6, 12, 10)
        row.setSpacing(10)
        for button in (self.import_button, self.lane_selector, self.fit, self.today):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        for button in (self.undo, self.redo, self.export, self.theme):
            row.addWidget(button)


class SearchField(QLineEdit):
    """The one field that searches events, people, places and article text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.setMaximumWidth(SEARCH_WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.mark = QAction(self)
        self.mark.setShortcuts([QKeySequence()])
        self.addAction(self.mark, QLineEdit.ActionPosition.LeadingPosition)
        self.keys = ""  # what leads here, shown while there is room for it
        self.muted = QColor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The keys at the right edge of a field that waits."""
        super().paintEvent(event)
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.placeholderText()) + metrics.horizontalAdvance(self.keys)
        if self.text() or self.hasFocus() or words + KEYS_ROOM_PX > self.width():
            return
        painter = QPainter(self)
        painter.setPen(self.muted)
        box = self.rect().adjusted(0, 0, -12, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.keys)
        painter.end()
