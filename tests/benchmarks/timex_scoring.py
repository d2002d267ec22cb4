"""Scoring of time expressions the TempEval-3 way, over documents that are read from outside folders.

A gold expression is matched with at most one found, exact spans first, then the largest overlap. Value F1 is relaxed
F1 times the share of matches whose TIMEX3 value is the gold's. Gold of other types than those asked for is "don't
care": what overlaps only such is neither right nor wrong.
"""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TRIM_RIGHT = " \t\r\n.,;:"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LENGTH = re.compile(r"P[\dXT]")


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of text (end excluded) with its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text with its expressions, its day of publication ("" when not known) and its language."""

    name: str
    text: str
    published: str
    language: str
    gold: tuple[Expression, ...]


@dataclass(slots=True)
class Counts:
    """Sums over documents, and the figures they give."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    values: int = 0

    def f1(self, right: int) -> float:
        """F1 of so many right ones."""
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    @property
    def value_f1(self) -> float:
        """Relaxed F1 times value accuracy."""
        return self.f1(self.values)


def is_held_out(name: str) -> bool:
    """A fixed third of all documents, by their names, kept apart from development."""
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def read_documents(place: Path, language: str) -> Iterator[GoldDocument]:
    """Documents of a folder of TimeML files, or of a JSONL file of sentences with `gold`."""
    if place.is_dir():
        for file in sorted(place.glob("*.tml")):
            yield _read_timeml(file, language)
        return
    for line in place.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = (_expression(item["start"], item["end"], item["type"], item["value"]) for item in row["gold"])
        text = row["text"]
        yield GoldDocument(row["id"], text, row["published"], language, tuple(_trimmed(item, text) for item in gold))


def _read_timeml(file: Path, language: str) -> GoldDocument:
    root = ET.parse(file).getroot()
    body = root.find(".//TEXT")
    chunks: list[str] = []
    gold: list[Expression] = []
    _walk(root if body is None else body, chunks, gold)
    text = "".join(chunks)
    published = ""
    for element in root.iter("TIMEX3"):
        if element.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            published = element.get("value") or ""
            break
    day = DAY.match(published)
    return GoldDocument(file.stem, text, day[0] if day else "", language, tuple(_trimmed(item, text) for item in gold))


def _walk(element: ET.Element, chunks: list[str], gold: list[Expression]) -> None:
    start = sum(map(len, chunks))
    chunks.append(element.text or "")
    for child in element:
        _walk(child, chunks, gold)
        chunks.append(child.tail or "")
    if element.tag == "TIMEX3" and element.get("functionInDocument") != "CREATION_TIME":
        kind, value = element.get("type") or "DATE", element.get("value") or ""
        gold.append(_expression(start, sum(map(len, chunks)), kind, value))


def _expression(start: int, end: int, kind: str, value: str) -> Expression:
    if not value:
        kind = "UNKNOWN"
    elif kind == "DATE" and LENGTH.match(value):
        kind = "DURATION"
    return Expression(start, end, kind, value)


def _trimmed(item: Expression, text: str) -> Expression:
    start, end = item.start, item.end
    while end > start and text[end - 1] in TRIM_RIGHT:
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Expression(start, end, item.type, item.value)


def score(document: GoldDocument, found: Sequence[Expression], types: frozenset[str], counts: Counts) -> list[str]:
    """Adds a document to the counts; returns a line for each miss, extra and wrong value."""
    cared = [item for item in document.gold if item.type in types and item.end > item.start]
    others = [item for item in document.gold if item not in cared]
    system = [_trimmed(item, document.text) for item in found if item.type in types]
    pairs = _pairs(cared, system)
    kept = [j for j, item in enumerate(system) if j in pairs.values() or not any(_overlap(item, o) for o in others)]
    counts.gold += len(cared)
    counts.found += len(kept)
    lines = []
    for i, item in enumerate(cared):
        words = document.text[item.start : item.end]
        if i not in pairs:
            lines.append(f"MISS\t{document.name}\t{document.published}\t{words!r}\t{item.value}")
            continue
        match = system[pairs[i]]
        counts.relaxed += 1
        counts.strict += (item.start, item.end) == (match.start, match.end)
        counts.values += item.value == match.value
        if item.value != match.value:
            read = document.text[match.start : match.end]
            lines.append(
                f"VALUE\t{document.name}\t{document.published}\t{words!r}\t{item.value}\t{read!r}\t{match.value}"
            )
    for j in kept:
        if j not in pairs.values():
            read = document.text[system[j].start : system[j].end]
            lines.append(f"EXTRA\t{document.name}\t{document.published}\t{read!r}\t{system[j].value}")
    return lines


def _overlap(left: Expression, right: Expression) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def _pairs(gold: Sequence[Expression], system: Sequence[Expression]) -> dict[int, int]:
    candidates = sorted(
        (
            ((g.start, g.end) == (s.start, s.end), _overlap(g, s), -i, -j)
            for i, g in enumerate(gold)
            for j, s in enumerate(system)
            if _overlap(g, s)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs
