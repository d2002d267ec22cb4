"""One window at work: who listens to what. It joins session, views and intentions, and holds no rule of its own."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model import Changes, Event, ImportReport, PlainError, Progress
from timeline.project import recent
from timeline.project.sentences import problem_in_language
from timeline.project.settings import Settings

from .article_intentions import ArticleIntentions
from .chosen_event import ChosenEvent, Shown
from .doing import Doing
from .drag_out import DragOut
from .edit_intentions import EditIntentions
from .era_intentions import EraIntentions
from .event_file_intentions import EventFileIntentions
from .event_views import EventViews
from .export_intentions import ExportIntentions
from .file_intentions import FileIntentions
from .help_intentions import HelpIntentions
from .lane_intentions import LaneIntentions
from .main_window import MainWindow
from .notices import Notice
from .opening import Opening
from .pair_contacts import PairContacts
from .parts import Parts
from .picture import Picture
from .picture_drag import PictureDrag
from .preferences import Preferences
from .printing.print_intentions import PrintIntentions
from .ready_workers import ReadyWorkers
from .session import Session
from .situation_watch import SituationWatch
from .source_intentions import SourceIntentions
from .view_intentions import ViewIntentions
from .workspace import Workspace

if TYPE_CHECKING:  # the composition root makes desks
    from .app import Desktop

WARM_AFTER_MS = 400  # the window comes first, then the workers
DAY_ZERO = datetime.date(1970, 1, 1).toordinal()


def today() -> int:
    """This day as a day number, in local time."""
    return datetime.date.today().toordinal() - DAY_ZERO


def links_of(event: Event) -> tuple[tuple[str, str, str], ...]:
    """The told orders of an event and others, what replaced a plan behind it: id of the earlier, of the later, and the
    words."""
    return tuple(
        (other, event.id, phrase) if kind in ("after", "replaces") else (event.id, other, phrase)
        for kind, other, _, phrase in event.links
    )


class Desk(QObject):
    """A window with its project."""

    def __init__(self, window: MainWindow, desktop: Desktop, ready: ReadyWorkers) -> None:
        super().__init__(window)
        self.window = window
        self._is_warm = False
        self.session = Session(self, ready)
        self.workspace = Workspace(window.actions_, window.translator, window.appearance, window)
        window.furnish(self.workspace)
        self.views = EventViews(self.session, self.workspace, window.status_line, window.translator, today, self)
        self.opening = Opening(self.session, self.views, window, self)
        self.chosen = ChosenEvent(
            self.session,
            self.workspace.details,
            window.translator,
            lambda: self.workspace.terms,
            lambda: self.views.state.filter.known_on,
            self,
        )
        self.preferences = Preferences(desktop.settings_in_use() or Settings.load(), window, self.workspace)
        parts = Parts(window, self.workspace, self.session, self.views, self.chosen)
        self.looking = ViewIntentions(parts)
        self.lanes = LaneIntentions(parts)
        PairContacts(parts, today)
        self.files = FileIntentions(window, self.session, desktop)
        self.situation = SituationWatch(parts, lambda: self.files.reports.last is not None)
        printing = PrintIntentions(parts, self.files.project_title, today)
        exporting = ExportIntentions(parts, self.files.project_title)
        doing = Doing(window, self.session)
        self.editing = EditIntentions(parts, doing)
        self.eras = EraIntentions(parts, self.looking, doing)
        articles = ArticleIntentions(parts, doing)
        self.files.reports.date_asked.connect(articles.ask_date)
        sources = SourceIntentions(window, self.chosen, doing)
        self.helping = HelpIntentions(window, self.preferences)
        event_files = EventFileIntentions(window, self.session)
        DragOut(self.workspace.timeline, lambda: self.session.project, lambda: window.translator.language)
        PictureDrag(window.top_bar.export, self.workspace.timeline)
        self.handlers = {
            "timeline.knowledge": self._toggle_knowledge,
            **self.looking.handlers(), **self.lanes.handlers(), **self.files.handlers(), **self.editing.handlers(),
            **self.eras.handlers(),
            **articles.handlers(),
            **sources.handlers(), **self.helping.handlers(), **event_files.handlers(),
            **printing.handlers(), **exporting.handlers(),
        }  # fmt: skip
        self._connect()
        self.preferences.chosen.connect(lambda name: desktop.follow(self, name))
        self.preferences.apply_all()

    def start(self, paths: Sequence[Path], *, reopens: bool) -> None:
        """Shows the paths given, or the last project, or the empty state."""
        for name in ("lanes", "knowledge_layer"):
            self._on_setting(name)
        last = recent.last_project() if reopens and self.preferences.settings.get("reopen_last") else None
        if paths:
            self.open_paths(paths)
        elif last is not None:
            self.files.open_project(last)
        else:
            self._on_opened()
        if self.session.project is None or self.session.is_importing:
            self._warm_soon()

    def _warm_soon(self) -> None:
        self._is_warm = True
        QTimer.singleShot(WARM_AFTER_MS, self, self.session.warm)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """A project is opened, anything else is imported."""
        self.files.open_paths(paths)

    def close(self) -> None:
        """The window is gone: ends the import, keeping what is finished, and closes the project."""
        self.files.close()
        self.session.close()

    def _connect(self) -> None:
        window, session = self.window, self.session
        window.actions_.chosen.connect(self._act)
        window.actions_.filling.connect(self._fill)
        window.drop_overlay.hovering.connect(session.warm)
        self.preferences.changed.connect(self._on_setting)
        self.preferences.folder_changed.connect(self._read_watched)
        window.drop_overlay.dropped.connect(self.files.take_drop)
        window.status_line.cancelled.connect(session.stop_import)
        window.status_line.paused.connect(session.pause_import)
        session.opened.connect(self._on_opened)
        session.renamed.connect(self._on_renamed)
        session.changed.connect(self._on_changed)
        session.progressed.connect(self._on_progress)
        session.import_finished.connect(self._on_report)
        session.failed.connect(self._on_failed)
        self.views.refreshed.connect(self._on_refreshed)
        self.chosen.shown.connect(self._on_shown)
        self.looking.on_situation = self.situation.show
        self.workspace.timeline.menu_asked.connect(self._timeline_menu)
        for page, table in self.workspace.drawer.tables.items():
            name = "article" if page == "articles" else "event"
            table.menu_asked.connect(lambda at, name=name: self._context_menu(name, at))
        self.workspace.details.sources.menu_asked.connect(lambda at: self._context_menu("source", at))
        window.translator.changed.connect(self._on_language)

    def _on_setting(self, name: str) -> None:
        settings = self.preferences.settings
        if name in ("knowledge_layer", "filtered_out"):
            knowledge = bool(settings.get("knowledge_layer"))
            self.window.actions_.check("timeline.knowledge", knowledge)
            self.views.show_layers(knowledge=knowledge, dims=settings.get("filtered_out") == "dim")
        elif name == "lanes":
            lanes = str(settings.get("lanes"))
            if self.session.project is None:
                self.lanes.show(lanes)
            else:
                self.lanes.show_own(lanes)

    def _toggle_knowledge(self) -> None:
        self.preferences.set("knowledge_layer", self.window.actions_["timeline.knowledge"].isChecked())

    def _read_watched(self, folder: str) -> None:
        if folder:
            self.files.read_watched(Path(folder))

    def _act(self, action_id: str) -> None:
        self.handlers[action_id]()

    def _fill(self, name: str, menu: QMenu) -> None:
        if name == "recent":
            self.files.fill_recent(menu)
        elif name == "views":
            self.eras.fill_views(menu)
        else:
            self.eras.fill_eras(menu)

    def _timeline_menu(self, kind: str, value: object, at: QPoint) -> None:
        if kind == "lane":
            self._lane_menu(str(value), at)
        else:
            minute = value if kind in ("axis", "empty") and isinstance(value, int) else None
            self._point_at(minute // MINUTES_PER_DAY if minute is not None else None)
            menu = self._context_menu(kind, at)
            # The action that was chosen runs after its menu has gone: the day is forgotten only then.
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, lambda: self._point_at(None)))

    def _lane_menu(self, key: str, at: QPoint) -> None:
        self._mean_lane(key)
        menu = self._context_menu("lane", at)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, lambda: self._mean_lane("")))

    def _mean_lane(self, key: str) -> None:
        self.views.state = replace(self.views.state, menu_lane=key)
        self.situation.show()

    def _point_at(self, day: int | None) -> None:
        self.views.state = replace(self.views.state, menu_day=day)

    def _context_menu(self, name: str, at: QPoint) -> QMenu:
        menu = self.window.actions_.context_menu(name, self.window)
        menu.popup(at)
        return menu

    def _on_opened(self) -> None:
        project = self.session.project
        self.situation.forget()
        self.window.project = project
        self.window.set_title(self.files.project_title())
        self.views.start_over(float(self.preferences.settings.get("confidence")))
        self.looking.select(())
        self._on_setting("lanes")
        if project is None:
            self.window.show_empty(True)
        else:
            self.opening.begin()
        self.situation.show()

    def _on_renamed(self) -> None:
        """Nothing that is looked at changes but the title."""
        self.window.set_title(self.files.project_title())
        self.situation.show()

    def _on_changed(self, changes: Changes) -> None:
        self.views.on_changed(changes)
        self.chosen.on_changed(changes)

    def _on_refreshed(self, picture: Picture) -> None:
        if not self._is_warm:
            self._warm_soon()  # the events of a project that was opened stand: now the workers may have the processor
        self.window.show_empty(not picture.has_articles and not len(picture.columns) and not picture.undated)
        gone = [event_id for event_id in self.views.state.selection if not self._is_known(event_id, picture)]
        if gone:
            self.looking.select(tuple(each for each in self.views.state.selection if each not in gone))
        self.situation.show()

    def _is_known(self, event_id: str, picture: Picture) -> bool:
        shown = self.chosen.current
        if shown is not None and shown.event is not None and shown.event.id == event_id:
            return True
        everything = (*picture.undated, *picture.review, *picture.contradictions)
        return len(picture.columns.positions_of((event_id,))) > 0 or any(event.id == event_id for event in everything)

    def _on_shown(self, shown: Shown) -> None:
        self.workspace.timeline.set_links(links_of(shown.event) if shown.event is not None else ())
        selection = self.views.state.selection
        if shown.event is not None and len(selection) == 1 and selection[0] != shown.event.id:
            self.looking.select((shown.event.id,))  # the same event, under the name that it has on another day
        self.situation.show()

    def _on_progress(self, progress: Progress | None) -> None:
        self.window.status_line.show_progress(progress)
        self.situation.show()

    def _on_report(self, report: ImportReport) -> None:
        self.files.tell_report(report)
        self.views.refresh()
        self.window.import_finished.emit(report)
        self.situation.show()

    def _on_failed(self, problem: BaseException) -> None:
        if isinstance(problem, PlainError):
            tr = self.window.translator
            self.window.notices.tell(Notice("error", lambda: problem_in_language(problem, tr.language), "failed"))
        else:
            raise problem  # our own fault: the last hook writes it down and shows it

    def _on_language(self) -> None:
        self.window.set_title(self.files.project_title())
        self.views.speak_anew()
        self.situation.show()
