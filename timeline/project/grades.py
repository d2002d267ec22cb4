"""Grades of sources as the user gives them: how reliable who tells it is (A to F), how credible what is told (1 to 6).

The scale is the Admiralty system (NATO STANAG 2511): A completely reliable … E unreliable, F cannot be judged; 1
confirmed by others … 5 improbable, 6 cannot be judged. The letter belongs to a publisher, whatever it tells, and to
the article where no publisher is known; the figure belongs to one telling. Both are kept among the project's values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.model import Claim

RELIABILITIES = ("A", "B", "C", "D", "E", "F")
CREDIBILITIES = ("1", "2", "3", "4", "5", "6")
PREFIX = "grade."
_SOURCE, _TELLING = f"{PREFIX}source.", f"{PREFIX}telling."


@dataclass(frozen=True, slots=True)
class Grades:
    """The grades of a project: letters by source, figures by claim id."""

    sources: Mapping[str, str] = field(default_factory=dict)
    tellings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Iterable[tuple[str, str]]) -> Grades:
        """The grades among a project's values; what is no grade is left out."""
        rows = tuple(values)
        return cls(_under(_SOURCE, RELIABILITIES, rows), _under(_TELLING, CREDIBILITIES, rows))

    def reliability(self, claim: Claim) -> str:
        """The letter of who tells it, "" for none."""
        return self.sources.get(source_of(claim), "")

    def credibility(self, claim: Claim) -> str:
        """The figure of what is told, "" for none."""
        return self.tellings.get(claim.id, "")

    def grade(self, claim: Claim) -> str:
        """Both, as they are written: "B2", "B", "2" or ""."""
        return self.reliability(claim) + self.credibility(claim)

    def letters(self) -> frozenset[str]:
        """The letters that some source has."""
        return frozenset(self.sources.values())

    def facets(self, letters: Iterable[str], publishers: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The facets of the sources that have one of the letters: the publishers among those given, and articles."""
        wanted = frozenset(letters)
        sources = {source for source, letter in self.sources.items() if letter in wanted}
        if not sources:
            return
        for name in publishers:
            if _folded(name) in sources:
                yield "source", name
        # A key that is no publisher's is the id of an article, or the name of a publisher that is gone.
        yield from (("article", source) for source in sources)


NO_GRADES = Grades()


def source_of(claim: Claim) -> str:
    """Who tells it: the publisher, the article where none is known."""
    return _folded(claim.publisher) or claim.article_id


def _folded(publisher: str) -> str:
    return " ".join(publisher.casefold().split())


def graded(claim: Claim, reliability: str, credibility: str) -> tuple[tuple[str, str], ...]:
    """The project values that give a claim's source and telling these grades; "" takes one away."""
    return (f"{_SOURCE}{source_of(claim)}", reliability), (f"{_TELLING}{claim.id}", credibility)


def _under(prefix: str, grades: Sequence[str], rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {key.removeprefix(prefix): value for key, value in rows if key.startswith(prefix) and value in grades}
