"""The command palette: type a few letters of any action, Enter chooses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.action_set import ActionSet
from timeline.desktop.actions import MENU_BAR, MENUS
from timeline.desktop.appearance import Appearance
from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator

from .keys_dialog import keys_text
from .matching import matches

NOT_HERE = ("tools.palette",)
KEYS_ROLE = Qt.ItemDataRole.UserRole + 1
KEYS_ROOM_PX = 10


class PaletteDialog(QDialog):
    """A field and a list of the actions that can be chosen now."""

    def __init__(self, parent: QWidget, tr: Translator, appearance: Appearance, actions: ActionSet) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions: list[tuple[str, QAction]] = []
        for row, action in actions.all_rows():
            if action.isEnabled() and row.id not in NOT_HERE:
                area = ", ".join(tr(f"menu.{name}") for name in menus_of(row.id))
                text = tr("palette.entry", area=area, action=action.text()).replace("&", "")
                self._actions.append((text, action))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("palette.hint"))
        self.field.setAccessibleName(tr("palette.hint"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("palette.hint"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(16, 16))
        self.list.setSpacing(3)
        self.list.setItemDelegate(KeysDelegate(appearance, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        blank = QPixmap(16, 16)
        blank.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self._none = plain_label(tr("palette.none"), "muted", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none)
        self.field.textChanged.connect(self._refresh)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.resize(560, 420)
        self._place(parent)
        self._refresh()
        self.field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Goes when another window is chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter of the field serve the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + by) % max(self.list.count(), 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentItem() is not None:
                    self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        self.list.clear()
        for at in matches(self.field.text(), [text for text, _ in self._actions]):
            text, action = self._actions[at]
            keys = keys_text(action.shortcuts())
            icon = self._no_icon if action.icon().isNull() else action.icon()
            item = QListWidgetItem(icon, text)
            item.setData(Qt.ItemDataRole.UserRole, at)
            item.setData(KEYS_ROLE, keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {keys}" if keys else text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._none.setVisible(self.list.count() == 0)

    def _choose(self, item: QListWidgetItem) -> None:
        action = self._actions[int(item.data(Qt.ItemDataRole.UserRole))][1]
        self.close()
        action.trigger()

    def _place(self, parent: QWidget) -> None:
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + 90)


def menus_of(action_id: str) -> tuple[str, ...]:
    """The menu of an action, and the one inside it where it stands in such a one: both may be typed."""
    area = action_id.split(".")[0]
    inner = [name for name, rows in MENUS.items() if name not in MENU_BAR and action_id in rows]
    return (area, *inner)


class KeysDelegate(QStyledItemDelegate):
    """Paints an action with its keys at the right edge."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row as ever, then its keys."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(self._appearance.theme.muted))
        box = option.rect.adjusted(0, 0, -KEYS_ROOM_PX, 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags), str(index.data(KEYS_ROLE) or ""))
        painter.restore()
