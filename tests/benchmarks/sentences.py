"""Scores single sentences: is the first event that a sentence tells of the right type, and who takes part in it?

A row of the file is a JSON object on a line of its own:

    {"id": "1", "text": "Police detained two editors.", "type": "court_ruling", "also": [], "actors": ["Police"]}

`text` is the sentence, `type` the type of its first event. Optional are `also`, other types that are right too,
`actors`, names of those who take part, `published`, an ISO day, and `language`, a code. The program's first event is
the first of those it extracts, hidden ones too; plain statements are passed over.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from timeline.model import EventMention

PASSED_OVER = "statement"
NO_EVENT = "-"


class Answer(NamedTuple):
    """A row with what the program says of it: its events' types in order, and how the first one's actors are named."""

    row: Mapping[str, Any]
    types: tuple[str, ...]
    actors: tuple[str, ...]
    is_shown: bool

    @property
    def first(self) -> str:
        """The type of the first event, NO_EVENT where there is none."""
        return self.types[0] if self.types else NO_EVENT

    @property
    def right(self) -> frozenset[str]:
        """The types that are right."""
        return frozenset((self.row["type"], *self.row.get("also", ())))

    @property
    def names_somebody(self) -> bool:
        """True where one of the row's actors is among those of the first event, by a word of its name."""
        wanted = {word.casefold() for name in self.row.get("actors", ()) for word in name.split()}
        return any(not wanted.isdisjoint(name.casefold().replace("'", " ").split()) for name in self.actors)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of sentences. Raises ValueError where a row has no text or no type."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    for number, row in enumerate(rows, 1):
        if not row.get("text") or not row.get("type"):
            raise ValueError(f"Row {number} of {path} needs a text and a type.")
        row.setdefault("id", str(number))
        row["published_given"] = row.get("published", "")
    return rows


def answer(row: Mapping[str, Any], mentions: Iterable[EventMention]) -> Answer:
    """What the program says of a row, plain statements left out."""
    told = [mention for mention in mentions if mention.type != PASSED_OVER]
    first = told[0] if told else None
    words: tuple[str, ...] = ()
    if first is not None:
        spans = [argument.span for argument in first.arguments if argument.span is not None]
        named = [row["text"][span.start : span.end] for span in spans]
        words = (*(actor.name for actor in first.actors), *named)
    return Answer(row, tuple([mention.type for mention in told]), words, first is not None and first.is_shown)


def scores(answers: Sequence[Answer]) -> list[dict[str, object]]:
    """A row for each type that is asked for and one for all.

    `first` is the share of sentences whose first event has a right type, `any` of those of which any event has it,
    `none` of those without an event, `shown` of those whose first event is right and shown, `actors` of those that name
    actors and whose first event has one of them.
    """
    kinds = sorted({answer.row["type"] for answer in answers})
    rows = [_row(kind, [answer for answer in answers if answer.row["type"] == kind]) for kind in kinds]
    return [*rows, _row("all", answers)]


def _row(name: str, answers: Sequence[Answer]) -> dict[str, object]:
    def share(test: Callable[[Answer], bool], among: Sequence[Answer]) -> float:
        return round(sum(map(test, among)) / max(len(among), 1), 3)

    named = [answer for answer in answers if answer.row.get("actors")]
    return {
        "type": name,
        "sentences": len(answers),
        "first": share(lambda answer: answer.first in answer.right, answers),
        "any": share(lambda answer: not answer.right.isdisjoint(answer.types), answers),
        "none": share(lambda answer: not answer.types, answers),
        "shown": share(lambda answer: answer.is_shown and answer.first in answer.right, answers),
        "actors": share(lambda answer: answer.names_somebody, named),
    }


def confusions(answers: Sequence[Answer]) -> list[dict[str, object]]:
    """How often one type was taken for another, the commonest first."""
    taken = Counter((answer.row["type"], answer.first) for answer in answers if answer.first not in answer.right)
    return [{"asked_for": right, "first_was": said, "times": count} for (right, said), count in taken.most_common()]
