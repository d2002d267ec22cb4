"""A project: everything a user can do with it. Every method may be called from any thread and waits for its answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from timeline.knowledge import Knowledge
from timeline.model import Changes, Failure, ImportOutcome, ImportReport, InputError, Progress, Source
from timeline.storage import Backup, ProjectFile, Tables, list_backups, restore_backup, utc_now

from . import opening, rereading
from .answers import ReadingPreview
from .commands import Command, ReadAgain, SetArticleDate, SetArticleLanguage
from .control import CancelToken
from .editing import Edit, perform
from .exports.options import ExportOptions
from .exports.writer import export_project
from .import_partners import Additions, Listeners, Pool, tell_nobody
from .importing import Import
from .imports.dropped import take_events
from .imports.into_project import ImportedEvents, import_events
from .jobs import WorkerPool, pool_size
from .known_files import KnownFiles
from .merging import take_in
from .names import Names, command_names, merge_project_names, name_of
from .plugins.extractors import extended, switched_on
from .questions import Questions
from .recluster import refresh
from .scheduled import lent_pool
from .settings import Settings

NAME_KEY = "name"


class Project(Questions):
    """An open project. Made by `create`, `open`, `open_or_create` or `untitled`; closed by `close` or `with`."""

    def __init__(self, file: ProjectFile, known: Knowledge | None = None, pool: WorkerPool | None = None) -> None:
        super().__init__(file, known)
        self._pool = pool
        self._work = threading.RLock()  # one import, re-reading or use of the pool at a time
        self._importing: Import | None = None

    @classmethod
    def create(cls, path: Path, *, knowledge: Knowledge | None = None) -> Project:
        """Makes a project; the one that is there already, or that another program makes meanwhile, is opened.

        Raises EnvironmentProblem.
        """
        return cls(opening.create_file(path), knowledge)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, knowledge: Knowledge | None = None) -> Project:
        """Opens a project; one that cannot be written is opened to be read (`is_read_only`).

        Raises ForeignProject, NewerProject, DamagedProject or another EnvironmentProblem; the file stays as it is.
        """
        return cls(opening.open_file(path, read_only), knowledge)

    @classmethod
    def open_or_create(cls, path: Path, *, knowledge: Knowledge | None = None) -> Project:
        """Opens a project, or makes it when there is none. Raises EnvironmentProblem."""
        return cls.open(path, knowledge=knowledge) if path.exists() else cls.create(path, knowledge=knowledge)

    @classmethod
    def untitled(cls, *, knowledge: Knowledge | None = None, pool: WorkerPool | None = None) -> Project:
        """Makes a project without a name in the user's data folder; a `pool` that is ready becomes its own.

        Raises EnvironmentProblem.
        """
        return cls(opening.make_untitled(), knowledge, pool)

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers and folds everything into one file."""
        if self._pool is not None:
            self._pool.close()
            self._pool = None
        self._file.close()

    @property
    def path(self) -> Path:
        """Where the project lies."""
        return self._file.path

    @property
    def is_untitled(self) -> bool:
        """True until the project is saved under a name."""
        return opening.is_untitled(self._file.path)

    @property
    def is_read_only(self) -> bool:
        """True when nothing can be changed."""
        return self._file.is_read_only

    @property
    def is_open_elsewhere(self) -> bool:
        """True when another window or program had the project open as it was opened here."""
        return self._file.is_open_elsewhere

    @property
    def name(self) -> str:
        """The name that was given to the project, else its file's; "" while it is untitled."""
        return self.value(NAME_KEY) or ("" if self.is_untitled else self._file.path.stem)

    def save_as(self, path: Path) -> None:
        """Goes on under another name; an untitled project moves there, another one stays where it was as well.

        Raises EnvironmentProblem; the project then goes on where it was.
        """
        with self._work:
            former, was_untitled = self._file, self.is_untitled
            former.copy_to(path)
            self._file = ProjectFile.open(path)
            former.close()
            if was_untitled:
                opening.remove_file(former.path)

    def save_copy(self, path: Path) -> None:
        """Writes a copy as one closed file. Raises EnvironmentProblem."""
        self._file.copy_to(path)

    def backups(self) -> tuple[Backup, ...]:
        """Copies of this project, newest first."""
        return self.backups_of(self._file.path)

    @staticmethod
    def backups_of(path: Path) -> tuple[Backup, ...]:
        """Copies of a project that need not be open, newest first."""
        return list_backups(path, opening.backup_root())

    @staticmethod
    def restore(path: Path, backup: Path) -> Path:
        """Puts a backup in a closed project's place; where the damaged file is kept. Raises EnvironmentProblem."""
        return restore_backup(path, backup, datetime.now())

    def warm(self) -> None:
        """Starts the worker processes, so that a small drop finds them ready."""
        with self._work:
            self._workers().warm()

    def import_files(
        self,
        sources: Iterable[Path | Source | Failure],
        *,
        on_progress: Callable[[Progress], None] = tell_nobody,
        on_outcome: Callable[[ImportOutcome], None] = tell_nobody,
        on_changes: Callable[[Changes], None] = tell_nobody,
        cancel: CancelToken | None = None,
        jobs: int = 0,
        scheduler: str = "",
    ) -> ImportReport:
        """Reads files, folders and given texts into the project: an answer for every one, and one undo step for all.

        Callbacks run in this thread; an outcome is told only when it is durable. Raises EnvironmentProblem when
        nothing can be read at all; a full disk fails single articles and leaves the rest. `scheduler` is the address
        of a Dask scheduler whose machines see the files under the same paths; "" reads them here.
        """
        with self._work, ExitStack() as ending:
            pool: Pool
            if scheduler:
                pool, known = lent_pool(scheduler, ending), None
            else:
                pool = workers = self._workers(jobs)
                known = KnownFiles(workers.submit_call, self._file.reading)
            running = Import(
                self._file,
                pool,
                self.types,
                Listeners(on_progress, on_outcome, on_changes),
                cancel or CancelToken(),
                self._additions(),
                known,
            )
            self._importing = running
            try:
                return running.run(sources)
            finally:
                self._importing = None

    def _additions(self) -> Additions:
        chosen, types = switched_on(str(Settings.load().get("extractors"))), frozenset(self.knowledge.event_types)
        return Additions(lambda source: take_events(self, source), lambda reading: extended(reading, chosen, types))

    def preview_reading(self, article_ids: Iterable[str] = ()) -> Iterator[ReadingPreview]:
        """What `ReadAgain` would bring, article by article; those where nothing would change are left out."""
        with self._work:
            yield from rereading.previews(self._file, article_ids, self.knowledge, self._workers())

    def apply(self, command: Command) -> Changes:
        """Runs a command in one transaction, as one undo step. Raises InputError when it makes no sense."""
        readings = {}
        if isinstance(command, ReadAgain | SetArticleDate | SetArticleLanguage):
            with self._work:
                readings = rereading.read_again(self._file, command, self.knowledge, self._workers())
        types = frozenset(self.knowledge.event_types)
        return self.change(
            command_names(command), lambda tables: perform(Edit(tables, utc_now(), types, readings), command)
        )

    def merge_project(self, path: Path) -> Changes:
        """Takes the articles and decisions of another project in. Raises EnvironmentProblem."""
        other = ProjectFile.open_read_only(path)
        try:
            with other.reading() as source:
                return self.change(merge_project_names(path.stem), lambda tables: take_in(tables, source))
        finally:
            other.close()

    def import_events(
        self, path: Path, *, columns: Mapping[str, str] | None = None, language: str = "en"
    ) -> ImportedEvents:
        """Takes a file of events in: our own JSONL, a calendar, TimelineJS, The Timeline Project, a table whose
        `columns` map fields to its names, or coded events, which become a layer of their own. One undo step.

        Raises InputError with a sentence when the file holds none.
        """
        return import_events(self, path, columns, language)

    def export(self, path: Path, options: ExportOptions) -> None:
        """Writes the project, or the part that the options choose, by the file's suffix.

        Raises InputError for an unknown suffix, EnvironmentProblem when the file cannot be written.
        """
        export_project(self, path, options)

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
        with self._file.writing() as tables:
            mark = tables.journal.mark()
            step = tables.journal.new_step(names, utc_now())
            tables.journal.note_under(step)
            act(tables)
            tables.journal.note_under(None)
            if tables.journal.is_empty(step):
                tables.journal.drop(step)
                return Changes()
            changes = refresh(tables, tables.journal.changed_since(mark), self.types)
            tables.kept.grow_revision()
            return replace(changes, name=names["en"])

    def keep_value(self, key: str, value: str) -> None:
        """Keeps how the project is looked at (its lanes): no edit, and so no undo step."""
        with self._file.writing() as tables:
            tables.kept.set_value(key, value)

    def _turn(self, undone: bool) -> Changes:
        with self._file.writing() as tables:
            step = tables.journal.last_done() if undone else tables.journal.first_undone()
            if step is None:
                return Changes()
            if self._importing is not None and self._importing.step == step.id:
                raise InputError("The import is still running.", "Cancel it first, or wait until it has ended.")
            mark = tables.journal.mark()
            tables.journal.turn(step.id, undone)
            changes = refresh(tables, tables.journal.changed_since(mark), self.types)
            tables.kept.grow_revision()
            return replace(changes, name=step.names.get("en", ""))

    def _workers(self, jobs: int = 0) -> WorkerPool:
        """The pool, kept for the next time unless another number of workers is asked for, here or in the settings."""
        size = pool_size(jobs or int(Settings.load().get("workers")))
        if self._pool is not None and self._pool.size != size:
            self._pool.close()
            self._pool = None
        if self._pool is None:
            self._pool = WorkerPool(size)
        return self._pool
