"""What the action for files of events does: looks at the file, asks for columns where only somebody can tell them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from timeline.project.late_rooms import reading_in

from .main_window import MainWindow
from .notices import Notice
from .session import Session

if TYPE_CHECKING:  # parsers of files of events, read in when there is one
    from timeline.project.imports.into_project import ImportedEvents, LookedAt


class EventFileIntentions(QObject):
    """Calendars, tables, TimelineJS, The Timeline Project and coded sets, taken into the open project."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tr = window.translator

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The action that this object carries out."""
        return {"file.import_events": self._choose}

    def take(self, path: Path) -> None:
        """Takes a file of events in; of a table somebody has to say first which column is which."""
        with reading_in:
            from timeline.project.imports.into_project import look_at  # lazily: parsers

        self._session.ask("look_at", lambda _: look_at(path), lambda found: self._take(path, found))

    def _choose(self) -> None:
        path_text, _ = QFileDialog.getOpenFileName(self._window, self._tr("file_form.import_events"))
        if path_text:
            self.take(Path(path_text))

    def _take(self, path: Path, found: LookedAt) -> None:
        with reading_in:
            from .dialogs.columns_dialog import ColumnsDialog  # lazily: parsers

        if found.kind:
            self._import(path, None)
        else:
            ColumnsDialog(self._window, self._tr, found, lambda columns: self._import(path, columns)).open()

    def _import(self, path: Path, columns: Mapping[str, str] | None) -> None:
        language = self._tr.language

        def tell(taken: ImportedEvents) -> None:
            self._session.changed.emit(taken.changes)
            key = "events_form.layer" if taken.layer else "events_form.done"
            self._window.notices.tell(Notice("good", lambda: self._tr(key, n=taken.added, name=path.name), "events"))

        self._session.ask(
            "import_events", lambda project: project.import_events(path, columns=columns, language=language), tell
        )
