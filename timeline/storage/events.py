"""Events in the project file: computed rows, kept so that nothing is computed twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from timeline.model import Actor, Event

from .batches import batches, marks
from .codec import from_json, to_json
from .event_query import EventQuery, conditions
from .facet_counts import COUNTED

TIME_ORDER = "ORDER BY e.sort_day IS NULL, e.sort_day, COALESCE(e.latest, 1000000000), e.id"
DRAWN = (
    "e.number, e.id, e.title_en, e.title_ro, e.first_minute, e.last_minute, e.kind, e.drawing, e.flags, e.family, "
    "e.type, e.importance, e.sources, e.ems_en, e.ems_ro"
)


@dataclass(frozen=True, slots=True)
class DrawnTime:
    """Where and how the view draws an event: minutes since 1970, the second excluded; the codes of the layout room
    for its kind of time, its drawing and its flags, which are only kept here; the widths of its titles in ems."""

    first_minute: int
    last_minute: int
    kind: int
    drawing: int
    flags: int
    ems_en: float
    ems_ro: float


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What is kept beside an event to find and draw it.

    `facets` are (kind, value) pairs, those of one kind in order of weight; `claims` claim numbers. `drawn` is None for
    an undated event.
    """

    event: Event
    family: str
    importance: float
    needs_review: bool
    facets: tuple[tuple[str, str], ...]
    claims: tuple[int, ...]
    drawn: DrawnTime | None = None


# The columns of DRAWN, in that order.
DrawnRow = tuple[int, str, str, str, int, int, int, int, int, str, str, float, int, float, float]


class EventTable:
    """The events of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of_claims(self, claims: Iterable[int]) -> dict[int, int]:
        """Event number of each of those claims that has one."""
        found: dict[int, int] = {}
        for batch in batches(claims):
            query = f"SELECT claim, event FROM event_claims WHERE claim IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def bodies(self, numbers: Iterable[int]) -> dict[str, tuple[int, str]]:
        """Number and stored body of events, by id."""
        found: dict[str, tuple[int, str]] = {}
        for batch in batches(numbers):
            query = f"SELECT id, number, body FROM events WHERE number IN ({marks(len(batch))})"
            found.update((row[0], (row[1], row[2])) for row in self._connection.execute(query, batch))
        return found

    def remove(self, numbers: Iterable[int]) -> None:
        """Takes events out with all that stands beside them."""
        for number in numbers:
            for table in ("facets", "event_claims"):
                self._connection.execute(f"DELETE FROM {table} WHERE event = ?", (number,))
            self._connection.execute("DELETE FROM event_words WHERE rowid = ?", (number,))
            self._connection.execute("DELETE FROM events WHERE number = ?", (number,))

    def claim_counts(self, numbers: Iterable[int]) -> dict[int, int]:
        """How many claims each of those events has; those without any are left out."""
        found: dict[int, int] = {}
        for batch in batches(numbers):
            query = f"SELECT event, COUNT(*) FROM event_claims WHERE event IN ({marks(len(batch))}) GROUP BY event"
            found.update(self._connection.execute(query, batch))
        return found

    def store(self, facts: EventFacts, body: str, number: int | None = None, *, grows: bool = False) -> None:
        """Stores an event, in place of the one with that number if it is given. `grows` says that the facts name no
        more than those claims and articles that came to it, and that none left it."""
        event = facts.event
        values = _values(facts, body)
        names = ", ".join(values)
        if number is None:
            cursor = self._connection.execute(
                f"INSERT INTO events ({names}) VALUES ({marks(len(values))})", tuple(values.values())
            )
            row = int(cursor.lastrowid or 0)
        else:
            row = number
            assignments = ", ".join(f"{name} = ?" for name in values)
            self._connection.execute(f"UPDATE events SET {assignments} WHERE number = ?", (*values.values(), row))
            self._connection.execute("DELETE FROM event_words WHERE rowid = ?", (row,))
        self._keep_claims(row, facts.claims, grows)
        self._keep_facets(row, facts.facets)
        self._keep_articles(row, (value for kind, value in facts.facets if kind == "article"), grows)
        self._connection.executemany(
            "INSERT INTO actors VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING",
            ((actor.key, actor.name, actor.label_ro) for actor in event.actors),
        )
        self._connection.execute(
            "INSERT INTO event_words (rowid, title_en, title_ro, actors, place) VALUES (?, ?, ?, ?, ?)",
            (row, event.title("en"), event.title("ro"), _words(event.actors), event.place),
        )

    def _keep_claims(self, row: int, claims: Iterable[int], grows: bool) -> None:
        query = "SELECT claim FROM event_claims WHERE event = ?"
        old = set() if grows else {each[0] for each in self._connection.execute(query, (row,))}
        new = set(claims)
        execute_many = self._connection.executemany
        execute_many("DELETE FROM event_claims WHERE claim = ? AND event = ?", ((claim, row) for claim in old - new))
        execute_many("INSERT OR REPLACE INTO event_claims VALUES (?, ?)", ((claim, row) for claim in new - old))

    def _keep_facets(self, row: int, facets: Iterable[tuple[str, str]]) -> None:
        query = f"SELECT kind, value, place FROM facets WHERE event = ? AND kind IN ({marks(len(COUNTED))})"
        old = set(self._connection.execute(query, (row, *COUNTED)))
        numbered = enumerate(dict.fromkeys(facet for facet in facets if facet[0] in COUNTED))
        new = {(kind, value, place) for place, (kind, value) in numbered}
        execute_many = self._connection.executemany
        gone = ((kind, value, row) for kind, value, _ in old - new)
        execute_many("DELETE FROM facets WHERE kind = ? AND value = ? AND event = ?", gone)
        fresh = ((kind, value, row, place) for kind, value, place in new - old)
        execute_many("INSERT INTO facets VALUES (?, ?, ?, ?)", fresh)

    def _keep_articles(self, row: int, articles: Iterable[str], grows: bool) -> None:
        """Articles have no order of weight; numbered, each new one would move all behind it."""
        query = "SELECT value FROM facets WHERE event = ? AND kind = 'article'"
        old = set() if grows else {each[0] for each in self._connection.execute(query, (row,))}
        new = set(articles)
        execute_many = self._connection.executemany
        gone = ((value, row) for value in old - new)
        execute_many("DELETE FROM facets WHERE kind = 'article' AND value = ? AND event = ?", gone)
        execute_many("INSERT OR IGNORE INTO facets VALUES ('article', ?, ?, 0)", ((value, row) for value in new - old))

    def load(self, query: EventQuery) -> tuple[Event, ...]:
        """Events that a query asks for, dated ones in time order, undated after them."""
        where, values = conditions(query)
        rows = self._connection.execute(f"SELECT e.body FROM events e WHERE {where} {TIME_ORDER}", values)
        return self._linked([from_json(Event, row[0]) for row in rows])

    def disputed_days(self, query: EventQuery) -> dict[str, set[str]]:
        """The times that sources tell (EDTF), by event id, of those among them whose sources disagree on the day."""
        where, values = conditions(query, is_scan=True)
        is_of_days = """instr(e.body, '"kind":"day"')"""
        rows = self._connection.execute(
            "SELECT e.id, json_extract(c.mention, '$.when.span') FROM events e "
            "JOIN event_claims k ON k.event = e.number JOIN claims c ON c.number = k.claim "
            f"WHERE e.conflict = 1 AND {is_of_days} AND {where}",
            values,
        )
        found: dict[str, set[str]] = {}
        for event_id, told in rows:
            if told is not None:
                found.setdefault(event_id, set()).add(told)
        return found

    def load_except(self, query: EventQuery, left_out: set[int]) -> tuple[Event, ...]:
        """The same without events of those numbers."""
        where, values = conditions(query)
        rows = self._connection.execute(f"SELECT e.number, e.body FROM events e WHERE {where} {TIME_ORDER}", values)
        return self._linked([from_json(Event, body) for number, body in rows if number not in left_out])

    def by_ids(self, ids: Iterable[str]) -> tuple[Event, ...]:
        """Those events that exist, in no order."""
        found = chain.from_iterable(
            self._connection.execute(f"SELECT body FROM events WHERE id IN ({marks(len(batch))})", batch)
            for batch in batches(ids)
        )
        return self._linked([from_json(Event, row[0]) for row in found])

    def id_of_claim(self, claim_id: str) -> str | None:
        """Id of the event that a claim tells."""
        return self.ids_of_claims((claim_id,)).get(claim_id)

    def ids_of_claims(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Event id for each of those claim ids that exists."""
        found: dict[str, str] = {}
        for batch in batches(claim_ids):
            found.update(
                self._connection.execute(
                    "SELECT c.id, e.id FROM claims c JOIN event_claims k ON k.claim = c.number "
                    f"JOIN events e ON e.number = k.event WHERE c.id IN ({marks(len(batch))})",
                    batch,
                )
            )
        return found

    def drawn(self, query: EventQuery) -> Iterator[DrawnRow]:
        """Columns for drawing of the dated events that a query asks for."""
        where, values = conditions(query)
        yield from self._connection.execute(
            f"SELECT {DRAWN} FROM events e WHERE e.first_minute IS NOT NULL AND {where} ORDER BY e.number", values
        )

    def instruments(self) -> frozenset[str]:
        """The treaties that the events shown are about, by key; "" where there are events about none."""
        query = "SELECT DISTINCT coalesce(json_extract(body, '$.instrument'), '') FROM events WHERE shown = 1"
        return frozenset(row[0] for row in self._connection.execute(query))

    def titles(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """English and Romanian titles of events."""
        found: dict[str, tuple[str, str]] = {}
        for batch in batches(ids):
            query = f"SELECT id, title_en, title_ro FROM events WHERE id IN ({marks(len(batch))})"
            found.update((row[0], (row[1], row[2])) for row in self._connection.execute(query, batch))
        return found

    def of_articles(self, article_ids: Iterable[str] | None = None) -> dict[str, list[str]]:
        """Ids of the events shown of each article, in time order."""
        query = (
            "SELECT f.value, e.id FROM facets f JOIN events e ON e.number = f.event AND e.shown = 1 "
            "WHERE f.kind = 'article'"
        )
        if article_ids is None:
            rows: Iterable[tuple[str, str]] = self._connection.execute(f"{query} {TIME_ORDER}")
        else:
            rows = chain.from_iterable(
                self._connection.execute(f"{query} AND f.value IN ({marks(len(batch))}) {TIME_ORDER}", batch)
                for batch in batches(article_ids)
            )
        found: dict[str, list[str]] = {}
        for article, event in rows:
            found.setdefault(article, []).append(event)
        return found

    def _linked(self, events: list[Event]) -> tuple[Event, ...]:
        """Events whose links name events; as stored they name claims, because events come and go."""
        targets = {link[1] for event in events for link in event.links}
        ids = self.ids_of_claims(targets) if targets else {}
        return tuple(with_linked_events(event, ids) if event.links else event for event in events)


def with_linked_events(event: Event, event_of_claim: Mapping[str, str]) -> Event:
    """The event with links to events instead of claims; links to itself or to nothing are left out."""
    links = (
        (kind, event_of_claim[to], distance, phrase)
        for kind, to, distance, phrase in event.links
        if to in event_of_claim
    )
    return replace(event, links=tuple(dict.fromkeys(link for link in links if link[1] != event.id)))


def body_of(event: Event) -> str:
    """An event as it is stored."""
    return to_json(event)


def _words(actors: Iterable[Actor]) -> str:
    return " · ".join(dict.fromkeys(name for actor in actors for name in (actor.name, actor.label_ro) if name))


def _values(facts: EventFacts, body: str) -> dict[str, object]:
    event, when = facts.event, facts.event.when
    earliest, latest = (None, None) if when is None else (when.earliest, when.latest)
    return {
        "id": event.id,
        "type": event.type,
        "family": facts.family,
        "status": event.status,
        "earliest": earliest,
        "latest": latest,
        "sort_day": latest if earliest is None else earliest,
        "edtf": "" if when is None else str(when),
        "extent": "" if event.extent is None else str(event.extent),
        "confidence": event.confidence,
        "importance": facts.importance,
        "sources": event.sources,
        "independent": event.independent,
        "conflict": int(bool(event.conflicts) and "kept_both" not in event.reasons),
        "review": int(facts.needs_review),
        "shown": int(event.is_shown),
        "starred": int(event.is_starred),
        "first_minute": None if facts.drawn is None else facts.drawn.first_minute,
        "last_minute": None if facts.drawn is None else facts.drawn.last_minute,
        "kind": 0 if facts.drawn is None else facts.drawn.kind,
        "drawing": 0 if facts.drawn is None else facts.drawn.drawing,
        "flags": 0 if facts.drawn is None else facts.drawn.flags,
        "ems_en": 0.0 if facts.drawn is None else facts.drawn.ems_en,
        "ems_ro": 0.0 if facts.drawn is None else facts.drawn.ems_ro,
        "title_en": event.title("en"),
        "title_ro": event.title("ro"),
        "actors": " · ".join(actor.name for actor in event.actors),
        "place": event.place,
        "body": body,
    }
