"""Carrying a command out, and offering to take it back at once where something went away."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline.model import Changes
from timeline.project import commands
from timeline.project.commands import Command

from .catalogue import LANGUAGES
from .main_window import MainWindow
from .notices import Notice
from .session import Session

TAKING_AWAY = (
    commands.DeleteArticles,
    commands.HideEvents,
    commands.MergeEvents,
    commands.SplitEvent,
    commands.NotSame,
    commands.RemoveEra,
)


class Doing(QObject):
    """Hands commands to the session. Nothing is asked before something goes: a notice offers to undo it."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session

    def do(self, command: Command) -> None:
        """Applies a command to the open project."""
        self._session.do(command, self._offer_undo if isinstance(command, TAKING_AWAY) else None)

    def _offer_undo(self, changes: Changes) -> None:
        project, tr = self._session.project, self._window.translator
        names = {code: project.undo_name(code) for code in LANGUAGES} if project is not None and changes.name else {}
        if names.get(tr.language):
            self._window.notices.tell(
                Notice(
                    "info", lambda: tr("notice.did", step=names[tr.language] or ""), "undo", lambda: tr("notice.undo"),
                    self._session.undo,
                )
            )  # fmt: skip
