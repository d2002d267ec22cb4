"""What the writing connection has read already, kept from one transaction to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern

from timeline.model import Claim

MOST_CLAIMS = 3_000  # some 5 kB each
MOST_OUTLINES = 200_000  # some 0.2 kB each
MOST_NODES = 50_000  # some 1.5 kB each, with their links


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


@dataclass(slots=True)
class Loaded:
    """Claims by number; nodes with their facts, links and claims by number. Whoever changes claims or articles calls
    `clear`; nodes are kept in step by their table."""

    claims: dict[int, Claim] = field(default_factory=dict)
    outlines: dict[int, ClaimOutline] = field(default_factory=dict)
    signatures: dict[int, str] = field(default_factory=dict)
    links: dict[int, dict[int, float]] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=dict)

    def clear(self) -> None:
        """Forgets everything."""
        for kept in (self.claims, self.outlines, self.signatures, self.links, self.members):
            kept.clear()

    def trim(self) -> None:
        """Forgets what has grown too large; called between transactions."""
        if len(self.claims) > MOST_CLAIMS:
            self.claims.clear()
        if len(self.outlines) > MOST_OUTLINES:
            self.outlines.clear()
        if len(self.signatures) > MOST_NODES or len(self.links) > MOST_NODES or len(self.members) > MOST_NODES:
            for kept in (self.signatures, self.links, self.members):
                kept.clear()
