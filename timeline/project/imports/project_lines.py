"""Our own JSONL back into a project: articles, claims and decisions as they were, events computed anew from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from timeline.model import Decision, InputError
from timeline.storage import ArticleRecord, DamagedProject, NewClaim, Tables, from_json

NEWEST_VERSION = 1
OWN_KINDS = frozenset({"project", "era", "view", "value", "article", "claim", "decision", "event"})
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Restored:
    """How much came in; what was there already is not counted."""

    articles: int = 0
    claims: int = 0
    decisions: int = 0


def is_project_lines(first_line: str) -> bool:
    """True when a JSONL file's first line says that a whole project follows."""
    try:
        content = json.loads(first_line)
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("kind") == "project"


def restore_lines(tables: Tables, lines: Iterable[str]) -> Restored:
    """Stores what the lines hold, within the transaction of `tables`; events are the caller's to compute anew.

    What the project has already (same id) stays as it is; decisions come after those that are there. Raises InputError
    with the line that is wrong: a claim must quote its article word for word.
    """
    texts: dict[str, str] = {}
    counts = {"article": 0, "claim": 0, "decision": 0}
    shift = tables.decisions.next_sequence() - 1
    for number, content in _contents(lines):
        kind = content["kind"]
        if kind == "article":
            is_new = _restore_article(tables, content, number, texts)
        elif kind == "claim":
            is_new = _restore_claim(tables, content, number, texts)
        elif kind == "decision":
            is_new = _restore_decision(tables, content, number, shift)
        else:
            is_new = False
            _restore_kept(tables, content, number)
        if is_new:
            counts[kind] += 1
    return Restored(counts["article"], counts["claim"], counts["decision"])


def _contents(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _wrong(number, "it is not JSON", str(error)) from error
        if not isinstance(content, dict) or content.get("kind") not in OWN_KINDS:
            raise _wrong(number, "it has no kind that this program knows")
        if content["kind"] == "project" and content.get("version") != NEWEST_VERSION:
            raise InputError("This export was written by a newer version.", "Install the newest version and try again.")
        yield number, content


def _restore_article(tables: Tables, content: dict[str, Any], number: int, texts: dict[str, str]) -> bool:
    record, text = _stored(ArticleRecord, content, number), content.get("text")
    if not isinstance(text, str) or content.get("id") != record.id:
        raise _wrong(number, "its text or its id is missing")
    record = replace(record, article=replace(record.article, text=text))
    texts[record.id] = text
    if tables.articles.number_of(record.id) is not None:
        return False
    tables.articles.add(record)
    return True


def _restore_claim(tables: Tables, content: dict[str, Any], number: int, texts: dict[str, str]) -> bool:
    claim, article_id = _stored(NewClaim, content, number), content.get("article_id")
    if article_id is not None:
        text = texts.get(article_id)
        if text is None:
            raise _wrong(number, "its article does not stand before it")
        if claim.mention.evidence.text_of(text) != claim.evidence:
            raise _wrong(number, "its article does not hold the sentence that it quotes")
    if tables.claims.numbers([claim.id]):
        return False
    tables.claims.add(tables.articles.number_of(article_id) if article_id else None, claim)
    return True


def _restore_decision(tables: Tables, content: dict[str, Any], number: int, shift: int) -> bool:
    made_at = content.pop("made_at", "")
    decision = _made(Decision, content | {"kind": content.get("decision")}, number)
    if decision.id in tables.decisions.times():
        return False
    tables.decisions.add(replace(decision, sequence=decision.sequence + shift), str(made_at))
    return True


def _restore_kept(tables: Tables, content: dict[str, Any], number: int) -> None:
    kind = content["kind"]
    try:
        if kind == "era":
            first, last = (None if content[end] is None else int(content[end]) for end in ("first", "last"))
            tables.kept.set_era(str(content["id"]), str(content["title"]), first, last, str(content["colour"]))
        elif kind == "view":
            filter_text = json.dumps(content["filter"], ensure_ascii=False, separators=(",", ":"))
            tables.kept.set_view(str(content["title"]), filter_text)
        elif kind == "value":
            tables.kept.set_value(str(content["key"]), str(content["value"]))
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong(number, "a part of it is missing", str(error)) from error


def _stored(kind: type[T], content: dict[str, Any], number: int) -> T:
    return _made(kind, content.get("stored"), number)


def _made(kind: type[T], content: object, number: int) -> T:
    try:
        return from_json(kind, json.dumps(content))
    except (DamagedProject, AttributeError) as error:
        raise _wrong(number, "it does not hold what its kind should", str(error)) from error


def _wrong(number: int, why: str, details: str = "") -> InputError:
    return InputError(f"Line {number} of the export cannot be read: {why}.", "Export the project again.", details)
