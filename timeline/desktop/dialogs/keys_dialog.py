"""All keys on one sheet, made from the table of actions; what the timeline itself understands stands below."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from timeline.desktop.action_set import ActionSet
from timeline.desktop.actions import MENU_BAR
from timeline.desktop.column_area import ColumnArea
from timeline.desktop.labels import heading, plain_label
from timeline.desktop.translator import Translator

from .frame import Dialog

VIEW_KEYS = (
    "arrows", "shift_arrows", "wasd", "page", "home", "wheel", "shift_wheel", "lane_wheel", "drag", "shift_drag",
    "ctrl_drag", "ctrl_click", "double",
)  # fmt: skip
GAP_PX = 10  # above the heading of each area
AREAS = (*MENU_BAR, "source", "article")


class KeysDialog(Dialog):
    """Two columns: what is done, and its keys."""

    def __init__(self, parent: QWidget, tr: Translator, actions: ActionSet) -> None:
        super().__init__(parent, tr, tr("keys.title"))
        inside = QWidget()
        self.grid = QGridLayout(inside)
        self.grid.setHorizontalSpacing(28)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        for area in AREAS:
            rows = [
                (action.text().replace("&", "").rstrip("…"), keys_text(action.shortcuts()))
                for row, action in actions.all_rows()
                if row.id.startswith(f"{area}.") and action.shortcuts()
            ]
            self._add(tr(f"menu.{area}").replace("&", "") if rows else "", rows)
        self._add(tr("keys.view"), [(tr(f"keys.{key}"), tr(f"keys.{key}_keys")) for key in VIEW_KEYS])
        self.body.addWidget(ColumnArea(inside))
        self.use_close()
        self.resize(560, 620)

    def _add(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        if self.grid.count():
            self.grid.setRowMinimumHeight(self.grid.rowCount(), GAP_PX)
        self.grid.addWidget(heading(title), self.grid.rowCount() + 1, 0, 1, 2)
        for text, keys in rows:
            at = self.grid.rowCount()
            self.grid.addWidget(plain_label(text, wraps=True), at, 0)
            self.grid.addWidget(plain_label(keys, "badge"), at, 1)


def keys_text(keys: list[QKeySequence]) -> str:
    """Keys as the system writes them."""
    return "   ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
