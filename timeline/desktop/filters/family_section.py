"""Event families with their types: all are on without a choice; a small arrow opens a family's types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.flow_layout import clear
from timeline.desktop.labels import heading
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator

from .facet_row import FacetButton
from .facets import FacetRow


class FamilySection(QWidget):
    """`toggled` and `alone` carry "family" or "type", the value, and for `toggled` its state."""

    toggled = Signal(str, str, bool)
    alone = Signal(str, str)

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self._translator = translator
        self._appearance = appearance
        self._open: set[str] = set()
        self._shown: tuple[Sequence[FacetRow], Mapping[str, Sequence[FacetRow]], Terms] | None = None
        self._heading = heading()
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(self._list)
        appearance.changed.connect(self._refresh)

    def show_rows(self, families: Sequence[FacetRow], types: Mapping[str, Sequence[FacetRow]], terms: Terms) -> None:
        """The families, and the types of each."""
        self._shown = (families, types, terms)
        self._refresh()

    def _refresh(self) -> None:
        self._heading.setText(self._translator("filter.family"))
        if self._shown is None:
            return
        families, types, terms = self._shown
        clear(self._list)
        most = max((row.count for row in families), default=0)
        for row in families:
            self._add(row, "family", most, terms, can_expand=bool(types.get(row.value)))
            for inner in types.get(row.value, ()) if row.value in self._open else ():
                self._add(inner, "type", most, terms)

    def _add(self, row: FacetRow, facet: str, most: int, terms: Terms, *, can_expand: bool = False) -> None:
        colour = terms.colour(row.family, is_dark=self._appearance.theme.is_dark)
        glyph = terms.glyph(row.family) if facet == "family" else ""
        button = FacetButton(self._appearance, can_expand=can_expand, indent_px=0 if facet == "family" else 18)
        button.show_row(row, most, colour, glyph)
        button.set_expanded(row.value in self._open)
        button.clicked.connect(lambda is_on: self.toggled.emit(facet, row.value, is_on))
        button.alone.connect(lambda: self.alone.emit(facet, row.value))
        button.expanded.connect(lambda is_open: self._expand(row.value, is_open))
        self._list.addWidget(button)

    def _expand(self, family: str, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(family)
        self._refresh()
