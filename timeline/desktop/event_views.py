"""Timeline, tables, filters, chips and counts: asks the session what they show, and refreshes them by Changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from timeline.layout.columns import EventColumns, Flag
from timeline.layout.lanes import OTHERS, USUAL_ORDER, LanePlan
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model import Changes
from timeline.project.filters import EVERYTHING, Counts, EventFilter

from .clock import offset_told
from .filters.facets import LEAST_CONFIDENCE
from .filters.filter_chips import filter_chips
from .first_sight import FirstSight, take_first_sight
from .lane_titles import lane_titles
from .layer_rows import bands
from .picture import KnownSteps, LastColumns, Picture, counts_of_facets, take_picture
from .session import Session
from .status_line import StatusLine
from .terms import Terms
from .translator import Translator
from .view_state import ViewState
from .workspace import Workspace

LONGEST_PAUSE_MS = 3_000
REFRESH_MS = 120  # at most so often while an import runs
MOST_TABLE_ROWS = 2_000  # events, or articles, that a table holds while it is shut


class EventViews(QObject):
    """Keeps the views of events in step with project and ViewState.

    `refreshed` tells that a Picture was shown, `lanes_chosen` that the lanes stand for something else.
    """

    refreshed = Signal(object)  # Picture
    lanes_chosen = Signal()

    def __init__(
        self,
        session: Session,
        workspace: Workspace,
        status: StatusLine,
        translator: Translator,
        today: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.state = ViewState()
        self.picture: Picture | None = None
        self._session = session
        self._workspace = workspace
        self._status = status
        self._translator = translator
        self._today = today
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._pause_ms = REFRESH_MS
        self._fits_next = False
        self._known = KnownSteps()
        self._last = LastColumns()
        self._timer.timeout.connect(self.refresh)
        workspace.timeline.index_changed.connect(self._fit_new_project)
        workspace.timeline.viewport_changed.connect(workspace.strip.set_window)
        workspace.timeline.clock_pointed_at.connect(self._tell_offset)
        workspace.strip.span_chosen.connect(workspace.timeline.show_window)

    def start_over(self, confidence: float = LEAST_CONFIDENCE) -> None:
        """Another project: no filter, no selection and no hits of the former one; events less sure than `confidence`
        are left out until the user lets them in."""
        at_first = replace(EVERYTHING, confidence=confidence) if confidence > LEAST_CONFIDENCE else EVERYTHING
        self.state = replace(self.state, filter=at_first, selection=(), hits=(), collapsed=frozenset(), lane_orders={})
        self.picture = None
        self._status.forget_counts()
        self._workspace.timeline.forget_labels()
        # The view opens its first events by itself; those of another project are fitted in when they are laid out.
        # What waited to be fitted in, as when no project stood in between, still waits.
        self._fits_next = self._fits_next or len(self._workspace.timeline.columns()) > 0
        self._workspace.timeline.set_columns(EventColumns.from_rows(()))

    def _tell_offset(self, event_id: str) -> None:
        """The card over an event says in which zone its time is told."""
        zone = self._translator.zone
        self._session.ask(
            "offset",
            lambda project: offset_told(project.event(event_id), zone),
            lambda offset: self._workspace.timeline.show_offset(event_id, offset),
        )

    def _fit_new_project(self) -> None:
        timeline = self._workspace.timeline
        if self._fits_next and len(timeline.index().columns):
            self._fits_next = False
            timeline.fit_all()

    def look(self, then: Callable[[FirstSight], None]) -> None:
        """Asks for the events of a project that was just opened, and nothing else yet."""
        wanted, language, zone = self.state.filter, self._translator.language, self._translator.zone
        last = self._last
        self._session.ask(
            "first sight",
            lambda project: take_first_sight(project, wanted, language, zone, last),
            then,
        )

    def show_first_sight(self, sight: FirstSight) -> None:
        """Shows them."""
        self.use_terms(sight.names.terms)
        if self.picture is None:  # else an import was faster
            self._workspace.timeline.set_today(self._today())
            self._workspace.timeline.set_columns(sight.columns)
            self._show_density(sight.columns)

    def show_first_counts(self) -> None:
        """Fills the filters of a project that was just opened: its lists take longer."""
        wanted = self.state.filter
        self._session.ask("facets", lambda project: counts_of_facets(project, wanted), self._show_first_facets)

    def _show_first_facets(self, counts: Counts) -> None:
        if self.picture is None:
            self._show_filters(counts)

    def use_terms(self, terms: Terms) -> None:
        """The names of the open project's families, types and states are known."""
        self._workspace.use_terms(terms)
        self._set_lanes()

    def speak_anew(self) -> None:
        """The window speaks another language: names change at once, the events' own titles with their answer."""
        self._set_lanes()
        self._show_facets()
        self.refresh()

    def when_laid_out(self, then: Callable[[], None]) -> None:
        """Calls when the events that were shown last are laid out and painted."""
        self._workspace.timeline.when_laid_out(then)

    def on_changed(self, changes: Changes) -> None:
        """Something changed: refreshes soon, many changes at once."""
        if not self._timer.isActive():
            self._timer.start(self._pause_ms)

    def refresh(self) -> None:
        """Asks for everything that is shown; nothing is shown before the answer is there."""
        if self._session.project is None:
            return
        asked_at = monotonic()
        wanted, language, today = self.state.filter, self._translator.language, self._today()
        knowledge, dims = self._known if self.state.shows_knowledge else None, self.state.lets_stand_back
        zone, last = self._translator.zone, self._last
        self._session.ask(
            "picture",
            lambda project: take_picture(
                project, wanted, language, today, known=knowledge, dims=dims, zone=zone, last=last
            ),
            lambda picture: self._take(picture, asked_at),
        )
        if self.picture is not None:  # until its size is known no list is asked for
            self._ask_for_table()

    def show_filter(self, wanted: EventFilter) -> None:
        """Another filter is in force."""
        self.state = replace(self.state, filter=wanted)
        self._set_lanes()
        self._show_facets()
        self.refresh()

    def show_lanes(self, dimension: str, between: tuple[str, ...] = ()) -> None:
        """The lanes stand for something else; "between" stands between two actors."""
        former = self.state.lets_stand_back
        self.state = replace(self.state, lanes=dimension, between=between, collapsed=frozenset())
        self._set_lanes()
        self.lanes_chosen.emit()
        if self.state.lets_stand_back != former:
            self.refresh()

    def toggle_lane(self, key: str) -> None:
        """Collapses a lane, or opens it again."""
        self.state = replace(self.state, collapsed=self.state.collapsed ^ {key})
        self._set_lanes()

    def order_lanes(self, dimension: str, keys: tuple[str, ...]) -> None:
        """The lanes of a dimension stand in this order from now on."""
        self.state = replace(self.state, lane_orders={**self.state.lane_orders, dimension: keys})
        self._set_lanes()

    def show_layers(self, *, knowledge: bool, dims: bool) -> None:
        """Whether the treaty layer is there, and whether filtered events turn pale or vanish."""
        if (knowledge, dims) != (self.state.shows_knowledge, self.state.dims):
            self.state = replace(self.state, shows_knowledge=knowledge, dims=dims)
            self.refresh()

    def visible_days(self) -> tuple[int, int]:
        """First and last day number in view."""
        viewport = self._workspace.timeline.viewport()
        return int(viewport.start // MINUTES_PER_DAY), int(viewport.end // MINUTES_PER_DAY)

    def show_selection(self, event_ids: Sequence[str]) -> None:
        """The same events are selected everywhere; whoever selected them is not told again."""
        ids = tuple(event_ids)
        if tuple(self._workspace.timeline.selection()) != ids:
            self._workspace.timeline.set_selection(ids)
        self._workspace.drawer.select_ids(ids)
        self._status.show_selection(len(ids))

    def show_hits(self, event_ids: Sequence[str]) -> None:
        """Marks what the search has found on the view and the strip."""
        self.state = replace(self.state, hits=tuple(event_ids))
        self._workspace.timeline.set_hits(event_ids)
        columns = self._workspace.timeline.columns()
        self._workspace.strip.set_hits(columns.earliest[columns.positions_of(event_ids)].astype(float))

    def _ask_for_table(self) -> None:
        """Fills the list of events where it is open, or short."""
        wanted, drawer = self.state.filter, self._workspace.drawer
        few = self.picture is not None and self.picture.counts.events <= MOST_TABLE_ROWS
        if few or drawer.open_page == "events":
            self._session.ask("table", lambda project: project.events(wanted), drawer.events.rows_model.show)

    def _take(self, picture: Picture, asked_at: float) -> None:
        """Shows the answer; where answers take long, the next changes wait longer, so that an import keeps its pace."""
        took_ms = round((monotonic() - asked_at) * 1000)
        self._pause_ms = min(max(REFRESH_MS, 2 * took_ms), LONGEST_PAUSE_MS)
        self._show(picture)

    def _show(self, picture: Picture) -> None:
        is_first, self.picture = self.picture is None, picture
        if is_first:
            self._ask_for_table()
        timeline, drawer = self._workspace.timeline, self._workspace.drawer
        timeline.set_today(self._today())
        self._set_lanes()
        if picture.columns is not timeline.columns():
            timeline.set_columns(picture.columns)
        timeline.set_dimmed(picture.dimmed)
        timeline.set_eras(bands(picture.eras, self._today()))
        self._show_density(picture.columns)
        self._workspace.known_on.show_days(picture.publication_days, self.state.filter.known_on)
        if drawer.open_page == "articles" or len(picture.articles) <= MOST_TABLE_ROWS:
            drawer.articles.rows_model.show(picture.articles)
        drawer.undated.rows_model.show(picture.undated)
        drawer.contradictions.rows_model.show(picture.contradictions)
        drawer.coming.rows_model.show(picture.ahead)
        drawer.review.rows_model.show(picture.review)
        sizes = {
            "events": picture.shown, "articles": len(picture.articles),
            "undated": len(picture.undated), "contradictions": len(picture.contradictions),
            "coming": len(picture.ahead), "review": len(picture.review),
        }  # fmt: skip
        for page, size in sizes.items():
            drawer.show_count(page, size)
        self._show_facets()
        timeline.set_hits(self.state.hits)
        timeline.set_selection(self.state.selection)
        self.refreshed.emit(picture)

    def _show_density(self, columns: EventColumns) -> None:
        told = (columns.flags & Flag.KNOWLEDGE) == 0  # the strip counts what the articles tell
        self._workspace.strip.set_starts(columns.earliest[told].astype(float))

    def _show_facets(self) -> None:
        self._show_filters(self.picture.live if self.picture else Counts())
        if self.picture is not None:
            is_filtered = self.state.filter != EVERYTHING
            whole = self.picture.counts
            shown = self.picture.shown if is_filtered else whole.events
            self._status.show_counts(len(self.picture.articles), whole.events, whole.needs_review, shown)

    def _show_filters(self, counts: Counts) -> None:
        terms = self._workspace.terms
        self._workspace.filters.show_state(counts, self.state.filter, terms)
        chips = filter_chips(self.state.filter, counts, terms, self._translator.catalogue)
        self._workspace.chips.show_chips(chips)

    def _set_lanes(self) -> None:
        lanes, actors = self.state.lanes, self.state.between
        between = (actors[0], actors[1]) if lanes == "between" and len(actors) == 2 else None
        dimension = "actor" if lanes == "between" else lanes
        names = self.picture.counts.actor_names if self.picture is not None else {}
        kept = lane_titles(lanes, self._workspace.terms, names, self._translator.language)
        titles = {**kept, OTHERS: self._translator("lanes.others")}
        usual = tuple(titles) if dimension in USUAL_ORDER else ()  # as the knowledge and the filters list them
        order = self.state.lane_orders.get(lanes, ())
        if dimension == "actor":  # actors that the user chose have a lane each, however many others there are
            order = tuple(dict.fromkeys((*order, *sorted(self.state.filter.actors))))
        plan = LanePlan(dimension, order, titles, self.state.collapsed, between, usual=usual)
        if plan != self._workspace.timeline.lanes():
            self._workspace.timeline.set_lanes(plan)
