"""Tells of plug-ins that are installed and cannot be used."""

from __future__ import annotations

from functools import partial

from timeline.project.late_rooms import reading_in
from timeline.project.sentences import in_language

from .main_window import MainWindow
from .notices import Notice
from .session import Session


def tell_of_plugins(session: Session, window: MainWindow) -> None:
    """A notice for each; looked for beside the window's own thread, since they are loaded for it."""

    def tell(problems: tuple[str, ...]) -> None:
        for said in problems:
            window.notices.tell(Notice("warning", partial(_in_window, said, window), said))

    session.ask("plug-ins", lambda _: _problems(), tell)


def _in_window(said: str, window: MainWindow) -> str:
    return in_language(said, window.translator.language)


def _problems() -> tuple[str, ...]:
    with reading_in:
        from timeline.project.plugins.problems import plugin_problems  # lazily: in the thread that looks for them

    return plugin_problems()
