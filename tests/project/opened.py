"""A project with a prepared pool, and what is asked of it in tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from tests.project.readings import PreparedPool
from timeline import knowledge
from timeline.coreference import compute_events
from timeline.model import Decision, Event, Failure, ImportReport, Reading
from timeline.project import EventFilter, Project
from timeline.project.jobs import WorkerPool


class PreparedProject(Project):
    """A project that takes its readings from a prepared pool."""

    def prepare(self, pool: PreparedPool) -> None:
        """From now on imports and re-readings are answered by this pool."""
        self._pool = cast(Any, pool)

    def _workers(self, jobs: int = 0) -> WorkerPool:
        """The prepared pool, however many workers are asked for."""
        return self._pool if isinstance(self._pool, PreparedPool) else super()._workers(jobs)

    def computed_from_scratch(self, known_on: int | None = None) -> tuple[Event, ...]:
        """All events as the pure function has them, from all claims and decisions that are stored; with `known_on` from
        the claims that were published until that day."""
        with self._file.reading() as tables:
            claims = tables.claims.everything()
            if known_on is not None:
                known = tables.claims.published_until(known_on)
                claims = {number: claim for number, claim in claims.items() if number in known}
            told = {
                claims[number].id: tuple((link.kind, link.to, link.distance, link.phrase) for link in links)
                for number, links in tables.claims.links(claims).items()
            }
            return compute_events(tuple(claims.values()), tables.decisions.everything(), told)

    def all_decisions(self) -> tuple[Decision, ...]:
        """All that was decided and not undone, as it is stored."""
        with self._file.reading() as tables:
            return tuple(tables.decisions.everything())

    def last_step(self) -> object:
        """The last step that was done and not undone, as the journal has it; None where there is none."""
        with self._file.reading() as tables:
            return tables.journal.last_done()

    def all_events(self, known_on: int | None = None) -> tuple[Event, ...]:
        """All events as they are stored, or as known on a day, those not shown among them, by id."""
        return tuple(sorted(self.events(EventFilter(hidden=True, known_on=known_on)), key=lambda event: event.id))


@dataclass(frozen=True, slots=True)
class Opened:
    """A project and the way to put readings into it."""

    project: PreparedProject

    def read(self, *prepared: Reading | Failure) -> ImportReport:
        """Imports what was prepared."""
        pool = PreparedPool(*prepared)
        self.project.prepare(pool)
        return self.project.import_files(pool.sources())


def open_project(path: Path) -> Opened:
    """Opens or makes a project."""
    return Opened(prepared_project(path))


def prepared_project(path: Path) -> PreparedProject:
    """The same project alone."""
    return cast(PreparedProject, PreparedProject.open_or_create(path, knowledge=knowledge.load()))
