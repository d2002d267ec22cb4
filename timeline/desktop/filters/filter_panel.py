"""The panel on the left: families and types, actors, sources and more with live counts; sureness; time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.column_area import ColumnArea
from timeline.desktop.labels import heading, plain_label
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.project.filters import EVERYTHING, Counts, EventFilter

from .facet_row import FacetButton
from .facet_section import FacetSection
from .facets import FACETS, LEAST_CONFIDENCE, FacetRow, edited, facet_rows, family_rows, only, toggled, type_rows
from .family_section import FamilySection
from .time_section import TimeSection

LEAST_WIDTH_PX = 216
OPEN_AT_FIRST = ("actor", "source", "grade")
FIRST_FACETS = len(OPEN_AT_FIRST)  # stand above the sureness
SWITCHES = ("min_sources", "contradictions", "needs_review", "starred", "hidden")


class FilterPanel(QWidget):
    """Shows counts and a filter; `filter_changed` carries the filter that the user now wants."""

    filter_changed = Signal(object)  # EventFilter

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("filterPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_WIDTH_PX)
        self._translator = translator
        self._counts = Counts()
        self._filter = EVERYTHING
        self._terms = Terms()
        self._families = FamilySection(translator, appearance)
        self._sections = {
            facet: FacetSection(facet, translator, appearance, is_open=facet in OPEN_AT_FIRST) for facet in FACETS
        }
        self._confidence_heading = heading()
        self._confidence = QSlider(Qt.Orientation.Horizontal)
        self._confidence.setRange(round(LEAST_CONFIDENCE * 100), 95)
        self._confidence.setPageStep(5)
        self._confidence_text = plain_label("", "muted")
        self._switches = {name: FacetButton(appearance, translator, can_be_alone=False) for name in SWITCHES}
        self._time = TimeSection(translator)
        self._lay_out()
        self._connect()
        translator.changed.connect(self.retranslate)
        self.retranslate()

    def show_state(self, counts: Counts, chosen: EventFilter, terms: Terms) -> None:
        """Live counts and what is chosen."""
        self._counts, self._filter, self._terms = counts, chosen, terms
        self._refresh()

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        self._confidence_heading.setText(self._translator("filter.confidence"))
        self._confidence.setAccessibleName(self._translator("filter.confidence"))
        self._refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 14, 8, 14)
        column.setSpacing(12)
        column.addWidget(self._families)
        for facet in FACETS[:FIRST_FACETS]:
            column.addWidget(self._sections[facet])
        sureness = QVBoxLayout()
        sureness.setSpacing(6)
        sureness.setContentsMargins(6, 0, 6, 0)
        sureness.addWidget(self._confidence_heading)
        sureness.addWidget(self._confidence)
        sureness.addWidget(self._confidence_text)
        switches = QVBoxLayout()
        switches.setSpacing(1)
        for box in self._switches.values():
            box.show_bar(False)
            switches.addWidget(box)
        column.addLayout(sureness)
        column.addLayout(switches)
        column.addWidget(self._time)
        for facet in FACETS[FIRST_FACETS:]:
            column.addWidget(self._sections[facet])
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ColumnArea(inside))

    def _connect(self) -> None:
        self._families.toggled.connect(self._toggle)
        self._families.alone.connect(lambda facet, value: self._ask(only(self._filter, facet, value)))
        for facet, section in self._sections.items():
            section.toggled.connect(lambda value, is_on, facet=facet: self._toggle(facet, value, is_on))
            section.alone.connect(lambda value, facet=facet: self._ask(only(self._filter, facet, value)))
        self._confidence.valueChanged.connect(self._set_confidence)
        for name, box in self._switches.items():
            box.clicked.connect(lambda is_on, name=name: self._switch(name, is_on))
        self._time.changed.connect(self._set_time)

    def _refresh(self) -> None:
        counts, chosen, terms, words = self._counts, self._filter, self._terms, self._translator.catalogue
        families = family_rows(counts, chosen, terms, words.language)
        types = {row.value: type_rows(row.value, counts, chosen, terms, words.language) for row in families}
        self._families.show_rows(families, types, terms)
        for facet, section in self._sections.items():
            section.show_rows(facet_rows(facet, counts, chosen, terms, words))
        percent = round(max(chosen.confidence, LEAST_CONFIDENCE) * 100)
        self._confidence.blockSignals(True)
        self._confidence.setValue(percent)
        self._confidence.blockSignals(False)
        self._confidence_text.setText(words.text("filter.at_least", percent=percent))
        self._show_switches()
        self._time.show_time(chosen)

    def _show_switches(self) -> None:
        counts, chosen = self._counts, self._filter
        numbers = {
            "contradictions": counts.contradictions, "needs_review": counts.needs_review, "starred": counts.starred,
            "hidden": counts.not_shown,
        }  # fmt: skip
        for name, box in self._switches.items():
            is_on = chosen.min_sources > 1 if name == "min_sources" else bool(getattr(chosen, name))
            number = numbers.get(name)
            box.show_row(FacetRow(name, self._translator(f"filter.{name}"), number, is_on), 0)
            box.setEnabled(is_on or number is None or number > 0)

    def _toggle(self, facet: str, value: str, is_on: bool) -> None:
        every = [row.value for row in family_rows(self._counts, self._filter, self._terms, "en")]
        self._ask(toggled(self._filter, facet, value, is_on, every))

    def _set_confidence(self, percent: int) -> None:
        is_least = percent <= round(LEAST_CONFIDENCE * 100)
        self._ask(replace(self._filter, confidence=0.0 if is_least else percent / 100))

    def _switch(self, name: str, is_on: bool) -> None:
        value = (2 if is_on else 0) if name == "min_sources" else is_on
        self._ask(edited(self._filter, **{name: value}))

    def _set_time(self, first: int | None, last: int | None, answer: str) -> None:
        self._ask(replace(self._filter, first=first, last=last, time=answer))

    def _ask(self, wanted: EventFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.filter_changed.emit(wanted)
