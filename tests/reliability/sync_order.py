"""Shows by the order of system calls that nothing is said to be durable before the fsync that makes it so.

    python -m tests.reliability.sync_order

Runs an import of prepared readings under strace and reads the log: before each line of an answer, the last write to
the project file or its log must have been followed by an fsync or fdatasync of that file.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 150
_CALL = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(?P<name>write|pwrite64|fsync|fdatasync)\((?P<file>\d+)<(?P<path>[^>]*)>")


def unsynced_answers(lines: Iterable[str], project: str) -> tuple[int, int]:
    """Answers in a log of system calls, and those given while a write to the project was not yet synced."""
    dirty: set[str] = set()
    answers = too_early = 0
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        name, path = found["name"], found["path"]
        if name in ("fsync", "fdatasync"):
            dirty.discard(path)
        elif path.startswith(project) and not path.endswith("-shm"):
            dirty.add(path)
        elif found["file"] == "1" and '"imported' in line:
            answers += 1
            # After a checkpoint the file itself may wait for its sync: what it holds is safe in the log until then.
            too_early += f"{project}-wal" in dirty
    return answers, too_early


def main() -> int:
    """Prints the counts; 1 when an answer came too early, 2 without strace."""
    if shutil.which("strace") is None:
        print("This needs strace.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="sync-order-") as folder:
        project, log = Path(folder) / "a.gtl", Path(folder) / "calls"
        child = [sys.executable, "-m", "tests.reliability.prepared_import", str(project), "1", str(ARTICLES)]
        trace = ["strace", "-f", "-y", "-s", "20", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", str(log)]
        subprocess.run([*trace, *child], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        with log.open(encoding="utf-8", errors="replace") as lines:
            answers, too_early = unsynced_answers(lines, str(project))
    print(f"answers {answers}, before their sync {too_early}")
    return 0 if answers == ARTICLES and too_early == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
