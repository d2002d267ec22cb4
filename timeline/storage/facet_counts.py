"""How many events stand under each facet, in projects of very many events: counted in arrays that are kept in the file.

The arrays hold every event, shown or not; a question chooses among them, so that one set serves all filters.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from .columns import Column
from .event_query import EventQuery
from .facets import FacetTable

COUNTED = ("actor", "country", "place", "source", "language")
ARTICLE = "article"


def facet_arrays(table: FacetTable) -> dict[str, Column]:
    """The arrays of all kinds: `<kind>/event` and `<kind>/code` side by side, `<kind>/names` as JSON."""
    found: dict[str, Column] = {}
    for kind in (*COUNTED, ARTICLE):
        facets = table.column(kind)
        names = () if kind == ARTICLE else facets.names  # articles are only counted
        found |= {
            f"{kind}/event": facets.event,
            f"{kind}/code": facets.code,
            f"{kind}/names": np.frombuffer(json.dumps(names, ensure_ascii=False).encode(), np.uint8),
        }
    return found


def count_in_arrays(
    table: FacetTable, query: EventQuery, columns: Mapping[str, Column]
) -> tuple[dict[str, dict[str, int]], int]:
    """Events that a question asks for, by kind and value of facets; how many articles are behind them."""
    chosen = table.chosen(query)
    most = max((int(columns[f"{kind}/event"].max(initial=0)) for kind in (*COUNTED, ARTICLE)), default=0)
    is_chosen = np.zeros(max(most, int(chosen.max(initial=0))) + 1, np.bool_)
    is_chosen[chosen] = True
    found = {kind: _counted(columns, kind, is_chosen) for kind in COUNTED}
    articles = columns[f"{ARTICLE}/code"][is_chosen[columns[f"{ARTICLE}/event"]]]
    return {kind: counts for kind, counts in found.items() if counts}, int(np.count_nonzero(np.bincount(articles)))


def _counted(
    columns: Mapping[str, Column], kind: str, is_chosen: np.ndarray[Any, np.dtype[np.bool_]]
) -> dict[str, int]:
    names: list[str] = json.loads(bytes(columns[f"{kind}/names"]))
    counts = np.bincount(columns[f"{kind}/code"][is_chosen[columns[f"{kind}/event"]]], minlength=len(names))
    return {name: number for name, number in zip(names, counts.tolist(), strict=True) if number}
