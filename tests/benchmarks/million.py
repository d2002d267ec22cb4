"""How soon a project of very many events can be looked at: its columns, cold and kept, and the counts of its filters.

    python -m tests.benchmarks million [--events 1000000] [--keep PATH] [--seed 1] [--format table|jsonl]

Writes the computed tables of a project (events and what they are found by) without any article behind them, closes it,
and asks what the window asks. `--keep` makes the file once and asks it again the next time. Times are seconds of the
processor and of the clock.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from tests.coreference.tellings import telling
from timeline.coreference import compute_events
from timeline.project import EventFilter, Project
from timeline.storage import to_json

FIRST_DAY, DAYS = 7_300, 13_000  # 1989 to 2025
FAMILIES = ("meetings", "conflict", "treaties", "economy", "politics", "words")
TYPES = ("phone_call", "armed_attack", "treaty_signing", "sanctions", "election", "statement")
COUNTRIES = tuple(f"{one}{two}" for one in "ABCDEFGHIJ" for two in "KLMNOPQRST")
ACTORS = tuple(f"person:somebody_{number}" for number in range(5_000))
SOURCES = tuple(f"Paper {number}" for number in range(300))
ARTICLES_EVENTS = 3  # events of one article


def event_rows(events: int, picker: random.Random) -> Iterator[tuple[object, ...]]:
    """Rows of the table of events."""
    (event,) = compute_events([telling("a")], [])
    body = to_json(event)
    for number in range(1, events + 1):
        kind = picker.randrange(len(TYPES))
        day = FIRST_DAY + int(DAYS * picker.random() ** 0.5)
        sources = min(60, int(picker.paretovariate(1.3)))
        yield (
            number, f"{number:016x}", TYPES[kind], FAMILIES[kind], "occurred" if picker.random() < 0.9 else "scheduled",
            day, day, day, "2020-01-01", "", 0.8, sources * 0.3, sources, sources, int(picker.random() < 0.01), 0,
            int(picker.random() < 0.9), 0, day * 1440, day * 1440 + 1440, 0, 0, 0, 12.5, 13.0, f"Event {number}",
            f"Evenimentul {number}", "Somebody", "", body,
        )  # fmt: skip


def facet_rows(events: int, picker: random.Random) -> list[tuple[str, str, int, int]]:
    """Rows of the table of facets, in the order of its key."""
    found = []
    for number in range(1, events + 1):
        values = [
            ("actor", picker.choice(ACTORS)),
            ("actor", picker.choice(ACTORS)),
            ("source", picker.choice(SOURCES)),
        ]
        values += [("country", picker.choice(COUNTRIES)), ("language", picker.choice(("en", "ro")))]
        values.append(("article", f"{number // ARTICLES_EVENTS:016x}"))
        found += [(kind, value, number, place) for place, (kind, value) in enumerate(dict.fromkeys(values))]
    found.sort()
    return found


def fill(path: Path, events: int, seed: int) -> None:
    """A closed project with that many events."""
    Project.create(path).close()
    picker = random.Random(seed)
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(events)")]
        connection.execute("PRAGMA synchronous = OFF")
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO events VALUES ({marks})", event_rows(events, picker))
        connection.executemany("INSERT INTO facets VALUES (?, ?, ?, ?)", facet_rows(events, picker))
        connection.executemany("INSERT INTO actors VALUES (?, ?, '')", ((key, key[7:]) for key in ACTORS))
        connection.execute("UPDATE revision SET number = 1")
        connection.commit()


def asked(project: Project) -> Iterator[tuple[str, Callable[[], object]]]:
    """What the window asks, by name."""
    chosen = EventFilter(actors=frozenset(ACTORS[:3]))
    family = EventFilter(families=frozenset(FAMILIES[:2]))
    yield "columns, none kept", project.event_columns
    yield "columns, kept", project.event_columns
    yield "columns of two families", lambda: project.event_columns(family)
    yield "counts", project.counts
    yield "counts again", project.counts
    yield "counts of two families", lambda: project.counts(family)
    yield "counts of three actors", lambda: project.counts(chosen)


def measure(path: Path) -> Iterator[dict[str, object]]:
    """A row for each question."""
    with Project.open(path) as project:
        for name, ask in asked(project):
            wall, used = time.perf_counter(), time.process_time()
            ask()
            yield {
                "asked": name,
                "cpu_s": round(time.process_time() - used, 2),
                "seconds": round(time.perf_counter() - wall, 2),
                "most_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            }


def main(argv: Sequence[str]) -> int:
    """Prints a row for each question."""
    parser = argparse.ArgumentParser(prog="million", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="where the project is made, and found the next time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="million-benchmark-") as folder:
        path = options.keep or Path(folder) / "million.gtl"
        if not path.exists():
            fill(path, options.events, options.seed)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DELETE FROM columns_cache")
            connection.commit()
        for row in measure(path):
            print(json.dumps(row) if options.format == "jsonl" else "  ".join(f"{k} {v}" for k, v in row.items()))
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
