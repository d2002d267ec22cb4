"""Which person a name means, by what the whole article says and by who was in office."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.knowledge import NameHit, Person
from timeline.knowledge.offices import person_actor
from timeline.model import Actor

from .story import Story

OFFICE_RANK = (
    "head_of_state", "head_of_government", "supreme_leader", "leader", "foreign_minister", "secretary_general",
)  # fmt: skip


MORE_NAMES = 3  # words of a longer name before the one that is known
LATELY = 30  # days before publication within which somebody toppled had the office


class People:
    """The persons of one article: full names anywhere in it tell whom a surname means."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.by_name: dict[str, Person] = {}
        self._acting: dict[str, Actor] = {}
        self._countries = _countries(story)
        for hit in story.hits:
            entry = hit.of_kind("person")
            if entry is not None:
                self.by_name[entry.key] = story.knowledge.people[entry.key]

    def known_by_another_name(
        self, hits: Sequence[NameHit], last: int, offices: Sequence[str], code: str
    ) -> tuple[Person, NameHit] | None:
        """Who is told with an office of theirs and more names than any file has: "Prime Minister Ann Mary Gold" where
        one holds "Jane Gold" for such a one. `hits` are those behind the office, which ends before word `last`."""
        words = self.story.words
        for hit in hits:
            if hit.first - last > MORE_NAMES or not all(words.capitalised[last : hit.last]):
                return None
            if words.marks[last] not in ("", ",") or any(words.marks[last + 1 : hit.last]):
                return None
            for entry in hit.entries if hit.first > last else ():
                person = self.story.knowledge.people[entry.key] if entry.kind in ("person", "surname") else None
                if person is not None and any(t.state == code and t.office in offices for t in person.terms):
                    return person, hit
        return None

    def in_office(self, offices: Sequence[str], code: str) -> list[Person]:
        """Those named in the article who have one of these offices of a state, or had it until shortly before."""
        day = self.story.day
        if day is None or not code:
            return []
        return [
            person
            for person in self.by_name.values()
            if any(
                term.office in offices and term.state == code and (term.covers(day) or term.covers(day - LATELY))
                for term in person.terms
            )
        ]

    def named(self, hit: NameHit) -> Person | None:
        """The person a full name or surname means; None for somebody else of that name."""
        people = self.story.knowledge.people
        full = [people[entry.key] for entry in hit.entries if entry.kind == "person"]
        if full:
            return full[0]
        candidates = [people[entry.key] for entry in hit.entries if entry.kind == "surname"]
        named = [person for person in candidates if person.key in self.by_name]
        if named:
            return named[0]
        words = self.story.words
        if hit.first and words.capitalised[hit.first - 1] and not words.marks[hit.first]:
            before = words.folded[hit.first - 1]
            if (
                before not in self.story.grammar.no_first_name
                and not any(before in (name.lower() for name in person.names) for person in candidates)
                and not self.is_title(hit.first)
            ):
                return None  # another first name: somebody else
        day = self.story.day
        is_title = self.is_title(hit.first) and not self._goes_on(hit.first)  # "UN envoy Martin Griffiths"
        if words.folded[hit.first] in self.story.knowledge.ambiguous and not is_title:
            candidates = [person for person in candidates if self._is_at_home(person, hit.first)]
            if not candidates:
                return None
        serving = [person for person in candidates if day is None or any(term.covers(day) for term in person.terms)]
        ranked = sorted(serving or candidates, key=lambda person: self._rank(person, day))
        return ranked[0] if ranked else None

    def _is_at_home(self, person: Person, index: int) -> bool:
        """True where a common surname is that of somebody in office in a state that the article names."""
        day, words, grammar = self.story.day, self.story.words, self.story.grammar
        if day is None or (words.folded[index] in grammar.plain and not self._is_inside(index)):
            return False
        if self._goes_on(index) or words.folded[index] in self.story.analysis.pack.words.get("month", ()):
            return False
        return any(term.covers(day) and term.state in self._countries for term in person.terms)

    def _goes_on(self, index: int) -> bool:
        """True for a word that another name follows, and so a first name here."""
        words = self.story.words
        return index + 1 < len(words.folded) and words.capitalised[index + 1] and words.marks[index + 1] in ("", "-")

    def _is_inside(self, index: int) -> bool:
        return index > 0 and not any(mark in ".!?:" for mark in self.story.words.marks[index])

    def _rank(self, person: Person, day: int | None) -> tuple[int, int, int]:
        """Those in office come first, then those whose state the article names, then the higher office."""
        term = person.term_on(day)
        office = term.office if term is not None else ""
        covered = day is not None and term is not None and term.covers(day)
        is_named = term is not None and term.state in self._countries
        return (not covered, not is_named, OFFICE_RANK.index(office) if office in OFFICE_RANK else len(OFFICE_RANK))

    def is_title(self, index: int) -> bool:
        """True when the word before is a title or an office ("President", „premierul")."""
        if index == 0:
            return False
        before = self.story.words.folded[index - 1]
        if before in self.story.grammar.titles:
            return True
        earlier = self.story.hits_in(max(index - 4, 0), index)
        return bool(earlier) and any(hit.last == index and hit.of_kind("office") for hit in earlier)

    def first_two(self) -> list[tuple[Actor, int]]:
        """The first two persons that the article names, with the word after each name."""
        found: dict[str, tuple[Actor, int]] = {}
        for hit in self.story.hits:
            person = self.named(hit) if hit.of_kind("person", "surname") else None
            if person is not None:
                found.setdefault(person.key, (self.acting(person), hit.last))
                if len(found) == 2:
                    break
        return list(found.values())

    def first_states(self, before: int) -> tuple[Actor, ...]:
        """The first two states that the article names before a word, by themselves or by one of their people."""
        actors = self.story.knowledge.actors
        found: dict[str, Actor] = {}
        for hit in self.story.hits_in(0, before):
            entry = hit.of_kind("state", "adjective", "people", "metonym")
            body = actors.get(entry.key) if entry is not None else None
            if body is not None and body.key.startswith("state:"):
                found.setdefault(body.key, body.actor())
                if len(found) == 2:
                    break
        return tuple(found.values())

    def acting(self, person: Person) -> Actor:
        """The person as an Actor, in the office of the day of publication."""
        found = self._acting.get(person.key)
        if found is None:
            found = self._acting[person.key] = person_actor(person, self.story.day)
        return found

    def last_two(self, before: int) -> tuple[Actor, ...]:
        """The two persons of whom the article tells: those its title or beginning names first, else the last two."""
        first = self.first_two()
        if len(first) == 2 and first[1][1] <= before:
            return first[0][0], first[1][0]
        found: dict[str, Actor] = {}
        for hit in reversed(self.story.hits_in(0, before)):
            if hit.of_kind("person", "surname"):
                person = self.named(hit)
                if person is not None:
                    found.setdefault(person.key, self.acting(person))
                if len(found) == 2:
                    break
        return tuple(reversed(found.values()))


def _countries(story: Story) -> frozenset[str]:
    """The codes of the states that an article names, by themselves or by one of their institutions."""
    actors = story.knowledge.actors
    bodies = (actors.get(entry.key) for hit in story.hits for entry in hit.entries)
    return frozenset(body.country or body.id for body in bodies if body is not None)
