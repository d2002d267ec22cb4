"""The QObject between a project and the widgets: opens and closes it, runs imports and edits in threads, tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from timeline.model import Changes, ImportReport, Progress, Source
from timeline.project import Project, recent
from timeline.project.commands import Command
from timeline.project.control import CancelToken

from .background import Background
from .ready_workers import ReadyWorkers

Result = TypeVar("Result")
Sources = Sequence[Path | Source]


class Session(QObject):
    """One window's project. All signals arrive in the window's thread."""

    opened = Signal()  # another project, or none
    renamed = Signal()  # the same project under another name
    changed = Signal(object)  # Changes
    progressed = Signal(object)  # Progress, or None when the import is over
    import_finished = Signal(object)  # ImportReport
    failed = Signal(object)  # BaseException: PlainError carries a sentence, anything else is a bug

    def __init__(self, parent: QObject | None = None, ready: ReadyWorkers | None = None) -> None:
        super().__init__(parent)
        self._ready = ready or ReadyWorkers()
        self.project: Project | None = None
        self.queries = Background(2, self)
        self._edits = Background(1, self)
        self._imports = Background(1, self)
        self._cancel: CancelToken | None = None
        self._waiting: list[Path | Source] = []
        self._edit_number = 0
        for background in (self.queries, self._edits):
            background.failed.connect(self.failed)
        self._imports.failed.connect(self._clear_import)

    # projects

    def open(self, path: Path) -> None:
        """Opens a project instead of the present one. Raises EnvironmentProblem when it cannot be opened."""
        self.take(Project.open(path))

    def restore(self, path: Path, backup: Path) -> None:
        """Puts a backup in the place of a project and opens it. Raises EnvironmentProblem."""
        if self.project is not None and self.project.path == path:
            self.close_project()
        Project.restore(path, backup)
        self.open(path)

    def start_empty(self) -> None:
        """No project: one is made with the first article."""
        self.close_project()
        self.opened.emit()

    def save_as(self, path: Path) -> None:
        """Keeps the project under another name and goes on there. Raises EnvironmentProblem."""
        if self.project is not None:
            self.project.save_as(path)
            recent.remember(path)
            self.renamed.emit()

    def close_project(self) -> None:
        """Ends a running import, keeping what is finished, and closes the file."""
        self.stop_import()
        self._imports.wait()
        if self._cancel is not None:
            self._clear_import()
        for background in (self._imports, self._edits, self.queries):
            background.forget()
            background.wait()
        if self.project is not None:
            self.project.close()
            self.project = None

    def close(self) -> None:
        """The window is going."""
        self.stop_import()
        for background in (self._imports, self._edits, self.queries):
            background.close()
        self._ready.close()
        if self.project is not None:
            self.project.close()
            self.project = None

    def take(self, project: Project) -> None:
        """Goes on with a project that has been opened, instead of the present one."""
        self.close_project()
        self.project = project
        recent.remember(project.path)
        self.opened.emit()

    # the import

    @property
    def is_importing(self) -> bool:
        """True while an import runs."""
        return self._cancel is not None

    def import_sources(self, sources: Sources) -> None:
        """Reads articles into the project, an untitled one where there is none. One import follows the other."""
        if not sources:
            return
        if self.is_importing:
            self._waiting.extend(sources)
            return
        if self.project is None:
            self.project = Project.untitled(pool=self._ready.take())
            recent.remember(self.project.path)
            self.opened.emit()
        project, wanted, cancel = self.project, list(sources), CancelToken()
        self._cancel = cancel
        self.progressed.emit(Progress(0, None))
        self._imports.ask(
            "import",
            lambda: project.import_files(
                wanted,
                on_progress=self.progressed.emit,
                on_changes=self.changed.emit,
                cancel=cancel,
            ),
            self._end_import,
        )

    def warm(self) -> None:
        """Starts the workers once the window stands, or something hovers over it, so that a drop finds them ready."""
        if self.project is None:
            self._ready.start()
        elif not self.is_importing and not self.project.is_read_only:
            self._imports.ask("warm", self.project.warm, lambda _: None)

    def stop_import(self) -> None:
        """What has not begun is dropped; what is finished stays."""
        self._waiting.clear()
        if self._cancel is not None:
            self._cancel.cancel()

    def pause_import(self, is_paused: bool) -> None:
        """Holds the import back, or lets it go on."""
        if self._cancel is not None:
            (self._cancel.pause if is_paused else self._cancel.resume)()

    def _end_import(self, report: ImportReport) -> None:
        self._clear_import()
        self.import_finished.emit(report)
        waiting, self._waiting = self._waiting, []
        self.import_sources(waiting)

    def _clear_import(self, problem: BaseException | None = None) -> None:
        self._cancel = None
        self.progressed.emit(None)
        if problem is not None:
            self.failed.emit(problem)

    # changing and asking

    def do(self, command: Command, then: Callable[[Changes], None] | None = None) -> None:
        """Applies a command; `changed` tells of it."""
        self._edit(lambda project: project.apply(command), then)

    def undo(self) -> None:
        """Takes the last step back."""
        self._edit(lambda project: project.undo())

    def redo(self) -> None:
        """Does the last step that was taken back again."""
        self._edit(lambda project: project.redo())

    def merge_project(self, path: Path) -> None:
        """Takes the articles and decisions of another project in."""
        self._edit(lambda project: project.merge_project(path))

    def keep(self, key: str, value: str) -> None:
        """Keeps how the project is looked at; one that cannot be changed is left alone."""
        project = self.project
        if project is not None and not project.is_read_only:
            self._edits.ask(f"keep {key}", lambda: project.keep_value(key, value), lambda _: None)

    def ask(self, name: str, question: Callable[[Project], Result], answer: Callable[[Result], None]) -> None:
        """Asks the project in a thread; the answer to the newest question of a name comes back."""
        project = self.project
        if project is not None:
            self.queries.ask(name, lambda: question(project), answer)

    def _edit(self, edit: Callable[[Project], Changes], then: Callable[[Changes], None] | None = None) -> None:
        project = self.project
        if project is None:
            return
        self._edit_number += 1  # every edit counts: a later one does not make an earlier one void

        def tell(changes: Changes) -> None:
            self.changed.emit(changes)
            if then is not None:
                then(changes)

        self._edits.ask(f"edit {self._edit_number}", lambda: edit(project), tell)
