"""Runs every attack at its full size through the workers: `python -m tests.generators [--scale 1.0]`."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.generators.hostile import attacks
from timeline.model import Failure, Source
from timeline.project.jobs import WorkerPool


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


def run(scale: float, workers: int, shortest: float) -> int:
    """Prints what took longer than `shortest` seconds or ended a worker, and the figures; the number of bad answers."""
    bad = 0
    largest = slowest = 0.0
    with tempfile.TemporaryDirectory(prefix="timeline-attacks-") as base, WorkerPool(workers=workers) as pool:
        made = attacks(scale)
        for number, attack in enumerate(made):
            folder = Path(base) / str(number)
            folder.mkdir()
            path = attack.write(folder)
            begun = time.monotonic()
            before = pool.pids
            pool.submit(Source(str(path)))
            outcomes = [answer.outcome for answer in pool.answers() if not answer.is_last]
            seconds = time.monotonic() - begun
            peak = peak_bytes(pool.pids) / 1e6
            died = bool(before) and any(pid not in pool.pids for pid in before)
            failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
            is_bug = any("Traceback" in failure.details for failure in failures)
            slowest, largest = max(slowest, seconds), max(largest, peak)
            bad += is_bug or not outcomes
            if seconds > shortest or died or is_bug or not outcomes:
                words = failures[0].sentence[:80] if failures else f"{len(outcomes)} read"
                mark = "BUG" if is_bug else "DIED" if died else ""
                print(f"{seconds:6.1f} s {peak:6.0f} MB {mark:4} {attack.name}: {words}", flush=True)
                if is_bug:
                    print(failures[0].details, flush=True)
    print(f"{len(made)} attacks, {bad} without a good answer, slowest {slowest:.1f} s, largest {largest:.0f} MB")
    return bad


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.generators", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--shortest", type=float, default=3.0)
    options = parser.parse_args()
    return 1 if run(options.scale, options.workers, options.shortest) else 0


if __name__ == "__main__":
    raise SystemExit(main())
