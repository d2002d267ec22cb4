"""How well and how fast pages are read: `python -m tests.benchmarks reading FOLDER… [--format table|jsonl]`.

A FOLDER is a checkout of a public set that is not ours, known by what lies in it:
- `ground-truth.json` and `html/`: bodies of news pages (scrapinghub/article-extraction-benchmark), F1 of four-word
  shingles as that project counts it;
- `tests/eval_default.json`: days of publication (adbar/htmldate);
- `tests/evaldata.json`: titles contained in or containing the stated one (adbar/trafilatura).
Without a folder the awkward files of the test suite are read, and the rate is told.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from tests.generators.awkward import awkward_cases
from timeline import language, pipeline, temporal
from timeline.model import Document, Source
from timeline.reading.source import open_source

BODY_KINDS = ("body", "lead", "heading", "list", "table")
SHINGLE = 4
SUBFOLDERS = ("test_set", "cache", "eval")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with its yardstick."""

    name: str
    pages: int
    score: float
    target: float
    pages_per_cpu_second: float
    more: str = ""


def read_page(data: bytes, folder: Path) -> Document | None:
    """The document of a page; None when there is none."""
    path = folder / "page.html"
    path.write_bytes(data)
    found = next(open_source(Source(str(path))))
    return found if isinstance(found, Document) else None


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words, counted."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[index : index + SHINGLE]) for index in range(max(1, len(words) - SHINGLE + 1)))


def shares(true: str, found: str) -> tuple[float, float, float]:
    """True positives, false positives and false negatives of the shingles, as shares of their sum."""
    expected, told = shingles(true), shingles(found)
    both = sum((expected & told).values())
    counts = (both, sum((told - expected).values()), sum((expected - told).values()))
    right, false, missed = (count / max(1, sum(counts)) for count in counts)
    return right, false, missed


def bodies(folder: Path, scratch: Path) -> Row:
    """F1 of the body, means of precision and recall over pages."""
    truth: dict[str, dict[str, str]] = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    pages = {key: gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()) for key in truth}
    begun = time.process_time()
    found = {key: read_page(data, scratch) for key, data in pages.items()}
    seconds = time.process_time() - begun
    results = []
    for key, document in found.items():
        parts = document.paragraphs if document else ()
        text = "\n".join(part.text for part in parts if part.kind in BODY_KINDS)
        results.append(shares(truth[key]["articleBody"], text))
    precision = mean(good / (good + wrong) if good else 0.0 for good, wrong, _ in results)
    recall = mean(good / (good + missing) if good else 0.0 for good, _, missing in results)
    score = 2 * precision * recall / (precision + recall)
    return Row(
        "body F1", len(truth), score, 0.96, len(truth) / seconds, f"precision {precision:.3f} recall {recall:.3f}"
    )


def days(folder: Path, scratch: Path) -> Row:
    """Share of pages whose day of publication is exact."""
    truth = json.loads((folder / "tests" / "eval_default.json").read_text("utf-8"))
    right = with_clock = 0
    begun = time.process_time()
    for entry in truth.values():
        document = read_page(page_of(folder / "tests", entry["file"]), scratch)
        told = published(document) if document else ""
        right += told[:10] == entry["date"]
        with_clock += "T" in told
    seconds = time.process_time() - begun
    return Row(
        "publication day", len(truth), right / len(truth), 0.91, len(truth) / seconds, f"{with_clock} with a clock"
    )


def published(document: Document) -> str:
    """The publication time as EDTF; "" when none is found."""
    text, blocks = pipeline.article_text(document)
    code = pipeline.language_of(text, document.metadata)
    pack = language.pack_for(code)
    address = pipeline.first_value(document.metadata, "url")
    found = temporal.creation_time(document.metadata, text, blocks, document.path, address, pack).published
    return str(found.when) if found else ""


def titles(folder: Path, scratch: Path) -> Row:
    """Share of pages whose title contains the stated one or is contained in it."""
    truth = json.loads((folder / "tests" / "evaldata.json").read_text("utf-8"))
    stated = {key: entry for key, entry in truth.items() if entry.get("title")}
    right = exact = 0
    begun = time.process_time()
    for entry in stated.values():
        document = read_page(page_of(folder / "tests", entry["file"]), scratch)
        told = letters(pipeline.first_value(document.metadata, "title")) if document else ""
        expected = letters(entry["title"])
        right += bool(told) and (told in expected or expected in told)
        exact += told == expected
    seconds = time.process_time() - begun
    return Row("title", len(stated), right / len(stated), 0.85, len(stated) / seconds, f"{exact} exact")


def letters(text: str) -> str:
    """Letters and digits in lower case, without diacritics."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return re.sub(r"\W+", "", plain).lower()


def page_of(folder: Path, name: str) -> bytes:
    """A page of a public set, wherever it keeps it. Raises FileNotFoundError."""
    for sub in SUBFOLDERS:
        if (folder / sub / name).is_file():
            return (folder / sub / name).read_bytes()
    raise FileNotFoundError(name)


def awkward(scratch: Path) -> Row:
    """Share of the awkward files in which every paragraph's first words are found."""
    cases = awkward_cases()
    right = 0
    begun = time.process_time()
    for case in cases:
        path = scratch / case.file_name
        path.write_bytes(case.data)
        texts = [part.text for found in open_source(Source(str(path))) for part in getattr(found, "paragraphs", ())]
        right += letters(case.story.paragraphs[0])[-20:] in letters("".join(texts))
    seconds = time.process_time() - begun
    return Row("awkward files", len(cases), right / len(cases), 0.97, len(cases) / seconds)


def measure(folders: Iterable[Path], scratch: Path) -> Iterator[Row]:
    """A row for each folder that is known; of the awkward files without any. Raises ValueError for a strange one."""
    is_empty = True
    for folder in folders:
        is_empty = False
        if (folder / "ground-truth.json").is_file():
            yield bodies(folder, scratch)
        elif (folder / "tests" / "eval_default.json").is_file():
            yield days(folder, scratch)
        elif (folder / "tests" / "evaldata.json").is_file():
            yield titles(folder, scratch)
        else:
            raise ValueError(f"{folder} is none of the public sets that this benchmark knows")
    if is_empty:
        yield awkward(scratch)


def main(argv: Sequence[str]) -> int:
    """Prints the figures; 2 for a folder that is not known."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks reading", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="timeline-reading-") as scratch:
        try:
            for row in measure(options.folders, Path(scratch)):
                print(_line(row, options.format), flush=True)
        except ValueError as error:
            print(error)
            return 2
    return 0


def _line(row: Row, form: str) -> str:
    values: dict[str, Any] = {name: getattr(row, name) for name in Row.__slots__}
    if form == "jsonl":
        return json.dumps(values)
    rate = f"{row.pages_per_cpu_second:6.1f} pages per CPU second"
    return f"{row.name:16} {row.pages:5} pages  {row.score:.4f} (to reach {row.target:.2f})  {rate}  {row.more}"
