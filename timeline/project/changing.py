"""The changing half of a project: every edit in one transaction, as one step that can be undone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Changes, InputError
from timeline.storage import ProjectFile, Tables, utc_now

from .answers import ReadingPreview
from .commands import Command
from .late_rooms import reading_in
from .names import Names, command_names, merge_project_names, name_of
from .questions import Questions
from .settings import Settings

if TYPE_CHECKING:  # read in when something is done; a window that opens a project only looks at it
    from timeline.knowledge import Knowledge

    from .importing import Import
    from .jobs import WorkerPool


class Changing(Questions):
    """A project that can be edited; whoever opens it makes it a Project."""

    def __init__(self, file: ProjectFile, known: Knowledge | None = None, pool: WorkerPool | None = None) -> None:
        super().__init__(file, known)
        self._pool = pool
        self._work = threading.RLock()  # one import, re-reading or use of the pool at a time
        self._importing: Import | None = None

    def warm(self) -> None:
        """Starts the worker processes, so that a small drop finds them ready."""
        with self._work:
            self._workers().warm()

    def preview_reading(self, article_ids: Iterable[str] = ()) -> Iterator[ReadingPreview]:
        """What `ReadAgain` would bring, article by article; those where nothing would change are left out."""
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        with self._work:
            yield from works.previews(self._file, article_ids, self.knowledge, self._workers())

    def apply(self, command: Command) -> Changes:
        """Runs a command in one transaction, as one undo step. Raises InputError when it makes no sense."""
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        readings = {}
        if isinstance(command, works.ReadAgainArticles):
            with self._work:
                readings = works.read_again(self._file, command, self.knowledge, self._workers())
        types = frozenset(self.knowledge.event_types)
        return self.change(
            command_names(command),
            lambda tables: works.perform(works.Edit(tables, utc_now(), types, readings), command),
        )

    def merge_project(self, path: Path) -> Changes:
        """Takes the articles and decisions of another project in. Raises EnvironmentProblem."""
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        other = ProjectFile.open_read_only(path)
        try:
            with other.reading() as source:
                return self.change(merge_project_names(path.stem), lambda tables: works.take_in(tables, source))
        finally:
            other.close()

    def undo(self) -> Changes:
        """Takes the last step back; nothing to undo gives no changes. Raises InputError during an import."""
        return self._turn(undone=True)

    def redo(self) -> Changes:
        """Does the step that was undone last again."""
        return self._turn(undone=False)

    def undo_name(self, language: str = "en") -> str | None:
        """Name of the step that `undo` takes back."""
        with self._file.reading() as tables:
            return name_of(tables.journal.last_done(), language)

    def redo_name(self, language: str = "en") -> str | None:
        """Name of the step that `redo` brings back."""
        with self._file.reading() as tables:
            return name_of(tables.journal.first_undone(), language)

    def change(self, names: Names, act: Callable[[Tables], None]) -> Changes:
        """Runs `act` in one transaction, as one undo step with these names; events follow what it changed."""
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        with self._file.writing() as tables:
            mark = tables.journal.mark()
            step = tables.journal.new_step(names, utc_now())
            tables.journal.note_under(step)
            act(tables)
            tables.journal.note_under(None)
            if tables.journal.is_empty(step):
                tables.journal.drop(step)
                return Changes()
            tables.journal.keep()
            changes = works.refresh(tables, tables.journal.changed_since(mark), self.types)
            tables.kept.grow_revision()
            return replace(changes, name=names["en"])

    def keep_value(self, key: str, value: str) -> None:
        """Keeps how the project is looked at (its lanes): no edit, and so no undo step."""
        with self._file.writing() as tables:
            tables.kept.set_value(key, value)

    def _turn(self, undone: bool) -> Changes:
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        with self._file.writing() as tables:
            step = tables.journal.last_done() if undone else tables.journal.first_undone()
            if step is None:
                return Changes()
            if self._importing is not None and self._importing.step == step.id:
                raise InputError("The import is still running.", "Cancel it first, or wait until it has ended.")
            mark = tables.journal.mark()
            tables.journal.turn(step.id, undone)
            changes = works.refresh(tables, tables.journal.changed_since(mark), self.types)
            tables.kept.grow_revision()
            return replace(changes, name=step.names.get("en", ""))

    def _workers(self, jobs: int = 0) -> WorkerPool:
        """The pool, kept for the next time unless another number of workers is asked for, here or in the settings."""
        with reading_in:
            from .jobs import WorkerPool, pool_size  # lazily: as above

        size = pool_size(jobs or int(Settings.load().get("workers")))
        if self._pool is not None and self._pool.size != size:
            self._pool.close()
            self._pool = None
        if self._pool is None:
            self._pool = WorkerPool(size)
        return self._pool
