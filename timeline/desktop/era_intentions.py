"""What the actions of eras and named views do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from timeline.project import commands
from timeline.project.answers import Era, NamedView

from .dialogs.era_dialog import EraDialog, EraDraft, era_draft
from .dialogs.small_dialogs import TextDialog
from .doing import Doing
from .parts import Intentions, Parts
from .view_intentions import ViewIntentions


class EraIntentions(Intentions):
    """Bands behind the events, and filters kept under a name."""

    def __init__(self, parts: Parts, looking: ViewIntentions, doing: Doing) -> None:
        super().__init__(parts)
        self._looking = looking
        self._do = doing.do
        self._workspace.range.wanted.connect(self._make_era)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {"timeline.add_era": self._add_era, "view.save_view": self._save_view}

    def _make_era(self, deed: str, first: int, last: int) -> None:
        if deed == "era":
            self._write_era(era_draft("", first, last))

    def _add_era(self) -> None:
        chosen = self._views.state.filter
        first = chosen.first if chosen.first is not None else self._views.state.menu_day
        self._write_era(era_draft("", first, chosen.last))

    def _write_era(self, draft: EraDraft) -> None:
        def accept(after: EraDraft) -> None:
            self._workspace.timeline.clear_range()
            self._do(commands.AddEra(after.title.strip(), after.first, after.last, after.colour))

        EraDialog(self._window, self._tr, draft, accept).open()

    def fill_eras(self, menu: QMenu) -> None:
        """The rows of the menu of eras: each opens its form."""
        eras = self._views.picture.eras if self._views.picture else ()
        _fill(menu, [(era.title, partial(self._edit_era, era)) for era in eras], self._tr("menu.eras_none"))

    def _edit_era(self, era: Era) -> None:
        def accept(after: EraDraft) -> None:
            self._do(commands.ChangeEra(era.id, after.title.strip(), after.first, after.last, after.colour))

        draft = era_draft(era.title, era.first, era.last, era.colour or "0")
        EraDialog(self._window, self._tr, draft, accept, on_remove=lambda: self._do(commands.RemoveEra(era.id))).open()

    def _save_view(self) -> None:
        wanted = self._views.state.filter
        TextDialog(
            self._window, self._tr, self._tr("view_form.title"), "",
            lambda title: self._do(commands.SaveView(title, wanted)),
        ).open()  # fmt: skip

    def fill_views(self, menu: QMenu) -> None:
        """The rows of the menu of named views: each sets its filter."""
        project = self._session.project
        views: tuple[NamedView, ...] = project.views() if project is not None else ()
        rows = [(view.title, partial(self._looking.filter, view.filter)) for view in views]
        _fill(menu, rows, self._tr("menu.views_none"))
        if views and project is not None and not project.is_read_only:
            menu.addSeparator()
            forgetting = menu.addMenu(self._tr("menu.views_forget"))
            forget = [(view.title, partial(self._do, commands.RemoveView(view.title))) for view in views]
            _fill(forgetting, forget, "")


def _fill(menu: QMenu, rows: Sequence[tuple[str, Callable[[], None]]], none: str) -> None:
    menu.clear()
    for title, act in rows:
        menu.addAction(title.replace("&", "&&")).triggered.connect(act)
    if not rows:
        menu.addAction(none).setEnabled(False)
