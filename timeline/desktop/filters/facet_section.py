"""A facet in the panel: heading, the most frequent values, and all of them with a field to find one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.fonts import HEADING, wear
from timeline.desktop.translator import Translator

from .facet_row import FacetButton, share_bars
from .facets import FacetRow

FEW = 7
ARROW_PX = 12
MOST = 200


class FacetSection(QWidget):
    """Shows rows of one facet. `toggled` carries value and state, `alone` the value that is wanted alone."""

    toggled = Signal(str, bool)
    alone = Signal(str)

    def __init__(self, facet: str, translator: Translator, appearance: Appearance, *, is_open: bool) -> None:
        super().__init__()
        self.facet = facet
        self._translator = translator
        self._appearance = appearance
        self._rows: tuple[FacetRow, ...] = ()
        self._buttons: list[FacetButton] = []
        self._shows_all = False
        self._head = QToolButton()
        wear(self._head, HEADING)
        self._head.setProperty("flavour", "heading")
        self._head.setCheckable(True)
        self._head.setChecked(is_open)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.toggled.connect(self._refresh)
        self._find = QLineEdit()
        self._find.textChanged.connect(self._refresh)
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        self._more = QPushButton()
        self._more.setProperty("flavour", "link")
        self._more.clicked.connect(self._toggle_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._find)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        translator.changed.connect(self._refresh)
        appearance.changed.connect(self._refresh)
        self._refresh()

    def show_rows(self, rows: Sequence[FacetRow]) -> None:
        """The values of the facet; a facet without values hides."""
        self._rows = tuple(rows)
        self._refresh()

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self._find.clear()
        self._refresh()

    def _refresh(self) -> None:
        tr = self._translator
        is_open = self._head.isChecked()
        self._head.setText(tr(f"filter.{self.facet}"))
        arrow = "tool/chevron_down" if is_open else "tool/chevron_right"
        side = self._appearance.scaled(ARROW_PX)
        self._head.setIconSize(QSize(side, side))
        self._head.setIcon(self._appearance.pixmap(arrow, self._appearance.theme.muted, side))
        self._find.setPlaceholderText(tr("filter.find"))
        self._find.setAccessibleName(tr("filter.find"))
        self._find.setVisible(is_open and self._shows_all)
        wanted = self._find.text().casefold().strip()
        found = [row for row in self._rows if wanted in row.text.casefold()] if wanted else list(self._rows)
        shown = found[:MOST] if self._shows_all else found[:FEW]
        self._more.setVisible(is_open and len(self._rows) > FEW)
        self._more.setText(tr("filter.show_few") if self._shows_all else tr("filter.show_all", n=len(self._rows)))
        self._show_buttons(shown if is_open else [])
        self.setVisible(bool(self._rows))

    def _show_buttons(self, rows: Sequence[FacetRow]) -> None:
        most = max((row.count or 0 for row in self._rows), default=0)
        while len(self._buttons) < len(rows):
            self._buttons.append(self._new_button())
        for button in self._buttons[len(rows) :]:
            button.hide()
        for button, row in zip(self._buttons, rows, strict=False):
            button.show_row(row, most)
            button.show()
        share_bars(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars give way where names need their room."""
        super().resizeEvent(event)
        share_bars(self._buttons)

    def _new_button(self) -> FacetButton:
        button = FacetButton(self._appearance, self._translator)
        button.clicked.connect(self._sends(button))
        button.alone.connect(lambda: self.alone.emit(button.value))
        self._list.addWidget(button)
        return button

    def _sends(self, button: FacetButton) -> Callable[[bool], None]:
        return lambda is_on: self.toggled.emit(button.value, is_on)
