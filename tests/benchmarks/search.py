"""How fast a project is searched as one types, over many articles.

    python -m tests.benchmarks search [--articles 100000] [--rounds 20] [--seed 1] [--format table|jsonl]

Fills a project with articles of our own making (their text and a call each fiftieth one tells), then asks what people
type: beginnings of words, names without diacritics, phrases, fields. Prints milliseconds of each question.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.import_ import article
from tests.coreference.tellings import telling
from tests.project.opened import open_project
from tests.project.readings import reading
from timeline.model import Reading
from timeline.project import Project

QUESTIONS = (
    "t", "tr", "tru", "trump", "președinte", "presedinte xi", '"spoke by phone"', "war trade security",
    "actor:Trump", "type:phone_call from:2024-03-01 to:2024-05-31", "source:Daily sanctions", "nosuchword",
)  # fmt: skip
BATCH = 2000


def readings(first: int, count: int) -> list[Reading]:
    """Understood articles with the texts of the import benchmark."""
    found = []
    for seed in range(first, first + count):
        claims = (telling(f"call {seed}", "phone_call", "2024-04-0" + str(seed % 9 + 1)),) if seed % 50 == 0 else ()
        found.append(reading(f"n{seed}", *claims, published="2024-04-10", text="" if claims else article(seed, False)))
    return found


def fill(path: Path, articles: int, seed: int) -> Project:
    """A project with that many articles."""
    opened = open_project(path)
    for first in range(0, articles, BATCH):
        opened.read(*readings(seed * 10_000_000 + first, min(BATCH, articles - first)))
        print(f"\r{first + BATCH} articles stored", end="", file=sys.stderr)
    print(file=sys.stderr)
    return opened.project


def main(argv: Sequence[str]) -> int:
    """Prints a row for each question: hits, median and worst milliseconds."""
    parser = argparse.ArgumentParser(prog="search", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    order = random.Random(options.seed)
    times: dict[str, list[float]] = {question: [] for question in QUESTIONS}
    hits = dict.fromkeys(QUESTIONS, 0)
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as name:
        project = fill(Path(name) / "project.gtl", options.articles, options.seed)
        for _ in range(options.rounds):
            for question in order.sample(QUESTIONS, len(QUESTIONS)):
                start = time.perf_counter()
                hits[question] = len(project.search(question))
                times[question].append((time.perf_counter() - start) * 1000)
        project.close()
    for question, spent in times.items():
        row = {
            "articles": options.articles,
            "question": question,
            "hits": hits[question],
            "p50_ms": round(sorted(spent)[len(spent) // 2], 2),
            "max_ms": round(max(spent), 2),
        }
        print(json.dumps(row, ensure_ascii=False) if options.format == "jsonl" else "  ".join(map(str, row.values())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
