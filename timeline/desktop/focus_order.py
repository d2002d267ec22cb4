"""The way of the Tab key: panel after panel, and in each as one reads, row by row and from left to right.

Qt's own way is the order in which widgets were made, which for rows that come and go is no order at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def reading_order(panels: Sequence[QWidget]) -> list[QWidget]:
    """All widgets that the Tab key reaches in those panels."""
    return [widget for panel in panels for widget in _in_rows(panel)]


def step_focus(panels: Sequence[QWidget], current: QWidget | None, by: int) -> bool:
    """Gives the focus to the next or the previous widget, round and round; False when there is none to take it."""
    order = reading_order(panels)
    if not order:
        return False
    at = order.index(current) + by if current in order else (0 if by > 0 else -1)
    target = order[at % len(order)]
    target.setFocus(Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason)
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()
    return True


def _in_rows(panel: QWidget) -> list[QWidget]:
    """The widgets of a panel: what begins before the middle of a row stands in it."""
    origin = QPoint(0, 0)
    places = [(widget.mapTo(panel, origin), widget) for widget in (panel, *panel.findChildren(QWidget))
              if _takes_tab(widget)]  # fmt: skip
    rows: list[list[tuple[QPoint, QWidget]]] = []
    middle = 0
    for place, widget in sorted(places, key=lambda each: each[0].y()):
        if not rows or place.y() > middle:
            rows.append([])
            middle = place.y() + widget.height() // 2
        rows[-1].append((place, widget))
    return [widget for row in rows for _, widget in sorted(row, key=lambda each: each[0].x())]


def _takes_tab(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
