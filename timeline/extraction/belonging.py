"""To whom a name belongs: a state's own institutions, loose names of a union, those who send officials."""

from __future__ import annotations

from timeline.knowledge import Body, NameHit
from timeline.language import fold

from .story import Story

LEAST_ABOUT = 4  # how often an article names the state that it is about
ABOUT = 2  # and how many times as often as the one whose institutions need no state


class Belonging:
    """What the words around a name, and the whole article, say of whose it is."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._state_words: dict[str, frozenset[str]] = {}
        self._written_in = _state_of_dateline(story)

    def owner(self, country: str, name: str) -> str:
        """The key of the state whose institution an article means by a name without a state, "" for none.

        `country` where the article names it or no state at all; for a name that every state has ("Parlamentul") another
        one that the article is about, or in which it was written by its dateline.
        """
        home, states = f"state:{country}", self.story.named_states
        if self._written_in and name in self.story.grammar.everywhere and home not in states:
            return self._written_in
        if not states or self._says_state(home, name):
            return home
        ((other, most),) = states.most_common(1)
        is_common = name in self.story.grammar.everywhere
        if is_common and other != home and most >= LEAST_ABOUT and most >= ABOUT * states[home]:
            return other
        if is_common and home not in states and most > 1 and list(states.values()).count(most) == 1:
            return other
        return home if home in states else ""

    def _says_state(self, home: str, name: str) -> bool:
        """True for an institution's name that holds the state's own: „armata israeliană", „Trezoreria SUA"."""
        words = self._state_words.get(home)
        if words is None:
            body = self.story.knowledge.actors.get(home)
            words = self._state_words[home] = frozenset() if body is None else _words_of(body)
        return not words.isdisjoint(name.split())

    def is_spelled_out(self, hit: NameHit, key: str) -> bool:
        """True for a plain name, and for a loose one ("the bloc") of what the article, or its union, names plainly."""
        loose = self.story.grammar.loose
        if self.story.text_of(hit) not in loose:
            return True
        if self._is_of_longer_name(hit):
            return False
        body = self.story.knowledge.actors.get(key)
        keys = {key} if body is None else {key, body.part_of}
        return any(
            entry.key in keys and self.story.text_of(other) not in loose
            for other in self.story.hits
            for entry in other.entries
        )

    def _is_of_longer_name(self, hit: NameHit) -> bool:
        """True within somebody else's name: "the Election Commission", „Comisia Electorală Centrală"."""
        words, after, before = self.story.words, hit.last, hit.first - 1
        if "adjective" in self.story.grammar.behind:
            return after < len(words.folded) and not words.marks[after] and words.capitalised[after]
        is_name = before >= 0 and not words.marks[hit.first] and words.capitalised[before]
        return is_name and words.folded[before] not in self.story.grammar.articles

    def is_sender(self, index: int) -> bool:
        """True where people stand before "from" a name: who sent them takes part."""
        words, grammar = self.story.words.folded, self.story.grammar
        while index > 0 and words[index - 1] in grammar.skip:
            index -= 1
        return index > 1 and words[index - 2] in grammar.groups

    def seat_of(self, index: int) -> int | None:
        """The place of the noun whose seat the name at `index` is: „guvernul de la Roma"; None for another name."""
        words, grammar = self.story.words, self.story.grammar
        for size in (1, 2):
            place = index - size - 1
            if place < 0 or words.folded[place] not in grammar.seated:
                continue
            if words.folded[place + 1 : index] in grammar.origins and not any(words.marks[place + 1 : index + 1]):
                return place
        return None

    def is_of_region(self, hit: NameHit) -> bool:
        """True for a state's adjective that a word before makes a region's: "Latin American", "Central American"."""
        words = self.story.words
        return (
            hit.first > 0 and not words.marks[hit.first] and words.folded[hit.first - 1] in self.story.grammar.regions
        )

    def is_of_compound(self, hit: NameHit) -> bool:
        """True for who only stands behind another: "Iran-backed rebels", "a U.S.-brokered truce"."""
        words, after = self.story.words, hit.last
        if after >= len(words.folded) or "-" not in words.marks[after]:
            return False
        return words.folded[after] in self.story.grammar.compounds and words.starts[after] - words.ends[after - 1] < 4

    def is_elsewhere(self, hit: NameHit) -> bool:
        """True where a home institution is another state's: „Parlamentul ucrainean", „Guvernul Franței"."""
        following = self.story.hits_in(hit.last, hit.last + 3)
        return any(
            other.of_kind("adjective", "state", "metonym")
            for other in following
            if other.first < hit.last + 2 or self.seat_of(other.first) == hit.last - 1
        )

    def goes_with(self, hit: NameHit, nouns: frozenset[str]) -> bool:
        """True where an adjective goes with one of these nouns: "Russian forces", „forțele ruse"."""
        words = self.story.words.folded
        around = (
            range(hit.last, min(hit.last + 2, len(words)))
            if "adjective" not in self.story.grammar.behind
            else range(max(hit.first - 2, 0), hit.first)
        )
        return any(words[index] in nouns for index in around)


def _words_of(body: Body) -> frozenset[str]:
    """The words, folded, by which a state is named: its names, their cases and its adjectives."""
    cased = (form for forms in body.cased.values() for form in forms)
    bent = (form for groups in body.adjectives.values() for group in groups for form in group)
    return frozenset(fold(name) for name in (*body.names, *cased, *bent, *body.adjectives_en))


def _state_of_dateline(story: Story) -> str:
    """The key of the state in which an article was written by the city in capitals that opens it; else ""."""
    opening = next((sentence for sentence in story.sentences if sentence.kind in ("lead", "body")), None)
    if opening is None:
        return ""
    for hit in story.hits:
        if hit.start == opening.span.start and story.analysis.text[hit.start : hit.end].isupper():
            cities = [story.knowledge.cities.get(entry.key.removeprefix("place:")) for entry in hit.entries]
            return next((f"state:{city.country}" for city in cities if city is not None and city.country), "")
    return ""
