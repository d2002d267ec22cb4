"""Who told what, as far as grouping and counting need it: not what the claims say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol


class Telling(Protocol):
    """A claim as far as grouping needs it: its id, the article that tells it ("" for none), and its text's origin."""

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def article_id(self) -> str:
        """The article that tells it."""

    @property
    def origin_key(self) -> str:
        """Equal parts for articles that copy one text."""


class Tellings(Protocol):
    """The claims of a node. Whoever keeps them from one change to the next adds to them, so that a node with ten
    thousand claims is not walked through for each that comes."""

    @property
    def listed(self) -> Sequence[Telling]:
        """The claims in order of their ids."""

    @property
    def articles(self) -> Mapping[str, str]:
        """The articles that tell them ("" for none), with their texts' origin."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Claims that are all at hand."""

    listed: Sequence[Telling]
    articles: Mapping[str, str]

    @classmethod
    def of(cls, claims: Iterable[Telling]) -> Listed:
        """These claims, given in any order."""
        listed = sorted(claims, key=attrgetter("id"))
        return cls(listed, {claim.article_id: claim.origin_key for claim in listed})


def together(told: Iterable[Tellings]) -> Tellings:
    """The claims of several nodes."""
    parts = tuple(told)
    return parts[0] if len(parts) == 1 else Listed.of(claim for part in parts for claim in part.listed)
