"""In which order a project that was opened comes into the window: its events, then names, counts and lists."""

from __future__ import annotations

from PySide6.QtCore import QObject

from .event_views import EventViews
from .first_sight import FirstSight, newer_terms
from .main_window import MainWindow
from .plugin_notices import tell_of_plugins
from .session import Session
from .terms import Terms


class Opening(QObject):
    """Nothing takes processor or file from the events until they are painted."""

    def __init__(self, session: Session, views: EventViews, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self._window = window

    def begin(self) -> None:
        """A project was opened."""
        self._views.look(self._on_first_sight)

    def _on_first_sight(self, sight: FirstSight) -> None:
        has_events = len(sight.columns) > 0
        if has_events:
            self._window.show_empty(False)  # first, so that they are laid out once, in the room that they have then
        self._views.show_first_sight(sight)
        if has_events:
            self._views.when_laid_out(lambda: self._ask_for_rest(sight))
        else:
            self._ask_for_rest(sight)

    def _ask_for_rest(self, sight: FirstSight) -> None:
        self._views.show_first_counts()
        tell_of_plugins(self._session, self._window)
        # The knowledge takes half a second to read where it is new: not in the window's own thread.
        self._session.ask("terms", lambda project: newer_terms(project, sight.names), self._take_terms)

    def _take_terms(self, newer: Terms | None) -> None:
        if newer is not None:
            self._views.use_terms(newer)
        self._views.refresh()
