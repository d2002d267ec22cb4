"""Claims in the project file: what each source says, with its words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Claim, EventMention

from .batches import batches, marks
from .codec import from_json, to_json, tuple_from_json
from .loaded import LARGE_NODE, ClaimOutline, Loaded, NodeTellings, outline

COLUMNS = (
    "c.number, c.id, COALESCE(a.id, ''), c.evidence, c.mention, a.published_day, COALESCE(a.publisher, ''), "
    "COALESCE(a.language, ''), COALESCE(a.title, ''), COALESCE(a.origin_key, '')"
)
OUTLINE = (
    "c.number, c.id, COALESCE(a.id, ''), COALESCE(a.origin_key, ''), COALESCE(a.publisher, ''), "
    "COALESCE(a.language, '')"
)
FROM = "FROM claims c LEFT JOIN articles a ON a.number = c.article"


@dataclass(frozen=True, slots=True)
class ToldLink:
    """An order that a claim tells: `kind` before, after or same_day, to another claim, with distance and words."""

    kind: str
    to: str
    distance: str
    phrase: str


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim to store with its links, at its place (from 0) among the claims of its article."""

    id: str
    mention: EventMention
    evidence: str
    links: tuple[ToldLink, ...]
    position: int


class ClaimTable:
    """The claims of one connection."""

    def __init__(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._loaded = loaded  # claims read already; whoever changes claims or articles empties it

    def add(self, article: int | None, claim: NewClaim) -> int:
        """Stores a claim of an article (None: made by hand); its number."""
        cursor = self._connection.execute(
            "INSERT INTO claims (id, article, position, evidence, mention, links) VALUES (?, ?, ?, ?, ?, ?)",
            (claim.id, article, claim.position, claim.evidence, to_json(claim.mention), to_json(claim.links)),
        )
        return int(cursor.lastrowid or 0)

    def add_told(self, article: int, claims: Sequence[Claim]) -> None:
        """Stores the claims of a new article, in the order of its mentions; they need not be read again."""
        for claim, new in zip(claims, new_claims(claims), strict=True):
            number = self.add(article, new)
            self._loaded.claims[number] = claim
            self._loaded.outlines[number] = outline(
                number, claim.id, claim.article_id, claim.origin_key, claim.publisher, claim.language
            )

    def replace(self, number: int, claim: NewClaim) -> bool:
        """Stores another telling under the claim's number and id; False when nothing differs."""
        values = (claim.position, claim.evidence, to_json(claim.mention), to_json(claim.links))
        columns = "position, evidence, mention, links"
        old = self._connection.execute(f"SELECT {columns} FROM claims WHERE number = ?", (number,)).fetchone()
        if old == values:
            return False
        self._loaded.clear()
        self._connection.execute(
            "UPDATE claims SET position = ?, evidence = ?, mention = ?, links = ? WHERE number = ?", (*values, number)
        )
        return True

    def remove(self, numbers: Iterable[int]) -> None:
        """Takes claims out."""
        self._loaded.clear()
        self._connection.executemany("DELETE FROM claims WHERE number = ?", ((number,) for number in numbers))

    def load(self, numbers: Iterable[int]) -> dict[int, Claim]:
        """Those claims that exist, by number. Each is read once, until claims or articles change."""
        wanted, known = list(numbers), self._loaded.claims
        for batch in batches(number for number in wanted if number not in known):
            query = f"SELECT {COLUMNS} {FROM} WHERE c.number IN ({marks(len(batch))})"
            known.update((row[0], _claim(row)) for row in self._connection.execute(query, batch))
        return {number: known[number] for number in wanted if number in known}

    def outlines(self, numbers: Iterable[int]) -> dict[int, ClaimOutline]:
        """Who told those claims that exist, by number, without what they say. Each is read once, as above."""
        wanted, known = list(numbers), self._loaded.outlines
        for batch in batches(number for number in wanted if number not in known):
            query = f"SELECT {OUTLINE} {FROM} WHERE c.number IN ({marks(len(batch))})"
            known.update((row[0], outline(*row)) for row in self._connection.execute(query, batch))
        return {number: known[number] for number in wanted if number in known}

    def tellings(self, members: Mapping[int, Iterable[int]]) -> dict[int, NodeTellings]:
        """Who told the claims of nodes, by node, as they stand; not to be changed. Those of large nodes are
        gathered once, as above."""
        known, found = self._loaded.tellings, {}
        for node, numbers in members.items():
            told = known.get(node) or NodeTellings.of(self.outlines(numbers).values())
            if len(told.listed) >= LARGE_NODE:
                known[node] = told
            found[node] = told
        return found

    def everything(self) -> dict[int, Claim]:
        """All claims by number."""
        return {row[0]: _claim(row) for row in self._connection.execute(f"SELECT {COLUMNS} {FROM}")}

    def of_article(self, article: int) -> dict[int, Claim]:
        """The claims of an article in the order in which it was understood."""
        rows = self._connection.execute(f"SELECT {COLUMNS} {FROM} WHERE c.article = ? ORDER BY c.position", (article,))
        return {row[0]: _claim(row) for row in rows}

    def by_hand(self) -> dict[int, Claim]:
        """Claims that belong to no article."""
        rows = self._connection.execute(f"SELECT {COLUMNS} {FROM} WHERE c.article IS NULL ORDER BY c.number")
        return {row[0]: _claim(row) for row in rows}

    def numbers_of_article(self, article: int) -> list[int]:
        """Numbers of an article's claims."""
        return [row[0] for row in self._connection.execute("SELECT number FROM claims WHERE article = ?", (article,))]

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers of those claims that exist, by id."""
        found: dict[str, int] = {}
        for batch in batches(ids):
            query = f"SELECT id, number FROM claims WHERE id IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """Ids of those claims that exist, by number."""
        found: dict[int, str] = {}
        for batch in batches(numbers):
            query = f"SELECT number, id FROM claims WHERE number IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def links(self, numbers: Iterable[int]) -> dict[int, tuple[ToldLink, ...]]:
        """Links that those claims tell, by number; claims without any are left out."""
        return {
            row[0]: tuple_from_json(ToldLink, row[1])
            for batch in batches(numbers)
            for row in self._connection.execute(
                f"SELECT number, links FROM claims WHERE links <> '[]' AND number IN ({marks(len(batch))})", batch
            )
        }

    def all_numbers(self) -> list[int]:
        """Numbers of all claims."""
        return [row[0] for row in self._connection.execute("SELECT number FROM claims")]

    def published_until(self, day: int) -> set[int]:
        """Numbers of claims known on a day: of articles published until then, and those made by hand."""
        query = f"SELECT c.number {FROM} WHERE c.article IS NULL OR a.published_day <= ?"
        return {row[0] for row in self._connection.execute(query, (day,))}


def new_claims(claims: Sequence[Claim]) -> tuple[NewClaim, ...]:
    """Claims of one article, in the order of its mentions, as they are stored: links by id instead of by place."""
    return tuple(
        NewClaim(
            claim.id,
            claim.mention,
            claim.evidence_text,
            tuple(
                ToldLink(link.kind, claims[link.to].id, link.distance, link.phrase)
                for link in claim.mention.links
                if 0 <= link.to < len(claims) and claims[link.to].id != claim.id
            ),
            position,
        )
        for position, claim in enumerate(claims)
    )


def _claim(row: tuple[int, str, str, str, str, int | None, str, str, str, str]) -> Claim:
    _, id_, article_id, evidence, mention, day, publisher, language, title, origin_key = row
    return Claim(
        id_, article_id, from_json(EventMention, mention), evidence, day, publisher, language, title, origin_key
    )
