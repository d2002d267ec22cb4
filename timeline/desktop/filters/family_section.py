"""Event families with their types: all are on without a choice; a small arrow opens a family's types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.labels import heading
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator

from .facet_row import FacetButton, share_bars
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
        self._buttons: dict[tuple[str, str], FacetButton] = {}  # by facet and value
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
        rows = [
            (facet, row)
            for family in families
            for facet, row in (
                ("family", family),
                *(("type", inner) for inner in types.get(family.value, ()) if family.value in self._open),
            )
        ]
        most = max((row.count or 0 for row in families), default=0)
        self._keep({(facet, row.value) for facet, row in rows})
        for place, (facet, row) in enumerate(rows):
            button = self._button(place, facet, row.value)
            is_family = facet == "family"
            colour = terms.colour(row.family, is_dark=self._appearance.theme.is_dark)
            # Without a choice all types are in: their boxes look like those of actors, not like families switched off.
            button.show_row(
                row, most, colour if is_family or row.is_chosen else "", terms.glyph(row.family) if is_family else ""
            )
            button.set_expandable(is_family and bool(types.get(row.value)), row.value in self._open)
        share_bars(self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars give way where names need their room."""
        super().resizeEvent(event)
        share_bars(self._buttons.values())

    def _keep(self, wanted: set[tuple[str, str]]) -> None:
        """Lets go of the buttons of values that are gone; the others stay, and with them the focus."""
        for key in [key for key in self._buttons if key not in wanted]:
            button = self._buttons.pop(key)
            self._list.removeWidget(button)
            button.deleteLater()

    def _button(self, place: int, facet: str, value: str) -> FacetButton:
        """The button of a value, at its place in the list."""
        button = self._buttons.get((facet, value))
        if button is None:
            button = FacetButton(self._appearance, self._translator, indent_px=0 if facet == "family" else 18)
            button.clicked.connect(lambda is_on: self.toggled.emit(facet, value, is_on))
            button.alone.connect(lambda: self.alone.emit(facet, value))
            button.expanded.connect(lambda is_open: self._expand(value, is_open))
            self._buttons[facet, value] = button
        if self._list.indexOf(button) != place:
            self._list.removeWidget(button)
            self._list.insertWidget(place, button)
        return button

    def _expand(self, family: str, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(family)
        self._refresh()
