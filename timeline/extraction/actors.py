"""Who is named in a sentence: persons, states and organisations, by name, office, adjective or as counterpart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from timeline.knowledge import City, NameHit, holders
from timeline.model import Actor

from .belonging import Belonging
from .descriptions import add_descriptions, owning_state
from .nameless import add_nameless
from .people import MORE_NAMES, People
from .pronouns import LOOKED_BACK, add_both, add_pronouns
from .scene import ActorMention, PlaceMention, Scene, coordinate
from .story import Sentence, Story
from .unknown_names import add_unknown_names, barred_words, beginnings, surnames

_FIRST = itemgetter(0)  # of a mention: its first word
MOST_WORDS = 4  # of a name that no file knows
MOST_LINKING = 3  # words between an office and its state: „omologul său de la Kiev"
LINKING = frozenset({"of", "the", "al", "a", "ai", "ale", "de", "la", "din", "lui", "for", "sau", "lor"})


class Cast:
    """Reads the names of an article, sentence by sentence, with what the whole article says of them."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._scenes: dict[int, Scene] = {}
        self.people = People(story)
        self._beginnings = beginnings(story)
        self._surnames = surnames(story)
        self._barred = barred_words(story.grammar, story.analysis.pack)
        self.belonging = Belonging(story)
        self._introduced: dict[tuple[str, str], Actor] = {}  # holders that no file knows, by office and state

    def scene(self, sentence: Sentence) -> Scene:
        """What a sentence names; read once."""
        found = self._scenes.get(sentence.number)
        if found is None:
            found = self._scenes[sentence.number] = self._read(sentence)
        return found

    def _read(self, sentence: Sentence) -> Scene:
        scene = Scene()
        hits = self.story.hits_in(sentence.first, sentence.last)
        index = 0
        while index < len(hits):
            index = self._take(scene, hits, index, sentence)
        add_both(self.story, scene, sentence, self.people)
        add_unknown_names(self.story, scene, sentence, hits, self._beginnings, self._surnames)
        add_nameless(self.story, scene, sentence, self._barred)
        scene.actors.sort(key=_FIRST)
        add_descriptions(self.story, scene, sentence)
        count = len(scene.actors)
        add_pronouns(self.story, scene, sentence, self._scenes_before(sentence))
        if len(scene.actors) > count:
            scene.actors.sort(key=_FIRST)
        if len(scene.actors) > 1:
            coordinate(scene, self.story)
        return scene

    def _scenes_before(self, sentence: Sentence) -> Iterator[Scene]:
        """The scenes of the sentences before, the nearest first, read only where somebody asks."""
        sentences = self.story.sentences
        place = bisect_left(sentences, sentence.number, key=lambda other: other.number)
        for other in reversed(sentences[max(place - LOOKED_BACK, 0) : place]):
            yield self.scene(other)

    def _take(self, scene: Scene, hits: tuple[NameHit, ...], index: int, sentence: Sentence) -> int:
        """Reads the name at `index` with what belongs to it; the index of the next name to read."""
        hit = hits[index]
        kinds = [entry.kind for entry in hit.entries]
        following = hits[index + 1] if index + 1 < len(hits) else None
        relation = self.story.grammar.relation_before(self.story.words.folded, hit.first, sentence.first)
        treaty = hit.of_kind("treaty") if "treaty" in kinds else None
        if treaty is not None:
            scene.treaties.append((hit.first, hit.last, treaty.key.removeprefix("treaty:")))
            if hit.of_kind("state", "organisation") is None:
                return index + 1  # NATO and ASEAN are both: a treaty to leave, and somebody who acts
        if "person" in kinds or "surname" in kinds:
            person = self.people.named(hit)
            if person is not None:
                self._add(
                    scene, hit.first, hit.last, (self.people.acting(person),), "name", relation, hit.is_possessive
                )
            return index + 1
        if "office" in kinds:
            return self._office(scene, hits, index, relation, owning_state(self.story, scene, hit.first))
        body = hit.of_kind("state", "organisation", "adjective", "half", "metonym", "people")
        if body is not None and body.kind in ("adjective", "people") and self.belonging.is_of_region(hit):
            return index + 1
        if body is not None and self.belonging.is_of_compound(hit):
            return index + 1
        # "Russian president", but „La Hanoi, liderul rus": a Romanian office stands before its state.
        is_beside = (
            "state" not in self.story.grammar.behind
            and following is not None
            and following.first <= hit.last
            and following.of_kind("office") is not None
        )
        if body is not None and is_beside and (body.kind != "people" or hit.is_possessive):
            return self._office(scene, hits, index + 1, relation, body.key)
        if "half" in kinds:
            return self._compound(scene, hits, index, relation)
        if body is not None:
            self._body(scene, hit, body.kind, body.key, relation, sentence.first)
        city = hit.of_kind("city") if "city" in kinds else None
        if city is not None:
            self._place(scene, hit, self.story.knowledge.cities[city.key.removeprefix("place:")], relation)
        source = hit.of_kind("source") if "source" in kinds else None
        if source is not None and body is None and city is None:
            scene.sources.append((hit.first, hit.last, source.key))
        return index + 1

    def _add(
        self, scene: Scene, first: int, last: int, actors: tuple[Actor, ...], kind: str, relation: str, genitive: bool
    ) -> None:
        if actors:
            is_genitive = genitive or self._looks_genitive(first)
            scene.actors.append(ActorMention(first, last, actors, kind, relation, is_genitive))

    def _looks_genitive(self, first: int) -> bool:
        words, grammar = self.story.words.folded, self.story.grammar
        if first and words[first - 1] in grammar.genitive:
            return True
        return bool(grammar.genitive_endings) and words[first].endswith(grammar.genitive_endings)

    def _body(self, scene: Scene, hit: NameHit, kind: str, key: str, relation: str, least: int) -> None:
        body = self.story.knowledge.actors.get(key)
        if body is None or (body.country and self.belonging.is_elsewhere(hit)):
            return
        body = self.story.knowledge.actors.get(self._owner(hit, key))
        if body is None:
            return
        if not self.belonging.is_spelled_out(hit, key):
            return
        actor = body.actor()
        name = kind if kind in ("adjective", "people", "metonym") else "name"
        if relation == "from" and self.belonging.is_sender(hit.first):
            relation = ""  # "officials from Armenia met": Armenia's officials
        seat = self.belonging.seat_of(hit.first) if relation in ("place", "from") else None
        if seat is not None:
            relation = self.story.grammar.relation_before(self.story.words.folded, seat, least)
        if name == "adjective" and relation == "place" and self.belonging.goes_with(hit, self.story.grammar.seats):
            scene.places.append(PlaceMention(hit.first, hit.last, body.key, body.label("en"), body.id, relation, False))
            return
        if name == "adjective" and self.belonging.goes_with(hit, self.story.grammar.groups):
            name = "people"
        self._add(scene, hit.first, hit.last, (actor,), name, relation, hit.is_possessive)
        if kind == "state" and relation in ("place", "from", "to", ""):
            scene.places.append(PlaceMention(hit.first, hit.last, body.key, body.label("en"), body.id, relation, False))

    def _owner(self, hit: NameHit, key: str) -> str:
        """A body's key; for an institution named without its state that of the state whose it is, "" for none."""
        body = self.story.knowledge.actors.get(key)
        if body is None or not body.country:
            return key
        owner = self.belonging.owner(body.country, self.story.text_of(hit))
        return key if owner == f"state:{body.country}" else owner

    def _place(self, scene: Scene, hit: NameHit, city: City, relation: str) -> None:
        scene.places.append(PlaceMention(hit.first, hit.last, city.key, city.label("en"), city.country, relation, True))

    def _compound(self, scene: Scene, hits: tuple[NameHit, ...], index: int, relation: str) -> int:
        """„ruso-american": both states."""
        hit = hits[index]
        following = hits[index + 1] if index + 1 < len(hits) else None
        if following is None or following.first != hit.last or self.story.words.marks[following.first] != "-":
            return index + 1
        second = following.of_kind("adjective", "half")
        if second is None:
            return index + 1
        actors = tuple(
            body.actor()
            for body in map(self.story.knowledge.actors.get, (hit.entries[0].key, second.key))
            if body is not None
        )
        self._add(scene, hit.first, following.last, actors, "people", relation, False)
        return index + 2

    def _office(self, scene: Scene, hits: tuple[NameHit, ...], index: int, relation: str, of: str) -> int:
        """An office with its state and its holder's name, where they stand beside it; the index of the next name."""
        is_told = of and index > 0 and hits[index - 1].last >= hits[index].first  # "the Russian president"
        first = hits[index - 1].first if is_told else hits[index].first
        office = hits[index]
        offices = [entry.key for entry in office.entries if entry.kind == "office"]
        own = next((entry.of for entry in office.entries if entry.of), "")
        state = of or (
            f"state:{own}" if f"state:{own}" in self.story.knowledge.actors else f"org:{own.lower()}" if own else ""
        )
        at, last = index + 1, office.last
        while at < len(hits) and not state and self._is_linked(last, hits[at].first):
            body = hits[at].of_kind("state", "organisation", "adjective", "metonym", "people")
            if body is None:
                break
            state, last, at = self._owner(hits[at], body.key), hits[at].last, at + 1
        person = self.people.named(hits[at]) if at < len(hits) and self._is_apposed(last, hits[at].first) else None
        if person is not None:
            self._add(
                scene, first, hits[at].last, (self.people.acting(person),), "name", relation, hits[at].is_possessive
            )
            return at + 1
        unknown = self._unknown_name(last)
        if unknown:
            end = last + unknown + (self.story.words.folded[last] in LINKING)
            name = self.story.words.text[self.story.words.starts[end - unknown] : self.story.words.ends[end - 1]]
            actor = Actor(
                f"x:{' '.join(self.story.words.folded[end - unknown : end])}",
                name,
                "person",
                name,
                _code(state),
                offices[0],
            )
            self._introduced.setdefault((offices[0], _code(state)), actor)
            self._add(scene, first, end, (actor,), "unknown", relation, False)
            return at
        other = self.people.known_by_another_name(hits[at : at + MORE_NAMES], last, offices, _code(state))
        if other is not None:
            person, hit = other
            self._add(scene, first, hit.last, (self.people.acting(person),), "name", relation, hit.is_possessive)
            return hits.index(hit) + 1
        self._describe(scene, first, last, offices, state, relation)
        return at

    def _is_linked(self, last: int, first: int) -> bool:
        words = self.story.words
        return (
            first - last <= MOST_LINKING
            and all(word in LINKING for word in words.folded[last:first])
            and not any(mark not in ("", "-", "'") for mark in words.marks[last : first + 1])
        )

    def _is_apposed(self, last: int, first: int) -> bool:
        marks = self.story.words.marks
        return (first == last and marks[first] in ("", ",")) or (
            first == last + 1 and self.story.words.folded[last] in ("lui", "domnul", "mr") and not marks[first]
        )

    def _unknown_name(self, last: int) -> int:
        """How many words of a name that no file knows begin at word `last`: two or three capitalised ones."""
        known = {hit.first for hit in self.story.hits_in(last, last + MOST_WORDS)}
        words = self.story.words
        count = 0
        while last + count < len(words.folded) and count < 4:
            index = last + count
            if index in known:
                return 0
            is_inner = count > 0 and words.folded[index] in self.story.grammar.particles
            if not words.capitalised[index] and not is_inner:
                break
            if words.marks[index] not in (("", ",") if count == 0 else ("", "-")):
                break
            count += 1
        return count if 2 <= count <= 4 else 0

    def _describe(self, scene: Scene, first: int, last: int, offices: list[str], state: str, relation: str) -> None:
        """An office without a name: its holder on the day of publication, else the state itself."""
        if offices[0] == "counterpart":
            peer = next((m.actors[0].office for m in reversed(scene.actors) if m.actors[0].office), "")
            offices = [peer] if peer else ["head_of_state", "head_of_government"]
        code = _code(state)
        introduced = next(
            (self._introduced[office, code] for office in offices if (office, code) in self._introduced), None
        )
        if introduced is not None:
            self._add(scene, first, last, (introduced,), "office", relation, False)
            return
        is_other = any(word in self.story.grammar.former for word in self.story.words.folded[max(first - 2, 0) : first])
        lately = [] if is_other else self.people.in_office(offices, code)
        if len(lately) == 1:
            self._add(scene, first, last, (self.people.acting(lately[0]),), "office", relation, False)
            return
        for office in () if is_other else offices:
            found = holders(self.story.knowledge, office, code, self.story.day) if code else ()
            if len(found) == 1:
                self._add(scene, first, last, found, "office", relation, False)
                return
        body = self.story.knowledge.actors.get(state)
        if body is not None:
            actor = body.actor()
            self._add(scene, first, last, (actor,), "office", relation, False)
            return
        told = [
            person
            for person in self.people.by_name.values()
            if any(term.office in offices for term in person.terms[:1])
        ]
        if len(told) == 1:
            self._add(scene, first, last, (self.people.acting(told[0]),), "office", relation, False)


def _code(key: str) -> str:
    kind, _, name = key.partition(":")
    return name if kind == "state" else name.upper()
