"""Feeds changed files to a reader: `python -m tests.fuzz READER|all [--seconds 3600] [--seed 1] [--keep FOLDER]`.

The input of a run stands in FOLDER/current before it is read, so that even a crash of the process leaves it; an input
that raises is kept under its hash, with what it raised. Exit code 1 when there was one.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import random
import time
import traceback
from pathlib import Path

from tests.fuzz.mutation import changed
from tests.fuzz.targets import run, seeds

SLOW_SECONDS = 10.0


def fuzz(name: str, seconds: float, seed: int, folder: Path) -> int:
    """Runs one target for some seconds; the number of inputs that raised or were slow."""
    picker = random.Random(f"{seed}-{name}")
    files = seeds()[name]
    contents = [data for _, data in files]
    until = time.monotonic() + seconds
    rounds = found = 0
    while time.monotonic() < until:
        file_name, data = picker.choice(files)
        data = changed(data, picker, contents)
        (folder / "current").write_bytes(data)
        begun = time.monotonic()
        try:
            run(name, file_name, data)
            reason = "slow" if time.monotonic() - begun > SLOW_SECONDS else ""
        except Exception:  # noqa: BLE001  # whatever a reader raises is what is looked for
            reason = traceback.format_exc()
        if reason:
            found += 1
            key = hashlib.sha256(data).hexdigest()[:16]
            (folder / f"{name}-{key}").write_bytes(data)
            (folder / f"{name}-{key}.txt").write_text(f"{file_name}\n{reason}", "utf-8")
            print(f"{name}: {reason.strip().splitlines()[-1]} (kept as {name}-{key})", flush=True)
        rounds += 1
    print(f"{name}: {rounds} inputs, {found} bad", flush=True)
    return found


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("reader", choices=("all", *seeds()))
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-findings"))
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    faulthandler.enable()
    names = list(seeds()) if options.reader == "all" else [options.reader]
    return 1 if sum(fuzz(name, options.seconds / len(names), options.seed, options.keep) for name in names) else 0


if __name__ == "__main__":
    raise SystemExit(main())
