"""Fits the weights of the confidence to what careful readers wrote down, and says how far they can be trusted.

    python -m tests.benchmarks fit GOLD.jsonl=TEXTS [GOLD.jsonl=TEXTS ...] [--write] [--wrong] [--missed]

A logistic regression over the features of every event found (timeline/extraction/confidence.py), drawn towards
`PRIORS`, so that a rare feature weighs little. The figures come from cross-validation: each article is weighed by
weights fitted without it. The articles of tests/golden count with a low weight, being easier than life, and are never
part of the figures. `--write` puts weights fitted on everything into resources/knowledge/confidence.toml.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from timeline import knowledge
from timeline.knowledge import Knowledge
from timeline.model import HIDDEN_STATUSES, SHOWN_CONFIDENCE

from .event_scoring import as_list, pair
from .understand import gold_articles, golden, read, row_of

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "knowledge" / "confidence.toml"
HEAD = """\
# Weights of the confidence: logistic regression over features of an event, fitted on articles and on the golden set of
# the tests by `python -m tests.benchmarks fit GOLD.jsonl=TEXTS ... --write`, with {shift:+.2f} added to the bias.
schema = 1
[weights]
"""
PENALTY = 6.0
FINER = 2.5  # how much more a weight of a single type is drawn to its prior
FREE = 0.01  # the bias is hardly drawn at all
FOLDS = 10
GOLDEN_WEIGHT = 0.3
STEPS, CLOSE = 100, 1e-6
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
# What is known before any article is read, as log odds; all others are drawn to 0.
PRIORS: Mapping[str, float] = {
    "treaty_due": 3.0, "treaty_named": 0.3, "both_roles": 0.4, "dated_none": -1.0, "type_invasion": 0.7,
}  # fmt: skip


class Row(NamedTuple):
    """An event found: its article, features, grade (0 wrong, 1 lenient, 2 strict), whether core, and in words."""

    article: str
    language: str
    names: tuple[str, ...]
    grade: int
    is_core: bool
    words: str


class Figures(NamedTuple):
    """Precision, recall over core events, and F1 of the lenient (0) or strict (1) grade, of what is shown."""

    shown: int
    precision: float
    recall: float
    f1: float


def rows_of(articles: Sequence[Mapping[str, Any]], known: Knowledge) -> Iterator[Row]:
    """Every event of the articles that could be shown, graded."""
    for article in articles:
        found = [m for m in read(article, known).mentions if m.status not in HIDDEN_STATUSES]
        golds = [gold for gold in article["events"] if gold.get("status") != "hypothetical-excluded"]
        pairs = pair(golds, [row_of(mention) for mention in found])
        right = {place: (points, bool(golds[number].get("core"))) for number, (place, points) in pairs.items()}
        for place, mention in enumerate(found):
            points, is_core = right.get(place, (0, False))
            told = row_of(mention)
            text = " ".join(article["text"][mention.evidence.start : mention.evidence.end].split())
            words = f"{told['type']} {told['when']} {told['status']} {told['actors'][:4]} | {text[:220]}"
            yield Row(article["id"], article["lang"], ("bias", *mention.reasons), points, is_core, words)


def train(rows: Sequence[Row], counts: Sequence[float], penalty: float = PENALTY) -> dict[str, float]:
    """Weights by Newton's method; `counts` says how much each row weighs."""
    names = sorted({name for row in rows for name in row.names} | set(PRIORS) | {"bias"})
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        table[number, [place[name] for name in row.names]] = 1.0
    right = np.array([float(row.grade > 0) for row in rows])
    count = np.array(counts)
    prior = np.array([PRIORS.get(name, 0.0) for name in names])
    pull = np.array([penalty * (FINER if name.startswith("type_") else 1.0) for name in names])
    pull[place["bias"]] = FREE
    weights = prior.copy()
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (count * (share - right)) + pull * (weights - prior)
        bend = (table * (count * share * (1 - share))[:, None]).T @ table + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < CLOSE:
            break
    return {name: float(weights[number]) for name, number in place.items()}


def share_right(weights: Mapping[str, float], row: Row) -> float:
    """The share of events like this one that are right, as the weights see it."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) for name in row.names))))


def crossed(rows: Sequence[Row], easy: Sequence[Row], penalty: float) -> list[float]:
    """For each row the share by weights that were fitted without its article."""
    articles = sorted({row.article for row in rows})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    fitted = []
    for number in range(FOLDS):
        kept = [row for row in rows if fold[row.article] != number]
        fitted.append(train([*kept, *easy], [1.0] * len(kept) + [GOLDEN_WEIGHT] * len(easy), penalty))
    return [share_right(fitted[fold[row.article]], row) for row in rows]


def figures(rows: Sequence[Row], shares: Sequence[float], least: float, core: int, points: int) -> Figures:
    """The figures when every row of at least that share is shown; `core` counts the core events of the gold."""
    shown = [row for row, share in zip(rows, shares, strict=True) if share >= least]
    precision = sum(row.grade >= points for row in shown) / max(len(shown), 1)
    recall = sum(row.grade >= points and row.is_core for row in shown) / max(core, 1)
    total = precision + recall
    return Figures(len(shown), precision, recall, 2 * precision * recall / total if total else 0.0)


def report(rows: Sequence[Row], shares: Sequence[float], core: int) -> None:
    """Prints the figures for each threshold, and the reliability of each tenth."""
    print("least shown | lenient  P     R    F1 | strict  P     R    F1")
    for least in THRESHOLDS:
        lenient, strict = (figures(rows, shares, least, core, points) for points in (1, 2))
        print(
            f"{least:.2f} {lenient.shown:6} | {lenient.precision:10.3f} {lenient.recall:.3f} {lenient.f1:.3f}"
            f" | {strict.precision:9.3f} {strict.recall:.3f} {strict.f1:.3f}"
        )
    print("confidence events right")
    for tenth in range(10):
        inside = [row for row, share in zip(rows, shares, strict=True) if min(int(share * 10), 9) == tenth]
        if inside:
            print(f"{tenth / 10:10.1f} {len(inside):6} {sum(row.grade > 0 for row in inside) / len(inside):5.2f}")


def listed(rows: Sequence[Row], shares: Sequence[float], is_wrong: bool) -> None:
    """Prints the wrong ones that would be shown, or the right ones that would not."""
    for share, row in sorted(zip(shares, rows, strict=True), key=lambda pair: -pair[0]):
        if (share >= SHOWN_CONFIDENCE and row.grade == 0) if is_wrong else (share < SHOWN_CONFIDENCE and row.grade > 0):
            core = "core" if row.is_core else ""
            print(f"{share:.2f} {row.article} {core} {row.words}\n      {' '.join(sorted(row.names))}")


def main(argv: Sequence[str]) -> int:
    """Fits and prints. Exit code 2 when no article's text is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks fit", description=__doc__)
    parser.add_argument("sets", nargs="+", help="GOLD.jsonl=TEXTS")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--shift", type=float, default=0.0, help="added to the bias that is written")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="list the wrong events that would be shown")
    parser.add_argument("--missed", action="store_true", help="list the right events that would not be shown")
    options = parser.parse_args(argv)
    articles: list[dict[str, Any]] = []
    for name in options.sets:
        gold, _, texts = name.partition("=")
        articles += gold_articles(Path(gold), Path(texts), "all")
    if not articles:
        print("There is no article to read: name gold files, each with the folder of its texts.", file=sys.stderr)
        return 2
    known = knowledge.load()
    rows, easy = list(rows_of(articles, known)), list(rows_of(golden(), known))
    shares = crossed(rows, easy, options.penalty)
    golds = [gold for article in articles for gold in article["events"]]
    core = sum(bool(g.get("core")) and "hypothetical-excluded" not in as_list(g.get("status")) for g in golds)
    report(rows, shares, core)
    if options.wrong:
        listed(rows, shares, True)
    if options.missed:
        listed(rows, shares, False)
    if options.write:
        weights = train([*rows, *easy], [1.0] * len(rows) + [GOLDEN_WEIGHT] * len(easy), options.penalty)
        weights["bias"] += options.shift
        told = "".join(f"{name} = {weight:.3f}\n" for name, weight in sorted(weights.items()))
        WEIGHTS.write_text(HEAD.format(shift=options.shift) + told, "utf-8")
    return 0
