"""How fast a project is searched as one types, over many articles.

    python -m tests.benchmarks search [--articles 100000] [--rounds 20] [--seed 1] [--format table|jsonl]

Fills a project with articles of our own making and twice as many events, then asks what people type: beginnings of
words, names without diacritics, phrases, fields. Prints hits and milliseconds of each question: the processor's time of
the thread that asks (median, worst), and the worst on the clock, which counts what else runs on the machine.
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

from tests.benchmarks.search_data import fill
from timeline import knowledge
from timeline.project import Project

QUESTIONS = (
    "t", "tr", "tru", "trum", "trump", "de", "in", "pr", "com", "trump pr", "președinte", "presedinte xi",
    '"spoke by phone"', "war trade security", "actor:Trump", "type:phone_call from:2015-03-01 to:2015-05-31",
    "from:2020 de", "source:d", "source:daily", "source:the sanctions", "source:re", "source:re tr", "nosuchword",
)  # fmt: skip


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
    worst = dict.fromkeys(QUESTIONS, 0.0)
    hits = dict.fromkeys(QUESTIONS, 0)
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as name:
        path = Path(name) / "project.gtl"
        fill(path, options.articles, options.seed)
        project = Project.open_or_create(path, knowledge=knowledge.load())
        for _ in range(options.rounds):
            for question in order.sample(QUESTIONS, len(QUESTIONS)):
                start, clock = time.thread_time(), time.perf_counter()
                hits[question] = len(project.search(question))
                times[question].append((time.thread_time() - start) * 1000)
                worst[question] = max(worst[question], (time.perf_counter() - clock) * 1000)
        project.close()
    for question, spent in times.items():
        row = {
            "articles": options.articles,
            "question": question,
            "hits": hits[question],
            "cpu_p50_ms": round(sorted(spent)[len(spent) // 2], 1),
            "cpu_max_ms": round(max(spent), 1),
            "clock_max_ms": round(worst[question], 1),
        }
        print(json.dumps(row, ensure_ascii=False) if options.format == "jsonl" else "  ".join(map(str, row.values())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
