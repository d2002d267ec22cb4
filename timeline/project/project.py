"""A project: everything a user can do with it. Every method may be called from any thread and waits for its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from timeline.model import Changes, Failure, ImportOutcome, ImportReport, Progress, Source
from timeline.storage import Backup, ProjectFile, Watch, list_backups, restore_backup

from . import opening
from .changing import Changing
from .control import CancelToken
from .import_partners import tell_nobody
from .late_rooms import reading_in
from .settings import Settings

if TYPE_CHECKING:  # read in when something is done; a window that opens a project only looks at it
    from timeline.knowledge import Knowledge

    from .exports.options import ExportOptions
    from .import_partners import Additions, Pool
    from .imports.into_project import ImportedEvents
    from .jobs import WorkerPool

NAME_KEY = "name"


class Project(Changing):
    """An open project. Made by `create`, `open`, `open_or_create` or `untitled`; closed by `close` or `with`."""

    @classmethod
    def create(cls, path: Path, *, knowledge: Knowledge | None = None) -> Project:
        """Makes a project; the one that is there already, or that another program makes meanwhile, is opened.

        Raises EnvironmentProblem.
        """
        return cls(opening.create_file(path), knowledge)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, knowledge: Knowledge | None = None, watch: Watch | None = None
    ) -> Project:
        """Opens a project; one that cannot be written is opened to be read (`is_read_only`).

        Raises ForeignProject, NewerProject, DamagedProject or another EnvironmentProblem, and OpeningCancelled when
        `watch`, which is told how far a slow opening is, ends it; the file stays as it is.
        """
        return cls(opening.open_file(path, read_only, watch), knowledge)

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
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        with self._work, ExitStack() as ending:
            pool: Pool
            if scheduler:
                pool, known = works.lent_pool(scheduler, ending), None
            else:
                pool = workers = self._workers(jobs)
                known = works.KnownFiles(workers.submit_call, self._file.reading)
            running = works.Import(
                self._file,
                pool,
                self.types,
                works.Listeners(on_progress, on_outcome, on_changes),
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
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        chosen = works.switched_on(str(Settings.load().get("extractors")))
        types = frozenset(self.knowledge.event_types)
        return works.Additions(
            lambda source: works.take_events(self, source), lambda reading: works.extended(reading, chosen, types)
        )

    def import_events(
        self, path: Path, *, columns: Mapping[str, str] | None = None, language: str = "en"
    ) -> ImportedEvents:
        """Takes a file of events in: our own JSONL, a calendar, TimelineJS, The Timeline Project, a table whose
        `columns` map fields to its names, or coded events, which become a layer of their own. One undo step.

        Raises InputError with a sentence when the file holds none.
        """
        with reading_in:
            from . import works  # lazily: looking at a project does not need them

        return works.import_events(self, path, columns, language)

    def export(self, path: Path, options: ExportOptions) -> None:
        """Writes the project, or the part that the options choose, by the file's suffix.

        Raises InputError for an unknown suffix, EnvironmentProblem when the file cannot be written.
        """
        with reading_in:
            from .exports.writer import export_project  # lazily: its formats are needed here alone

        export_project(self, path, options)
