"""Questions about events as conditions in SQL."""

from __future__ import annotations

from dataclasses import dataclass

from .batches import marks
from .codec import to_json


@dataclass(frozen=True, slots=True)
class EventQuery:
    """A question about events; an empty field asks nothing.

    `any_of` are facets (kind, values) of which one value must stand at the event, `all_of` single (kind, value)
    pairs that must all do; family, type and status are facets too. Days are day numbers, both included; with `surely`
    an event must lie wholly inside them. `ids` are event ids. `one_of` are groups of facets of any kinds:
    of each group one must stand at the event, of an empty one none can.
    """

    any_of: tuple[tuple[str, tuple[str, ...]], ...] = ()
    all_of: tuple[tuple[str, str], ...] = ()
    one_of: tuple[tuple[tuple[str, str], ...], ...] = ()
    ids: tuple[str, ...] | None = None
    confidence: float = 0.0
    min_sources: int = 0
    first: int | None = None
    last: int | None = None
    surely: bool = False
    conflict: bool = False
    review: bool = False
    starred: bool = False
    undated: bool | None = None
    shown: bool | None = True


COLUMNS = ("family", "type", "status")


def conditions(
    query: EventQuery, *, is_scan: bool = False, stops_early: bool = False
) -> tuple[str, tuple[object, ...]]:
    """A WHERE clause about `events e`, and its values; with `is_scan` for questions that read most of the events, one
    after the other: an index would have them looked up one by one. With `stops_early` for those that read events in an
    order of their own until they have enough: the facets of each are looked up, not those of all gathered first."""
    parts: list[str] = ["1"]
    values: list[object] = []

    def ask(part: str, *given: object) -> None:
        parts.append(part)
        values.extend(given)

    if query.shown is not None:
        ask("+e.shown = ?" if is_scan else "e.shown = ?", int(query.shown))
    if query.ids is not None:
        ask("e.id IN (SELECT value FROM json_each(?))", to_json(query.ids))
    for kind, wanted in query.any_of:
        if kind in COLUMNS:
            ask(f"e.{kind} IN ({marks(len(wanted))})", *wanted)
        else:
            named = "kind = ? AND value IN (SELECT value FROM json_each(?))"
            of_event = f"EXISTS (SELECT 1 FROM facets INDEXED BY facets_event WHERE event = e.number AND {named})"
            among = f"e.number IN (SELECT event FROM facets WHERE {named})"
            ask(of_event if stops_early else among, kind, to_json(wanted))
    for kind, value in query.all_of:
        ask("EXISTS (SELECT 1 FROM facets WHERE kind = ? AND value = ? AND event = e.number)", kind, value)
    for group in query.one_of:
        pairs = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)"
        ask(f"e.number IN (SELECT event FROM facets WHERE (kind, value) IN ({pairs}))", to_json(group))
    if query.confidence > 0:
        ask("e.confidence >= ?", query.confidence)
    if query.min_sources > 1:
        ask("e.sources >= ?", query.min_sources)
    for column, wanted_flag in (("conflict", query.conflict), ("review", query.review), ("starred", query.starred)):
        if wanted_flag:
            ask(f"e.{column} = 1")
    if query.undated is not None:
        ask("e.sort_day IS NULL" if query.undated else "e.sort_day IS NOT NULL")
    _ask_time(query, parts, values)
    return " AND ".join(parts), tuple(values)


def _ask_time(query: EventQuery, parts: list[str], values: list[object]) -> None:
    """Open ends reach on for ever: possibly in any range on their side, surely in none."""
    if query.first is None and query.last is None:
        return
    parts.append("e.sort_day IS NOT NULL")
    if query.surely:
        if query.first is not None:
            parts.append("e.earliest >= ?")
            values.append(query.first)
        if query.last is not None:
            parts.append("e.latest <= ?")
            values.append(query.last)
        return
    if query.first is not None:
        parts.append("(e.latest IS NULL OR e.latest >= ?)")
        values.append(query.first)
    if query.last is not None:
        parts.append("(e.earliest IS NULL OR e.earliest <= ?)")
        values.append(query.last)
