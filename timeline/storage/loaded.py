"""What the writing connection has read already, kept from one transaction to the next."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from sys import intern
from typing import Any

from timeline.model import Claim

MOST_CLAIMS = 2_000  # some 5 kB each
MOST_OUTLINES = 80_000  # some 0.2 kB each
LARGE_NODE = 16  # claims; who told fewer is gathered as fast as it is looked up, and a project has very many such nodes
MOST_NODES = 40_000  # some 0.7 kB each, with their links
MOST_TELLINGS = 2_000  # those of large nodes alone


@dataclass(frozen=True, slots=True)
class ClaimOutline:
    """A claim without what it says."""

    number: int
    id: str
    article_id: str
    origin_key: str
    publisher: str
    language: str


def outline(number: int, id_: str, article_id: str, origin_key: str, publisher: str, language: str) -> ClaimOutline:
    """An outline that shares its texts with those of the same article, publisher and language."""
    return ClaimOutline(number, id_, intern(article_id), intern(origin_key), intern(publisher), intern(language))


BY_ID = attrgetter("id")


@dataclass(slots=True)
class NodeTellings:
    """The claims of a node in order of their ids, and what is asked of all of them together, which grows with them."""

    listed: list[ClaimOutline] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)  # article ("" for none) -> its text's origin
    publishers: dict[str, str] = field(default_factory=dict)  # publisher -> the smallest id of its claims
    languages: dict[str, str] = field(default_factory=dict)  # language -> the same

    @classmethod
    def of(cls, claims: Iterable[ClaimOutline]) -> NodeTellings:
        """These claims, given in any order."""
        found = cls(sorted(claims, key=BY_ID))
        for claim in found.listed:
            found._count(claim)
        return found

    def add(self, claim: ClaimOutline) -> None:
        """One claim more."""
        insort(self.listed, claim, key=BY_ID)
        self._count(claim)

    def _count(self, claim: ClaimOutline) -> None:
        self.articles[claim.article_id] = claim.origin_key
        for found, name in ((self.publishers, claim.publisher), (self.languages, claim.language)):
            if name:
                found[name] = min(claim.id, found.get(name, claim.id))


@dataclass(slots=True)
class Loaded:
    """Claims by number; nodes with their facts, links and claims by number. Whoever changes claims or articles calls
    `clear`; nodes are kept in step by their table."""

    claims: dict[int, Claim] = field(default_factory=dict)
    outlines: dict[int, ClaimOutline] = field(default_factory=dict)
    signatures: dict[int, str] = field(default_factory=dict)
    links: dict[int, dict[int, float]] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=dict)
    tellings: dict[int, NodeTellings] = field(default_factory=dict)

    def clear(self) -> None:
        """Forgets everything."""
        for kept in (self.claims, self.outlines, self.signatures, self.links, self.members, self.tellings):
            kept.clear()

    def trim(self) -> None:
        """Forgets the older half of what has grown too large; called between transactions."""
        _halve(self.claims, MOST_CLAIMS)
        _halve(self.outlines, MOST_OUTLINES)
        _halve(self.tellings, MOST_TELLINGS)
        for kept in (self.signatures, self.links, self.members):
            _halve(kept, MOST_NODES)


def _halve(kept: dict[int, Any], most: int) -> None:
    """Keeps the half that came last, in a dict of its own: one that only loses entries stays as large as it was."""
    if len(kept) > most:
        last = dict(islice(kept.items(), len(kept) - most // 2, None))
        kept.clear()
        kept.update(last)
