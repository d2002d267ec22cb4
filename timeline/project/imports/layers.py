"""Machine-coded events beside the project's own: layers that are drawn pale and never merged with anything.

A layer is kept as one of the project's values, so that it can be undone, exported and taken away like any other; its
rows are `KnowledgeRow`s, the same as those of the treaties' layer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.model import InputError, TimeSpan
from timeline.project.answers import KnowledgeRow

from .values import ImportedEvent

PREFIX = "layer."
MOST_EVENTS = 200_000  # in one layer: some 40 MB of a project file
TITLES = {"gdelt": "GDELT", "acled": "ACLED", "polecat": "POLECAT"}


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: `key` is its project value's, `title` the data set and the file it came from."""

    key: str
    title: str
    rows: tuple[KnowledgeRow, ...]


def layer_value(file_name: str, events: Iterable[ImportedEvent]) -> tuple[str, str]:
    """Key and text of the project value that holds the dated ones of these events. Raises InputError for too many."""
    dated = [event for event in events if event.when is not None]
    if not dated:
        raise InputError("This file holds no event that this program has a type for.", "Choose another file.")
    if len(dated) > MOST_EVENTS:
        raise InputError(
            f"This file holds {len(dated):,} events; a layer takes {MOST_EVENTS:,}.",
            "Take a part of it: some days, countries or kinds of events.",
        )
    kind = dated[0].layer
    rows = [[event.external_id, event.type, str(event.when), event.title, event.place, event.url] for event in dated]
    content = {"title": f"{TITLES.get(kind, kind)} · {file_name}", "rows": rows}
    return f"{PREFIX}{kind}.{file_name}", json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def layers(values: Mapping[str, str]) -> tuple[Layer, ...]:
    """The layers among a project's values, by key. One that is damaged is left out."""
    found = []
    for key, text in sorted(values.items()):
        if key.startswith(PREFIX) and text:
            layer = _layer(key, text)
            if layer is not None:
                found.append(layer)
    return tuple(found)


@lru_cache(maxsize=16)
def _layer(key: str, text: str) -> Layer | None:
    try:
        content = json.loads(text)
        rows = tuple(
            KnowledgeRow(f"{key}:{external_id}", kind, title, title, TimeSpan.parse(when), place, is_verified=False)
            for external_id, kind, when, title, place, _ in content["rows"]
        )
        return Layer(key, str(content["title"]), rows)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
