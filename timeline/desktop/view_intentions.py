"""What the actions of timeline, view and search do: they change what is looked at, never the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model import TimeSpan
from timeline.project.answers import SearchHit
from timeline.project.filters import EventFilter

from .dialogs.date_dialog import DateDialog
from .filters.facets import only
from .filters.filter_chips import cleared
from .parts import Intentions, Parts
from .search_popup import SearchPopup

PAGE_NAMES = ("events", "articles", "undated", "contradictions", "coming", "review")
ZOOM_STEP = 1.3
MOST_HITS = 50


class ViewIntentions(Intentions):
    """Selecting, filtering, searching, zooming, opening lists."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        window = parts.window
        self.search = SearchPopup(window, window.top_bar.search, window.translator, window.appearance)
        self.on_situation: Callable[[], None] = lambda: None
        self._connect()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        timeline = self._workspace.timeline
        pages = {f"view.{page}": self._toggles(page) for page in PAGE_NAMES}
        return {
            **pages,
            "timeline.zoom_in": lambda: timeline.zoom_by(ZOOM_STEP),
            "timeline.zoom_out": lambda: timeline.zoom_by(1 / ZOOM_STEP),
            "timeline.fit": timeline.fit,
            "timeline.today": timeline.go_to_today,
            "timeline.go_to_date": self._ask_for_date,
            "timeline.range": timeline.select_range,
            "timeline.next": lambda: timeline.step(1),
            "timeline.previous": lambda: timeline.step(-1),
            "timeline.tidy": timeline.tidy_rows,
            "edit.find": self._find,
            "edit.clear": self._clear,
            "edit.select_all": lambda: self.select(timeline.columns().event_ids),
            "edit.next_hit": lambda: self._step_hit(1),
            "edit.previous_hit": lambda: self._step_hit(-1),
            "event.open": self._show_source,
            "view.clear_filters": self.clear_filters,
            "view.notice": self._go_to_notice,
            "view.known_on": self._toggle_known_on,
            "view.filters": lambda: self._window.show_panels(is_empty=False),
            "view.details": lambda: self._window.show_panels(is_empty=False),
        }

    # selection

    def select(self, event_ids: Sequence[str]) -> None:
        """These events are selected, everywhere; the panel shows the first."""
        ids = tuple(event_ids)
        self._views.state = replace(self._views.state, selection=ids)
        self._views.show_selection(ids)
        self._chosen.show_event(ids[0] if ids else "")
        self.on_situation()

    def choose(self, event_id: str) -> None:
        """This event is selected and brought into sight."""
        self.select((event_id,) if event_id else ())
        if event_id:
            self._workspace.timeline.reveal(event_id)

    def show_article(self, article_id: str) -> None:
        """An article by itself is in the panel."""
        self.select(())
        self._chosen.show_article(article_id)

    # filters

    def filter(self, wanted: EventFilter) -> None:
        """Only these events are shown from now on."""
        former = self._views.state.filter.known_on
        self._views.show_filter(wanted)
        if wanted.known_on != former:
            self._chosen.look_again()
            if self._views.state.hits:
                self._ask_for_hits(self._window.top_bar.search.text().strip(), self._mark_hits)
        self.on_situation()

    def clear_filters(self) -> None:
        """Everything is shown again."""
        self.filter(cleared(self._views.state.filter))

    def open_page(self, page: str) -> None:
        """A list under the timeline is open, or none with ""."""
        self._workspace.drawer.open(page)
        for name in PAGE_NAMES:
            self._window.actions_.check(f"view.{name}", name == page)
        if page in ("events", "articles"):
            self._views.refresh()
        if page:
            self._workspace.show_lists()
            self._workspace.drawer.tables[page].setFocus(Qt.FocusReason.ShortcutFocusReason)
        if page == "review":
            self._workspace.drawer.begin_review()

    def _connect(self) -> None:
        timeline, details, drawer = self._workspace.timeline, self._workspace.details, self._workspace.drawer
        timeline.selection_changed.connect(self.select)
        timeline.event_activated.connect(lambda _: self._show_source())
        timeline.go_to_date_asked.connect(self._ask_for_date)
        timeline.range_selected.connect(self._take_range)
        self._workspace.range.wanted.connect(self._use_range)
        self._workspace.range.closed.connect(timeline.clear)
        details.event_chosen.connect(self.choose)
        details.actor_chosen.connect(lambda key: self.filter(only(self._views.state.filter, "actor", key)))
        self._workspace.filters.filter_changed.connect(self.filter)
        self._workspace.chips.filter_changed.connect(self.filter)
        self._workspace.chips.cleared.connect(self.clear_filters)
        self._workspace.known_on.day_chosen.connect(
            lambda day: self.filter(replace(self._views.state.filter, known_on=day))
        )
        self._workspace.known_on.closed.connect(self._toggle_known_on)
        drawer.page_wanted.connect(self.open_page)
        for page in PAGE_NAMES:
            table = drawer.tables[page]
            if page == "articles":
                table.rows_chosen.connect(self._article_rows_chosen)
            else:
                table.rows_chosen.connect(self._rows_chosen)
        for page in ("events", "contradictions", "coming"):
            drawer.tables[page].row_opened.connect(lambda _: self._show_source())
        self.search.asked.connect(self._search)
        self.search.hit_chosen.connect(self._take_hit)
        self.search.left.connect(lambda: self._views.show_hits(()))

    def _rows_chosen(self, ids: tuple[str, ...]) -> None:
        self.select(ids)
        if ids:
            self._workspace.timeline.reveal(ids[0])

    def _article_rows_chosen(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.show_article(ids[0])
        self.on_situation()

    def _take_range(self, first: int | None, last: int | None) -> None:
        bar = self._workspace.range
        if first is None or last is None:
            bar.hide()
        else:
            bar.show_days(first // MINUTES_PER_DAY, (last - 1) // MINUTES_PER_DAY)

    def _use_range(self, deed: str, first: int, last: int) -> None:
        if deed == "zoom":
            self._workspace.timeline.zoom_to_range()
        elif deed == "filter":
            self._workspace.timeline.clear_range()  # a chip tells of it from now on
            self.filter(replace(self._views.state.filter, first=first, last=last))

    def _ask_for_date(self) -> None:
        tr = self._window.translator
        DateDialog(self._window, tr, tr("date_form.go_to"), (), self._go_to, allows_none=False).open()

    def _go_to(self, when: str) -> None:
        """A day comes into the middle; a month, a year or an interval fills the view."""
        span = TimeSpan.parse(when)
        first, last = span.earliest, span.latest
        if first is None or last is None or first == last:
            day = first if first is not None else last
            self._workspace.timeline.go_to((day or 0) * MINUTES_PER_DAY + MINUTES_PER_DAY // 2)
        else:
            self._workspace.timeline.show_span(first * MINUTES_PER_DAY, (last + 1) * MINUTES_PER_DAY)

    def _toggles(self, page: str) -> Callable[[], None]:
        return lambda: self.open_page("" if self._workspace.drawer.open_page == page else page)

    def _toggle_known_on(self) -> None:
        bar = self._workspace.known_on
        if bar.isHidden():
            bar.show()
        else:
            bar.stop()
            bar.hide()
            self.filter(replace(self._views.state.filter, known_on=None))
        self._window.actions_.check("view.known_on", not bar.isHidden())

    def _go_to_notice(self) -> None:
        self._window.notices.focus_newest()

    def _show_source(self) -> None:
        """The article of the event, with the focus on its text."""
        if not self._window.actions_["view.details"].isChecked():
            self._window.actions_["view.details"].setChecked(True)
            self._window.show_panels(is_empty=False)
        self._workspace.details.text.setFocus()
        self._workspace.details.text.scroll_to_evidence()

    # search

    def _find(self) -> None:
        field = self._window.top_bar.search
        field.setFocus()
        field.selectAll()

    def _search(self, query: str) -> None:
        self._ask_for_hits(query, lambda hits: self._show_hits(query, hits))

    def _ask_for_hits(self, query: str, answer: Callable[[tuple[SearchHit, ...]], None]) -> None:
        """Asks what a query finds, as known on the day that is looked at."""
        language, known_on = self._window.translator.language, self._views.state.filter.known_on
        self._session.ask(
            "search",
            lambda project: project.search(query, MOST_HITS, language=language, known_on=known_on),
            answer,
        )

    def _show_hits(self, query: str, hits: tuple[SearchHit, ...]) -> None:
        self.search.show_hits(query, hits)
        self._mark_hits(hits)

    def _mark_hits(self, hits: tuple[SearchHit, ...]) -> None:
        self._views.show_hits([hit.id for hit in hits if hit.kind == "event"])

    def _take_hit(self, hit: SearchHit) -> None:
        if hit.kind == "event":
            self.choose(hit.id)
        else:
            self.show_article(hit.id)

    def _step_hit(self, by: int) -> None:
        """The next or the previous hit in time; those that the timeline does not show come last."""
        columns, hits = self._workspace.timeline.columns(), self._views.state.hits
        if not hits:
            return
        shown = [columns.event_id(position) for position in columns.positions_of(hits).tolist()]
        hits = (*shown, *(hit for hit in hits if hit not in shown))
        selected = self._views.state.event_id
        at = hits.index(selected) + by if selected in hits else 0
        self.choose(hits[at % len(hits)])

    def _clear(self) -> None:
        self._window.top_bar.search.clear()
        self._workspace.timeline.clear()
        self.select(())
