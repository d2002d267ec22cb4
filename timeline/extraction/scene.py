"""What one sentence names: actors, places, treaties and news sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Actor

from .story import Story


class ActorMention(NamedTuple):
    """Somebody named: words `first` to `last` (excluded), who, how, and in what relation to the words before.

    `kind`: name, office, adjective, people, both (those told last), pronoun, unknown (a name no
    file knows). `relation` is one of grammar.RELATIONS or "". `is_genitive`: "Russia's", „Rusiei".
    """

    first: int
    last: int
    actors: tuple[Actor, ...]
    kind: str
    relation: str
    is_genitive: bool


class PlaceMention(NamedTuple):
    """A place named: the city, or the state's own key and name, and the relation of the words before."""

    first: int
    last: int
    key: str
    name: str
    country: str
    relation: str
    is_city: bool


TOPIC_WORDS = 3  # words of what is talked about before the comma: "about rare earth exports, Taiwan"


@dataclass(slots=True)
class Scene:
    """What one sentence names: actors, places, treaties (words and id) and news sources (words and name)."""

    actors: list[ActorMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    treaties: list[tuple[int, int, str]] = field(default_factory=list)
    sources: list[tuple[int, int, str]] = field(default_factory=list)


def coordinate(scene: Scene, story: Story) -> None:
    """Names joined by "and" stand in the relation of the first: "with Trump and Putin"."""
    words = story.words
    scene.actors[:] = [
        here._replace(relation="about") if here.relation == "" and _goes_on_topics(story, here) else here
        for here in scene.actors
    ]
    for index in range(1, len(scene.actors)):
        before, here = scene.actors[index - 1], scene.actors[index]
        between = words.folded[before.last : here.first]
        joined = here.first == before.last and words.marks[here.first] in (",", "-")
        acts = here.actors[0].kind == "person" or here.kind == "office"
        if before.relation == "place" and acts and before.actors[0].kind != "person":
            continue  # „La Hanoi, liderul rus", „La Bruxelles, miniștrii UE": the place and who acts there
        if joined and _begins_clause(story, here):
            continue  # „După vizita la Berlin, Franța a trimis", "After talks with Orban, Macron has left"
        if joined and is_cited(story, before.first):
            continue  # "According to the UN, Israel struck": who says so and who did it
        if here.relation == "" and (joined or (0 < len(between) <= 2 and between[0] in story.grammar.conjunctions)):
            here = here._replace(relation=before.relation, is_genitive=here.is_genitive or before.is_genitive)
            if here.kind == "adjective" and before.kind == "people":
                here = here._replace(kind="people")  # „negociatorii americani și chinezi"
            elif here.kind == before.kind == "adjective" and before.relation == "between":
                here = here._replace(kind="people")  # "between Kyrgyz and Tajik border guards"
                scene.actors[index - 1] = before._replace(kind="people")
            scene.actors[index] = here
    for index in range(len(scene.actors) - 2, -1, -1):
        here, following = scene.actors[index], scene.actors[index + 1]
        if here.kind == "adjective" and following.kind in ("office", "people") and _are_joined(story, here, following):
            # "The Turkish and Syrian foreign ministers": those of both.
            scene.actors[index] = here._replace(kind="people")


def _begins_clause(story: Story, here: ActorMention) -> bool:
    """True for a name behind a comma with its verb right behind it."""
    words, grammar = story.words, story.grammar
    near = words.folded[here.last : here.last + 3]
    if "," not in words.marks[here.first] or not near or words.marks[here.last]:
        return False
    finite = grammar.finite - grammar.subjunctive
    return near[0] in finite or (near[0] in grammar.clitics and not finite.isdisjoint(near[1:]))


def is_cited(story: Story, first: int) -> bool:
    """True for a name, from the word `first` on, that is only cited: "according to the UN", „potrivit ONU"."""
    words, grammar = story.words, story.grammar
    place = first - 1
    while place > 0 and not words.marks[place + 1] and _is_before_name(story, place):
        place -= 1
    return place >= 0 and not words.marks[place + 1] and words.folded[place] in grammar.cited


def _is_before_name(story: Story, place: int) -> bool:
    word, grammar = story.words.folded[place], story.grammar
    return word in grammar.skip or grammar.prepositions.get((word,)) == "to"


def _goes_on_topics(story: Story, here: ActorMention) -> bool:
    """True for "Taiwan" in "talked about trade, Taiwan, Ukraine": behind a comma, the next of the topics."""
    words, prepositions = story.words, story.grammar.prepositions
    if "," not in words.marks[here.first]:
        return False
    for place in range(here.first - 2, max(here.first - 2 - TOPIC_WORDS, -1), -1):
        if words.marks[place + 1]:
            return False
        if prepositions.get((words.folded[place],)) == "about":
            return True
    return False


def _are_joined(story: Story, here: ActorMention, following: ActorMention) -> bool:
    """True for two names with nothing but a comma or "and" between them."""
    words = story.words
    between = words.folded[here.last : following.first]
    if not between:
        return words.marks[following.first] in (",", "-")
    return len(between) == 1 and between[0] in story.grammar.conjunctions
