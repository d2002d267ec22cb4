"""Kills imports at random moments and counts what was acknowledged and is not there: it must be nothing.

    python -m tests.reliability.kill_loop [--rounds 200] [--files FOLDER] [--seed 1]

Without `--files` the child stores prepared readings: only the project file is on trial. With a folder of articles the
child is the program itself, `main.py import`, with its worker processes. A round counts when at least a third of its
paths had been acknowledged before the kill and not all; also while the project file is being made.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PREPARED = 120  # articles of a round without files
LONGEST_ROUND = 120.0  # seconds until a child that says nothing is given up


@dataclass(slots=True)
class Tally:
    """Rounds that counted, all rounds, articles acknowledged in them, and what went wrong."""

    counted: int = 0
    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    damaged: int = 0

    @property
    def is_clean(self) -> bool:
        """True when every promise was kept."""
        return self.lost == self.doubled == self.damaged == 0


def kill_when(command: list[str], enough: int, extra: float, read: Callable[[str], str | None]) -> list[str]:
    """Starts a child, kills it with its children `extra` seconds after `enough` acknowledgements; all that it gave.

    `read` takes an acknowledged id out of a line, None from other lines.
    """
    child = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )
    found: list[str] = []
    reached = threading.Event()

    def listen() -> None:
        for line in child.stdout or ():
            acknowledged = read(line)
            if acknowledged:
                found.append(acknowledged)
            if len(found) >= enough:
                reached.set()
        reached.set()

    listener = threading.Thread(target=listen)
    listener.start()
    reached.wait(LONGEST_ROUND)
    time.sleep(extra)
    with contextlib.suppress(ProcessLookupError):  # it had ended by itself
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    listener.join()
    if child.stdout is not None:
        child.stdout.close()
    return found


def examine(project: Path, acknowledged: set[str], tally: Tally) -> None:
    """Counts what is lost, there twice, or damaged."""
    if not project.exists():
        tally.lost += len(acknowledged)
        return
    with closing(sqlite3.connect(project)) as connection:
        tally.damaged += connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
        stored = [row[0] for row in connection.execute("SELECT id FROM articles")]
        texts = connection.execute("SELECT COUNT(*) - COUNT(DISTINCT text_sha256) FROM articles").fetchone()[0]
        half = connection.execute(
            "SELECT COUNT(*) FROM articles WHERE number NOT IN (SELECT number FROM article_texts)"
        ).fetchone()[0]
    tally.lost += len(acknowledged - set(stored))
    tally.doubled += len(stored) - len(set(stored)) + texts
    tally.damaged += half


def trial(rounds: int, seed: int, files: Path | None = None, most_tries: int = 0) -> Tally:
    """Runs rounds until so many have counted (or `most_tries` were run)."""
    picker = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="kill-loop-") as folder:
        while tally.counted < rounds and (not most_tries or tally.rounds < most_tries):
            tally.rounds += 1
            project = Path(folder) / f"{tally.rounds // 3}.gtl"  # some rounds go on in a project that was killed
            total, command = _child(project, files, seed * 100_000 + tally.rounds)
            enough = picker.choice((0, total // 3, total // 3, total // 2, total * 2 // 3))
            found = kill_when(command, enough, picker.random() * 0.05, _acknowledged)
            tally.counted += total // 3 <= len(found) < total
            tally.acknowledged += len(found)
            examine(project, set(found), tally)
    return tally


def _child(project: Path, files: Path | None, seed: int) -> tuple[int, list[str]]:
    if files is None:
        arguments = [str(project), str(seed), str(PREPARED)]
        return PREPARED, [sys.executable, "-m", "tests.reliability.prepared_import", *arguments]
    total = sum(1 for path in files.rglob("*") if path.is_file())
    command = [sys.executable, "main.py", "--no-bootstrap", "import", "--project", str(project), str(files)]
    return total, command


def _acknowledged(line: str) -> str | None:
    """The article that a line says is stored: of the program's JSON, or of the prepared child's words."""
    if line.startswith("{"):
        try:
            answer = json.loads(line)
        except ValueError:
            return None  # cut by the kill: never acknowledged
        return str(answer["article_id"]) if answer.get("status") in ("imported", "duplicate") else None
    status, _, article = line.rstrip("\n").partition(" ")
    return article if status in ("imported", "duplicate") and line.endswith("\n") else None


def main(argv: list[str]) -> int:
    """Prints the tally; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="kill_loop", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200, help="rounds that count")
    parser.add_argument("--files", type=Path, help="a folder of articles for the program itself")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    tally = trial(options.rounds, options.seed, options.files)
    print(
        f"rounds counted {tally.counted} of {tally.rounds}, acknowledged {tally.acknowledged}, lost {tally.lost}, "
        f"twice {tally.doubled}, damaged {tally.damaged}"
    )
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
