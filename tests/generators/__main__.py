"""Runs files that mean ill, or those of some folders, through the workers one by one, and says what became of them.

python -m tests.generators [--scale 1.0]      every attack of the generators, at its full size
python -m tests.generators --files FOLDER…    every file in these folders, whatever it is
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.generators.hostile import attacks
from timeline.model import Failure, Source
from timeline.project.jobs import WorkerPool


@dataclass(slots=True)
class Tally:
    """What became of the files. Seconds and megabytes are the largest seen; `answers` counts documents and failures."""

    files: int = 0
    bad: int = 0
    ended: int = 0
    slowest: float = 0.0
    largest: float = 0.0
    answers: Counter[str] = field(default_factory=Counter)

    def line(self) -> str:
        """The figures in one line."""
        answers = ", ".join(f"{name} {count}" for name, count in sorted(self.answers.items()))
        return (
            f"{self.files} files, {self.bad} without a good answer, {self.ended} that ended a worker, "
            f"slowest {self.slowest:.1f} s, largest {self.largest:.0f} MB; answers: {answers}"
        )


def peak_bytes(pids: tuple[int, ...]) -> int:
    """The most memory that these processes have held, added up (Linux)."""
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
        except OSError:
            continue  # it was replaced
        total += next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0) * 1024
    return total


def made_attacks(scale: float) -> Iterator[tuple[str, Path]]:
    """Each attack's name and file, in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="timeline-attacks-") as base:
        for number, attack in enumerate(attacks(scale)):
            folder = Path(base) / str(number)
            folder.mkdir()
            yield attack.name, attack.write(folder)


def found_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """The files in some folders with their paths as names."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_dir():
                yield str(path.relative_to(folder)), path.absolute()


def run(files: Iterator[tuple[str, Path]], workers: int, shortest: float) -> Tally:
    """Reads the files, prints what took longer than `shortest` seconds or ended a worker, and gives the figures."""
    tally = Tally()
    with WorkerPool(workers=workers) as pool:
        for name, path in files:
            begun = time.monotonic()
            before = pool.pids
            pool.submit(Source(str(path)))
            outcomes = [answer.outcome for answer in pool.answers() if not answer.is_last]
            seconds = time.monotonic() - begun
            peak = peak_bytes(pool.pids) / 1e6
            failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
            # A worker that has grown large leaves by itself, after its answer: only a failure tells that it was ended.
            died = bool(failures) and any(pid not in pool.pids for pid in before)
            is_bug = any("Traceback" in failure.details for failure in failures)
            tally.files += 1
            tally.bad += is_bug or not outcomes
            tally.ended += died
            tally.slowest, tally.largest = max(tally.slowest, seconds), max(tally.largest, peak)
            tally.answers.update(outcome.status if isinstance(outcome, Failure) else "article" for outcome in outcomes)
            if seconds > shortest or died or is_bug or not outcomes:
                words = failures[0].sentence[:80] if failures else f"{len(outcomes)} read"
                mark = "BUG" if is_bug else "DIED" if died else ""
                print(f"{seconds:6.1f} s {peak:6.0f} MB {mark:4} {name}: {words}", flush=True)
                if is_bug:
                    print(failures[0].details, flush=True)
    print(tally.line())
    return tally


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.generators", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--files", type=Path, nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--shortest", type=float, default=3.0)
    options = parser.parse_args()
    files = found_files(options.files) if options.files else made_attacks(options.scale)
    return 1 if run(files, options.workers, options.shortest).bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
