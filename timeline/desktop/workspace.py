"""The rooms of the window, made once the frame is on the screen: filters, timeline with its lists, the event."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from timeline.desktop.timeline_view.overview_strip import OverviewStrip
from timeline.desktop.timeline_view.view import TimelineView

from .action_set import ActionSet
from .appearance import Appearance
from .drawer import Drawer
from .filters.chip_bar import ChipBar
from .filters.filter_panel import FilterPanel
from .known_on_bar import KnownOnBar
from .models.event_columns import EventWords
from .range_bar import RangeBar
from .side_panel.details_panel import DetailsPanel
from .terms import Terms
from .translator import Translator


class Workspace(QObject):
    """All parts that show the project. It only builds; who listens to what is the desk's affair."""

    def __init__(self, actions: ActionSet, translator: Translator, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._translator = translator
        self._appearance = appearance
        self._week_start = "language"
        self._has_height = False  # the lists, chosen by the user
        self.words = EventWords(translator, appearance)
        self.filters = FilterPanel(translator, appearance)
        self.details = DetailsPanel(actions, translator, appearance)
        self.timeline = TimelineView(appearance.theme.canvas)
        self.strip = OverviewStrip(appearance.theme.canvas)
        self.chips = ChipBar(translator, appearance)
        self.known_on = KnownOnBar(translator, appearance)
        self.range = RangeBar(translator, appearance)
        self.drawer = Drawer(actions, translator, appearance, self.words)
        self.centre = QWidget()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        actions.lend_local(self.timeline)
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self._restyle)
        self.retranslate()

    @property
    def terms(self) -> Terms:
        """The names of families, types and offices of the open project."""
        return self.words.terms

    def use_terms(self, terms: Terms) -> None:
        """The names of a project that was just opened."""
        self.words.terms = terms
        shapes = {family: term.shape for family, term in terms.families.items()}
        self.timeline.set_shapes(shapes)

    def retranslate(self) -> None:
        """The painted parts in the current language."""
        self.timeline.set_locale(self._translator.language, self.first_weekday)
        self.strip.set_locale(self._translator.language, self.first_weekday)

    @property
    def first_weekday(self) -> int:
        """The day on which the weeks of the axis begin, Monday 0 to Sunday 6."""
        return self._translator.first_weekday(self._week_start)

    def start_weeks(self, choice: str) -> None:
        """Weeks of the axis begin on "monday", on "sunday", or as the "language" has it."""
        self._week_start = choice
        self.retranslate()

    def save_state(self) -> QByteArray:
        """How high the lists are."""
        return self._split.saveState()

    def restore_state(self, state: QByteArray) -> None:
        """The lists as high as last time."""
        self._has_height = True
        self._split.restoreState(state)

    def show_lists(self) -> None:
        """The lists have a third of the height when they open for the first time; later what the user has given."""
        if not self._has_height:
            self._has_height = True
            lists = max(self._split.height() // 3, self.drawer.minimumHeight())
            self._split.setSizes([self._split.height() - lists, lists])

    def _restyle(self) -> None:
        self.timeline.set_theme(self._appearance.theme.canvas)
        self.strip.set_theme(self._appearance.theme.canvas)

    def _lay_out(self) -> None:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.chips, self.known_on):
            column.addWidget(bar)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.range)  # below: what was drawn over must not move away from the pointer
        column.addWidget(self.strip)
        self._split.addWidget(upper)
        self._split.addWidget(self.drawer)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self.centre)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._split, 1)
        outer.addWidget(self.drawer.tab_bar)
