"""An import: sources to worker processes, readings to the project in small transactions, an answer for every path."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline.coreference import OriginCounts
from timeline.model import (
    Changes,
    EnvironmentProblem,
    Failure,
    ImportOutcome,
    ImportReport,
    Progress,
    Reading,
    Source,
)
from timeline.storage import ProjectFile, Tables, to_json, utc_now

from . import outcomes
from .control import CancelToken
from .copies import Copies
from .feed import Feed
from .import_partners import NO_ADDITIONS, Additions, Listeners, Pool
from .known_files import KnownFiles
from .names import import_names
from .recluster import refresh
from .seldom_collected import seldom_collected
from .tickets import Answer
from .type_facts import TypeFacts

BATCH_ARTICLES = 64
MOST_COUNTED_AGAIN = 5_000  # articles; a sum over more differs by less than anybody could tell
BATCH_SECONDS = 0.05
PROGRESS_SECONDS = 0.05  # at most 20 times a second


@dataclass(slots=True)
class _Run:
    """How far an import is."""

    outcomes: list[ImportOutcome] = field(default_factory=list)
    open_sources: dict[int, Source] = field(default_factory=dict)
    waiting: list[Reading] = field(default_factory=list)
    since: float = 0.0
    step: int | None = None
    added: int = 0
    told: float = 0.0
    listed: int = 0


class Import:
    """One import into one project. `run` may be called once."""

    def __init__(
        self,
        file: ProjectFile,
        pool: Pool,
        types: TypeFacts,
        listeners: Listeners,
        cancel: CancelToken,
        additions: Additions = NO_ADDITIONS,
        known: KnownFiles | None = None,
    ) -> None:
        self._file = file
        self._pool = pool
        self._types = types
        self._listeners = listeners
        self._cancel = cancel
        self._additions = additions
        self._known = known
        self._run = _Run()
        self._counts = OriginCounts()
        self._copies = Copies()
        self._here = str(Path.cwd() / "x")[:-1]  # with its separator, also at the root
        self._relative: set[str] = set()  # paths that were made absolute

    def run(self, sources: Iterable[Path | Source | Failure]) -> ImportReport:
        """Reads everything; the report, which is also kept in the project. Raises EnvironmentProblem when no worker
        can be started; what was stored until then stays."""
        feed = Feed(sources)
        try:
            try:
                with seldom_collected():
                    self._read_all(feed)
            finally:
                self._commit()  # what was understood is stored, however the reading ended
            if self._cancel.is_cancelled:
                self._answer_for_the_rest(feed)
        finally:
            feed.stop()
            self._pool.cancel()
            report = ImportReport(self._counted_again(), self._cancel.is_cancelled)
            self._keep(report)
        return report

    def _counted_again(self) -> tuple[ImportOutcome, ...]:
        """The outcomes with the events that each article tells once all are in: articles that came later have joined
        events or parted them, and which one came first is chance."""
        outcomes = self._run.outcomes
        stored = [each.article_id for each in outcomes if each.article_id and each.status == "imported"]
        if not 0 < len(stored) <= MOST_COUNTED_AGAIN:
            return tuple(outcomes)
        with self._file.reading() as tables:
            shown = tables.events.of_articles(stored)
        known = frozenset(stored)
        return tuple(
            replace(each, events=len(shown.get(each.article_id, ()))) if each.article_id in known else each
            for each in outcomes
        )

    @property
    def step(self) -> int | None:
        """The undo step of this import, once something was stored."""
        return self._run.step

    def _read_all(self, feed: Feed) -> None:
        run = self._run
        while not self._cancel.is_cancelled:
            if self._cancel.is_paused:
                self._commit()  # what was understood is stored, also when the program ends during the pause
                self._cancel.wait_while_paused()
            while self._in_hand < self._pool.ahead and (found := feed.next_now()) is not None:
                self._begin(found)
            if self._known is not None:
                self._known.ask()
            if self._in_hand:
                answer = self._pool.next_answer(BATCH_SECONDS)
                if answer is not None:
                    self._take(answer)
            elif feed.is_over and not run.waiting:
                return
            elif (found := feed.next_within(BATCH_SECONDS)) is not None:
                self._begin(found)
            if run.waiting and (len(run.waiting) >= BATCH_ARTICLES or time.monotonic() - run.since >= BATCH_SECONDS):
                self._commit()
            self._progress(feed)

    @property
    def _in_hand(self) -> int:
        """How many sources are begun and not answered."""
        return len(self._run.open_sources) + (self._known.waiting if self._known else 0)

    def _begin(self, found: Source | Failure) -> None:
        self._run.listed += 1
        if isinstance(found, Failure):
            self._answer(outcomes.of_failure(found))
        elif (taken := self._additions.take_events(found)) is not None:
            self._listeners.on_changes(taken[1])
            self._answer(taken[0])
        else:
            source = self._rooted(found)
            if self._known is None or not self._known.take(source):
                self._read(source)

    def _read(self, source: Source) -> None:
        self._run.open_sources[self._pool.submit(source)] = source

    def _take(self, answer: Answer) -> None:
        if self._known is not None and self._known.is_mine(answer.ticket):
            self._take_hashes(self._known, answer)
            return
        if answer.is_last:
            self._run.open_sources.pop(answer.ticket, None)
            return
        outcome = answer.outcome
        refused = outcomes.storable(outcome) if isinstance(outcome, Reading) else outcome
        if refused is not None:
            self._answer(outcomes.of_failure(refused))
            return
        if isinstance(outcome, Reading):
            outcome = self._additions.extend(outcome)
        if not self._run.waiting:
            self._run.since = time.monotonic()
        self._run.waiting.append(outcome)

    def _take_hashes(self, known: KnownFiles, answer: Answer) -> None:
        if answer.is_last:
            known.close(answer.ticket)
            return
        duplicates, new = known.part(answer.ticket, answer.outcome)
        for outcome in duplicates:
            self._answer(outcome)
        for source in new:
            self._read(source)

    def _commit(self) -> None:
        """Stores what waits in one transaction; only when it is durable, the answers are given."""
        run = self._run
        readings, run.waiting = run.waiting, []
        if not readings:
            return
        stored: list[outcomes.Stored] = []
        try:
            with self._file.writing() as tables:
                changes = self._store(tables, readings, stored)
                shown = tables.events.of_articles(each.outcome.article_id for each in stored)
        except EnvironmentProblem as problem:
            for reading in readings:
                failure = Failure(reading.article.path, str(problem), "failed", "", reading.article.given_id)
                self._answer(outcomes.of_failure(failure))
            return
        run.added += sum(each.is_new for each in stored)
        if changes is not None:
            self._listeners.on_changes(changes)
        for each in stored:
            self._answer(replace(each.outcome, events=len(shown.get(each.outcome.article_id, ()))))

    def _store(self, tables: Tables, readings: list[Reading], stored: list[outcomes.Stored]) -> Changes | None:
        run = self._run
        now = utc_now()
        step = run.step
        if step is None:
            step = tables.journal.new_step(import_names(1), now)
        mark = tables.journal.mark()
        tables.journal.note_under(step)
        stored.extend(outcomes.store(tables, reading, now, self._copies) for reading in readings)
        tables.journal.note_under(None)
        added = run.added + sum(each.is_new for each in stored)
        if added == run.added:
            if run.step is None:
                tables.journal.drop(step)
            return None
        if run.step is None:
            tables.journal.keep()
        tables.journal.rename(step, import_names(added))
        changes = refresh(tables, tables.journal.changed_since(mark), self._types, self._counts)
        tables.kept.grow_revision()
        run.step = step
        return replace(changes, name=import_names(added)["en"])

    def _answer_for_the_rest(self, feed: Feed) -> None:
        """Everything named and not read is answered too."""
        self._pool.cancel()
        for source in self._run.open_sources.values():
            self._answer(outcomes.of_cancelled(source.path, source.id))
        self._run.open_sources.clear()
        for source in self._known.rest() if self._known else ():
            self._answer(outcomes.of_cancelled(source.path, source.id))
        for found in feed.rest():
            given_id = found.id if isinstance(found, Source) else found.given_id
            self._answer(outcomes.of_cancelled(found.path, given_id))
        for named in feed.unlisted():
            self._answer(outcomes.of_unfinished(named))

    def _answer(self, outcome: ImportOutcome) -> None:
        if self._relative:
            outcome = replace(outcome, path=self._as_named(outcome.path))
        self._run.outcomes.append(outcome)
        self._listeners.on_outcome(outcome)

    def _as_named(self, path: str) -> str:
        """The path in the user's words: what was made absolute for the workers is relative again."""
        whole = (path, path.partition("!/")[0], path.rpartition(":")[0])
        return path.removeprefix(self._here) if any(name in self._relative for name in whole) else path

    def _rooted(self, source: Source) -> Source:
        """The source with an absolute path: workers run in a folder of their own, and the article keeps its place."""
        if source.is_given or Path(source.path).is_absolute():
            return source
        path = self._here + source.path
        self._relative.add(path)
        return replace(source, path=path)

    def _progress(self, feed: Feed) -> None:
        run = self._run
        now = time.monotonic()
        if now - run.told < PROGRESS_SECONDS:
            return
        run.told = now
        reading = next(iter(run.open_sources.values()), None)
        total = run.listed + feed.waiting if feed.is_listed else None
        self._listeners.on_progress(Progress(len(run.outcomes), total, reading.path if reading else "", "reading"))

    def _keep(self, report: ImportReport) -> None:
        """The report stays in the project; one that cannot be kept is still given to the caller."""
        self._listeners.on_progress(Progress(len(report.outcomes), len(report.outcomes), "", "done"))
        if report.outcomes and not self._file.is_read_only:
            try:
                with self._file.writing() as tables:
                    tables.kept.add_report(utc_now(), to_json(report))
            except EnvironmentProblem:
                return
