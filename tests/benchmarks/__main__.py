"""`python -m tests.benchmarks NAME [options]`: runs `main(argv)` of the module of that name in this folder."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

NOT_BENCHMARKS = ("__init__", "__main__")


def names() -> list[str]:
    """The benchmarks there are: modules of this folder that have a `main`."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return [
        file.stem.rstrip("_")  # `import_` is the benchmark "import": that word is no name in Python
        for file in files
        if file.stem not in NOT_BENCHMARKS and "\ndef main(argv: Sequence[str]) -> int:" in file.read_text("utf-8")
    ]


def run(argv: list[str]) -> int:
    """The exit code of a benchmark; 2 with the list of names where the first argument is not one."""
    if not argv or argv[0] not in names():
        print(f"Usage: python -m tests.benchmarks {{{','.join(names())}}} [--format table|jsonl] …", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    module = f"tests.benchmarks.{argv[0]}"
    if iskeyword(argv[0]):
        module += "_"
    return int(import_module(module).main(argv[1:]))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
