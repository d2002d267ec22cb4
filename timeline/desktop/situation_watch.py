"""What can be done now: the facts gathered from session, views and panel, and shown by the actions."""

from __future__ import annotations

from collections.abc import Callable

from .parts import Intentions, Parts
from .situation import Situation


class SituationWatch(Intentions):
    """`show` enables what can be done; `forget` is for another project. `has_report` tells of an import's report."""

    def __init__(self, parts: Parts, has_report: Callable[[], bool]) -> None:
        super().__init__(parts)
        self._has_report = has_report
        self._steps: tuple[str | None, str | None] = (None, None)

    def forget(self) -> None:
        """Another project: there is nothing to undo of the former one."""
        self._steps = (None, None)

    def show(self) -> None:
        """Enables what can be done now; asks for the names of undo and redo."""
        self._window.actions_.update_for(self.now())
        language = self._window.translator.language
        self._session.ask(
            "steps", lambda project: (project.undo_name(language), project.redo_name(language)), self._take_steps
        )

    def _take_steps(self, names: tuple[str | None, str | None]) -> None:
        self._steps = names
        self._window.actions_.update_for(self.now())

    def now(self) -> Situation:
        """The facts as they are."""
        project, picture, state = self._session.project, self._views.picture, self._views.state
        shown = self._chosen.current
        event = shown.event if shown is not None else None
        return Situation(
            has_project=project is not None,
            is_read_only=project is not None and project.is_read_only,
            has_events=project is not None and picture is not None and picture.counts.events > 0,
            has_articles=project is not None and picture is not None and picture.has_articles,
            has_menu_lane=bool(state.menu_lane),
            selected=len(state.selection),
            selected_sources=event.sources if event is not None else 0,
            selected_hidden=event.is_hidden if event is not None else False,
            selected_starred=event.is_starred if event is not None else False,
            selected_corrected=event is not None and bool(event.corrected),
            selected_articles=len(self._workspace.drawer.articles.selected_ids()),
            has_source=shown is not None and self._chosen.article() is not None,
            has_claim=shown is not None and shown.open_claim is not None and bool(shown.article_id),
            is_importing=self._session.is_importing,
            has_report=self._has_report(),
            is_filtered=bool(state.filter != type(state.filter)()),
            filtered_actors=len(state.filter.actors),
            undo_name=self._steps[0],
            redo_name=self._steps[1],
        )
