"""The QActions made from the table, their texts, keys and states, and the menus made from them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from .actions import ACTIONS, BY_ID, CONTEXT_MENUS, FILLED_MENUS, MENU_BAR, MENUS, SEPARATOR, ActionRow
from .appearance import Appearance
from .situation import Situation
from .translator import Translator

MENU_ROLES = {
    "edit.preferences": QAction.MenuRole.PreferencesRole,
    "help.about": QAction.MenuRole.AboutRole,
    "file.quit": QAction.MenuRole.QuitRole,
}


SEEN_AT_FIRST = frozenset({"edit.undo", "edit.redo", "view.theme"})  # in the top bar; the other icons are in menus


class ActionSet(QObject):
    """All actions of one window. `chosen` carries the id; `filling` asks for the rows of a menu made from data."""

    chosen = Signal(str)
    filling = Signal(str, QMenu)

    def __init__(self, window: QWidget, translator: Translator, appearance: Appearance) -> None:
        super().__init__(window)
        self._translator = translator
        self._appearance = appearance
        self._actions = {row.id: self._make(row, window) for row in ACTIONS}
        self._menus: dict[str, list[QMenu]] = {}
        self._situation = Situation()
        self._pictured = SEEN_AT_FIRST
        self.retranslate()
        self.repaint_icons()
        self.update_for(self._situation)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def _make(self, row: ActionRow, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(row.id)
        action.setCheckable(row.is_checkable)
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
        action.setMenuRole(MENU_ROLES.get(row.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda: self.chosen.emit(row.id))
        if row.is_local:
            # A letter or Del must reach the field that has the focus; timeline and lists take these actions as theirs.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action

    def lend_local(self, widget: QWidget) -> None:
        """Makes the one-letter keys work while `widget`, or one inside it, has the focus."""
        widget.addActions([self._actions[row.id] for row in ACTIONS if row.is_local])

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        for row in ACTIONS:
            action = self._actions[row.id]
            action.setText(self._translator(f"action.{row.id}"))
            keys = ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
            hint = self._translator(f"hint.{row.id}")
            action.setToolTip(f"{hint} ({keys})" if keys else hint)
            action.setStatusTip("")
        for name, menus in self._menus.items():
            for menu in menus:
                menu.setTitle(self._translator(f"menu.{name}"))
        if hasattr(self, "_situation"):
            self._name_undo(self._situation)

    def picture_all(self) -> None:
        """Draws the icons of the menus too, which nobody sees in the first frame."""
        self._pictured = frozenset(self._actions)
        self.repaint_icons()

    def repaint_icons(self) -> None:
        """Draws icons in the colours of the theme."""
        for row in ACTIONS:
            if row.icon and row.id in self._pictured:
                self._actions[row.id].setIcon(self._appearance.icon(row.icon))

    def update_for(self, situation: Situation) -> None:
        """Enables what can be chosen now, and names what undo and redo would do."""
        self._situation = situation
        for row in ACTIONS:
            self._actions[row.id].setEnabled(row.enabled(situation))
        self._actions["event.star"].setChecked(situation.selected_starred)
        self._actions["event.hide"].setChecked(situation.selected_hidden)
        self._name_undo(situation)

    def check(self, action_id: str, is_checked: bool) -> None:
        """Shows a switch as on or off, without choosing it."""
        self._actions[action_id].setChecked(is_checked)

    def check_one(self, prefix: str, action_id: str) -> None:
        """Of the switches whose id begins with `prefix` only this one is on."""
        for row in ACTIONS:
            if row.id.startswith(prefix):
                self._actions[row.id].setChecked(row.id == action_id)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Makes the menus of the menu bar."""
        for name in MENU_BAR:
            bar.addMenu(self.menu(name, bar))

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """A menu with the rows of the table. Menus of FILLED_MENUS ask for theirs whenever they open."""
        menu = QMenu(parent)
        menu.setObjectName(f"menu.{name}")
        menu.setToolTipsVisible(False)
        menu.setTitle(self._translator(f"menu.{name}"))
        self._menus.setdefault(name, []).append(menu)
        if name in FILLED_MENUS:
            menu.aboutToShow.connect(lambda: self.filling.emit(name, menu))
        else:
            self._fill(menu, MENUS[name])
        return menu

    def context_menu(self, name: str, parent: QWidget) -> QMenu:
        """A context menu of the table; whoever opens it lets it go afterwards."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in CONTEXT_MENUS[name]:
            if row == SEPARATOR:
                menu.addSeparator()
            elif row.startswith(">"):
                inner = QMenu(self._translator(f"menu.{row[1:]}"), menu)
                self._fill(inner, MENUS[row[1:]])
                menu.addMenu(inner)
            else:
                menu.addAction(self._actions[row])
        return menu

    def all_rows(self) -> list[tuple[ActionRow, QAction]]:
        """Every action with its row, for palette and keys sheet."""
        return [(BY_ID[action_id], action) for action_id, action in self._actions.items()]

    def _fill(self, menu: QMenu, rows: tuple[str, ...]) -> None:
        for row in rows:
            if row == SEPARATOR:
                menu.addSeparator()
            elif row.startswith(">"):
                menu.addMenu(self.menu(row[1:], menu))
            else:
                menu.addAction(self._actions[row])

    def _name_undo(self, situation: Situation) -> None:
        for action_id, name in (("edit.undo", situation.undo_name), ("edit.redo", situation.redo_name)):
            plain = self._translator(f"action.{action_id}")
            named = self._translator(f"action.{action_id}_named", name=_without_mnemonic(name or ""))
            self._actions[action_id].setText(named if name else plain)


def _without_mnemonic(text: str) -> str:
    return text.replace("&", "&&")
