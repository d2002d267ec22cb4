"""The parts of one window as one value, and what all objects have in common that carry actions out with them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from .chosen_event import ChosenEvent
from .event_views import EventViews
from .main_window import MainWindow
from .session import Session
from .workspace import Workspace


@dataclass(frozen=True, slots=True)
class Parts:
    """A window, its rooms, the session behind it, what its views show, and the event that is chosen."""

    window: MainWindow
    workspace: Workspace
    session: Session
    views: EventViews
    chosen: ChosenEvent


class Intentions(QObject):
    """Lives with its window, and has its parts at hand."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._window = parts.window
        self._workspace = parts.workspace
        self._session = parts.session
        self._views = parts.views
        self._chosen = parts.chosen
        self._tr = parts.window.translator
