"""How well and how fast (seconds of one core) expressions of time are read.

    python -m tests.benchmarks dates NAME[:LANGUAGE]=PLACE … [--split all|dev|held] [--types DATE,TIME] [--dump FILE]
        [--days] [--growth] [--format table|jsonl]

PLACE is a folder of TimeML files or a JSONL file of sentences with `gold`; both stay outside the project. `--split
held` scores the third of the documents that is kept apart from development, `dev` the others. `--days` is for gold
that marks neither vague words ("now", "recent") nor parts of days: the first are left out, the others count as days.
`--growth` prints the time for texts of growing length made to blow up matching: ten times the text must take about
ten times the time.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from timeline.language import LanguagePack, analyse, load_pack
from timeline.model import TimeSpan
from timeline.temporal import find_timexes

from .timex_scoring import Counts, Expression, GoldDocument, is_held_out, read_documents, score

LETTERS_OF_A_DOCUMENT = 2_000
GROWTH = {
    "letters": "a", "digits": "7", "numbers": "12 ", "the": "the ", "weekdays": "luni și ",
    "verbs": "va fi joi a fost marți ",
}  # fmt: skip
SIZES = (10_000, 100_000, 1_000_000)


def find(document: GoldDocument, pack: LanguagePack) -> list[Expression]:
    """The expressions of a document, from its bare text."""
    published = TimeSpan.parse(document.published) if document.published else None
    timexes = find_timexes(analyse(document.text, (), pack), published)
    return [Expression(item.span.start, item.span.end, item.type, item.value) for item in timexes]


def as_days(found: Sequence[Expression]) -> list[Expression]:
    """What gold of whole days can judge: no vague words, no bare times, and the day of a part of a day."""
    dated = [item for item in found if not item.value.endswith("_REF") and not item.value.startswith(("T", "PT"))]
    return [replace(item, value=item.value.partition("T")[0]) for item in dated]


def measure(
    name: str, documents: Sequence[GoldDocument], types: frozenset[str], *, days: bool = False
) -> tuple[dict[str, object], list[str]]:
    """A row of figures, and the lines of what is not as the gold says; with `days`, of whole days alone."""
    for document in documents[:1]:
        find(document, load_pack(document.language))
        for rule in load_pack(document.language).date_rules:
            all(pattern.regex for pattern in rule.patterns)  # else compiled when a text first needs them
    counts = Counts()
    lines: list[str] = []
    seconds = 0.0
    for document in documents:
        pack = load_pack(document.language)
        start = time.process_time()
        found = find(document, pack)
        seconds += time.process_time() - start
        lines += score(document, as_days(found) if days else found, types, counts)
    letters = sum(len(document.text) for document in documents)
    row: dict[str, object] = {
        "data": name,
        "documents": len(documents),
        "gold": counts.gold,
        "found": counts.found,
        "strict_f1": round(100 * counts.f1(counts.strict), 1),
        "relaxed_f1": round(100 * counts.f1(counts.relaxed), 1),
        "value_f1": round(100 * counts.value_f1, 1),
        "documents_of_2kB_a_second": round(letters / LETTERS_OF_A_DOCUMENT / seconds) if seconds else 0,
    }
    return row, lines


def growth(language: str) -> list[dict[str, object]]:
    """Seconds for hostile texts of growing length."""
    pack = load_pack(language)
    published = TimeSpan.parse("2026-02-04")
    rows = []
    for name, piece in GROWTH.items():
        row: dict[str, object] = {"hostile": name, "language": language}
        for size in SIZES:
            text = piece * (size // len(piece))
            start = time.process_time()
            find_timexes(analyse(text, (), pack), published)
            row[f"s_at_{size}"] = round(time.process_time() - start, 3)
        rows.append(row)
    return rows


def show(rows: Sequence[dict[str, object]], form: str) -> None:
    """Prints the rows as a table or as JSON lines."""
    for index, row in enumerate(rows):
        if form == "jsonl":
            print(json.dumps(row, ensure_ascii=False))
            continue
        if index == 0:
            print("  ".join(row))
        print("  ".join(str(value).rjust(len(key)) for key, value in row.items()))


def main(argv: Sequence[str]) -> int:
    """Scores every data set that was named. Exit code 2 when a folder holds nothing."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks dates", description="Score the reader of dates.")
    parser.add_argument("data", nargs="*", metavar="NAME[:LANGUAGE]=PLACE")
    parser.add_argument("--split", choices=("all", "dev", "held"), default="all")
    parser.add_argument("--types", default="DATE,TIME")
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--days", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    rows: list[dict[str, object]] = []
    lines: list[str] = []
    for item in options.data:
        name, _, place = item.partition("=")
        name, _, language = name.partition(":")
        documents = [
            document
            for document in read_documents(Path(place), language or "en")
            if options.split == "all" or is_held_out(document.name) == (options.split == "held")
        ]
        if not documents:
            print(f"There is nothing to score in {place}.", file=sys.stderr)
            return 2
        row, found = measure(name, documents, frozenset(options.types.split(",")), days=options.days)
        rows.append(row)
        lines += found
    show(rows, options.format)
    if options.dump:
        options.dump.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if options.growth:
        show([row for language in ("en", "ro") for row in growth(language)], options.format)
    return 0
