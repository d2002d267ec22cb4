"""How fast an article is understood, and how well: events against what a careful reader wrote down.

    python -m tests.benchmarks understand [--gold GOLD.jsonl --texts FOLDER [--split dev|held|all]] [--articles N]
    [--format table|jsonl]
    python -m tests.benchmarks understand --sentences FILE.jsonl [--wrong]

GOLD has an article a line (id, lang, published, published_known, events), TEXTS its text as `<id>.txt`; both are not
ours and stay outside the project. Without them the articles of tests/golden are scored. Speed is measured on plain
text of 3 kB in one process, CPU seconds, after a warm-up.

FILE has sentences, one a row, with the type of their first event: `tests/benchmarks/sentences.py` says how a row looks.
The share read right is printed by type, and with --wrong the rows that are not.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline import pipeline
from timeline.knowledge import Knowledge
from timeline.model import HIDDEN_STATUSES, EventMention, Reading, Source

from . import sentences
from .event_scoring import Tally, add_article, add_calibration

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
LETTERS = 3_000
KINDS = {"phone_call": "call", "departure": "resignation"}


def read(article: Mapping[str, Any], known: Knowledge) -> Reading:
    """One article understood."""
    source = Source(
        path=article["id"],
        text=article["text"],
        published_text=article.get("published_given", ""),
        language=article.get("language", ""),
        keep_text=True,
    )
    (reading,) = pipeline.understand(source, known)
    if not isinstance(reading, Reading):
        raise TypeError(f"{article['id']} could not be read: {reading.sentence}")
    return reading


def row_of(mention: EventMention) -> dict[str, Any]:
    """What the scorer needs of an event."""
    return {
        "type": mention.type,
        "when": str(mention.when.span) if mention.when.span else None,
        "actors": [actor.name for actor in mention.actors],
        "status": mention.status,
        "confidence": mention.confidence,
    }


def golden() -> list[dict[str, Any]]:
    """The project's own articles in the form of gold lines."""
    found = []
    for file in sorted(GOLDEN.glob("*.toml")):
        for article in tomllib.loads(file.read_text("utf-8"))["article"]:
            events = [
                {
                    **event,
                    "core": True,
                    "status": event.get("status", "occurred"),
                    "type": KINDS.get(event["type"], event["type"]),
                }
                for event in article["event"]
            ]
            found.append(
                {
                    "id": article["id"], "lang": article["language"], "language": article["language"],
                    "text": f"{article['title']}\n\n{article['text']}", "published_given": article["published"],
                    "events": events,
                }
            )  # fmt: skip
    return found


def gold_articles(gold: Path, texts: Path, split: str) -> list[dict[str, Any]]:
    """The articles of a gold file whose texts are there."""
    found = []
    for line in gold.read_text("utf-8").splitlines():
        article = json.loads(line) if line.strip() else {}
        file = texts / f"{article.get('id')}.txt"
        if article and split in ("all", article.get("split", split)) and file.is_file():
            article["text"] = file.read_text("utf-8")
            article["published_given"] = article["published"] if article.get("published_known") == "given" else ""
            found.append(article)
    return found


def scores(articles: Sequence[Mapping[str, Any]], known: Knowledge) -> list[dict[str, object]]:
    """A row a language and one for all, then a row for each tenth of confidence."""
    tallies: dict[str, Tally] = {}
    for article in articles:
        mentions = read(article, known).mentions
        shown = [row_of(mention) for mention in mentions if mention.is_shown]
        showable = [row_of(m) for m in mentions if m.status not in HIDDEN_STATUSES and not m.is_report]
        for key in (article["lang"], "all"):
            tally = tallies.setdefault(key, Tally())
            add_article(tally, article["events"], shown)
            add_calibration(tally, article["events"], showable)
    rows: list[dict[str, object]] = []
    for key in sorted(tallies, key=lambda name: (name == "all", name)):
        tally = tallies[key]
        row: dict[str, object] = {
            "articles": key, "count": tally.articles, "core": tally.core, "shown": tally.shown,
            "shown_per_article": round(tally.shown / tally.articles, 2),
        }  # fmt: skip
        for grade, name in ((1, "strict"), (0, "lenient")):
            for figure, value in zip(("p", "r", "f1"), tally.figures(grade), strict=True):
                row[f"{name}_{figure}"] = round(value, 3)
        row["status_right"] = round(tally.status_right / max(tally.status_total, 1), 3)
        rows.append(row)
    total = tallies.get("all", Tally())
    for tenth, (events, right) in sorted(total.bins.items()):
        rows.append({"confidence": f"{tenth / 10:.1f}", "events": events, "right": round(right / events, 2)})
    return rows


def speed(articles: Sequence[Mapping[str, Any]], known: Knowledge, count: int) -> list[dict[str, object]]:
    """Articles of 3 kB a second of one core, for each language."""
    rows: list[dict[str, object]] = []
    for language in sorted({article["lang"] for article in articles}):
        texts = "\n\n".join(article["text"] for article in articles if article["lang"] == language)
        pieces = [texts[start : start + LETTERS] for start in range(0, max(len(texts) - LETTERS, 1), LETTERS)]
        batch = [
            {
                "id": f"{language}{number}", "text": pieces[number % len(pieces)], "published_given": "2026-02-04",
                "language": language,
            }
            for number in range(count)
        ]  # fmt: skip
        for article in batch[: min(20, count)]:
            read(article, known)
        start = time.process_time()
        events = sum(len(read(article, known).mentions) for article in batch)
        seconds = time.process_time() - start
        rows.append(
            {
                "speed": language, "articles": count, "letters": LETTERS,
                "articles_per_s": round(count / seconds, 1), "events": events,
            }
        )  # fmt: skip
    return rows


def show(rows: Sequence[Mapping[str, object]], form: str) -> None:
    """Prints rows as JSON lines, or as tables, one for each set of columns."""
    columns: tuple[str, ...] = ()
    for row in rows:
        if form == "jsonl":
            print(json.dumps(row, ensure_ascii=False))
            continue
        if tuple(row) != columns:
            columns = tuple(row)
            print("  ".join(name.rjust(max(len(name), 6)) for name in columns))
        print("  ".join(str(row[name]).rjust(max(len(name), 6)) for name in columns))


def score_sentences(path: Path, form: str, with_wrong: bool) -> int:
    """Prints how often the first event of a sentence has the right type. Exit code 2 where the file cannot be used."""
    try:
        rows = sentences.rows_of(path)
    except (OSError, ValueError) as problem:
        print(f"The sentences could not be read: {problem}", file=sys.stderr)
        return 2
    known = pipeline.load_for_good()
    answers = [sentences.answer(row, read(row, known).mentions) for row in rows]
    show(sentences.scores(answers), form)
    show(sentences.confusions(answers), form)
    if with_wrong:
        wrong = [answer for answer in answers if answer.first not in answer.right]
        show([{"id": answer.row["id"], "asked_for": answer.row["type"], "found": " ".join(answer.types) or "-",
               "text": answer.row["text"]} for answer in wrong], form)  # fmt: skip
    return 0


def main(argv: Sequence[str]) -> int:
    """Scores and measures. Exit code 2 when the gold has no article whose text is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks understand", description=__doc__)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--split", choices=("all", "dev", "held"), default="all")
    parser.add_argument("--langs", default="", help="only these languages, with commas between")
    parser.add_argument("--sentences", type=Path, help="score single sentences instead of articles")
    parser.add_argument("--wrong", action="store_true", help="print the sentences read wrong")
    parser.add_argument("--articles", type=int, default=200, help="how many articles the speed is measured on")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    if options.sentences is not None:
        return score_sentences(options.sentences, options.format, options.wrong)
    if (options.gold is None) != (options.texts is None):
        parser.error("--gold and --texts go together")
    articles = gold_articles(options.gold, options.texts, options.split) if options.gold else golden()
    wanted = set(filter(None, options.langs.split(",")))
    articles = [article for article in articles if not wanted or article["lang"] in wanted]
    if not articles:
        print("There is no article to read: name a gold file and the folder of its texts.", file=sys.stderr)
        return 2
    known = pipeline.load_for_good()  # as worker processes do
    show(scores(articles, known), options.format)
    if options.articles:
        show(speed(articles, known, options.articles), options.format)
    return 0
