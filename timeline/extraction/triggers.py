"""Which words of a sentence tell an event."""

from __future__ import annotations

from timeline.knowledge.patterns import Words

from .lexicon import Lexicon, Match
from .scene import Scene
from .story import Sentence, Story
from .telling import Trigger

NUMBER_WORDS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "twenty",
        "thirty",
        "hundred",
        "thousand",
        "un",
        "unu",
        "doi",
        "doua",
        "trei",
        "patru",
        "cinci",
        "sase",
        "sapte",
        "opt",
        "noua",
        "zece",
        "douasprezece",
        "douazeci",
        "treizeci",
        "suta",
        "mie",
        "primul",
        "prima",
    ]
)


def has_candidate(story: Story, lexicon: Lexicon, sentence: Sentence) -> bool:
    """True when some word of the sentence may begin a trigger: a cheap look before the names are read."""
    words = story.words.folded
    return any(lexicon.starting_with(words[index]) for index in range(sentence.first, sentence.last))


def find_triggers(story: Story, scene: Scene, lexicon: Lexicon, sentence: Sentence) -> list[Trigger]:
    """The triggers of a sentence, none overlapping another, in order."""
    slots = _slots(scene)
    words = story.words.folded
    skip = story.grammar.skip

    def fills(name: str, index: int) -> int:
        if name == "NUM":
            return index + 1 if words[index][0].isdigit() or words[index] in NUMBER_WORDS else -1
        ends = slots[name]
        for place in range(index, min(index + 3, sentence.last)):
            if place in ends:
                return ends[place]
            if words[place] not in skip:
                return -1
        return -1

    borders = story.clause_starts(sentence)[1:]
    matches = [
        match
        for match in lexicon.matches(words, sentence.first, sentence.last, fills)
        if not any(match.first < border < match.last - 1 and not _says(match, words[border]) for border in borders)
    ]
    forbidden = [match for match in matches if match.entry.kind == "anti"]
    found = [
        match
        for match in matches
        if match.entry.kind == "trigger"
        and not any(
            anti.entry.id == match.entry.id and anti.first < match.last and match.first < anti.last
            for anti in forbidden
        )
    ]
    return _without_overlaps(found)


def _says(match: Match, word: str) -> bool:
    """True when the pattern itself has this word, so that no gap reaches past it into another clause."""
    return any(isinstance(node, Words) and word in node.exact for node in match.entry.pattern.nodes)


def _slots(scene: Scene) -> dict[str, dict[int, int]]:
    actors = {mention.first: mention.last for mention in scene.actors if mention.kind != "pronoun"}
    return {
        "ACTOR": actors,
        "ORG": {
            mention.first: mention.last
            for mention in scene.actors
            if any(actor.kind == "organisation" for actor in mention.actors)
        },
        "PLACE": {
            **{
                mention.first: mention.last
                for mention in scene.actors
                if mention.kind in ("name", "metonym") and mention.actors[0].kind == "state"
            },
            **{place.first: place.last for place in scene.places},
        },
        "TREATY": {first: last for first, last, _ in scene.treaties},
    }


# Types whose words also tell finer ones: where both match, the finer type is meant.
GENERAL = {
    "statement": 2,
    "meeting": 1,
    "negotiation": 1,
    "treaty_signing": 1,
    "visit": 1,
    "armed_attack": 1,
    "appeal": 1,
    "territorial_capture": 1,
    "sanctions": 1,
}


def _without_overlaps(matches: list[Match]) -> list[Trigger]:
    """The strongest of overlapping matches: the heavier, the finer in type, then the longer."""
    ranked = sorted(
        matches,
        key=lambda match: (
            -match.entry.weight,
            GENERAL.get(match.entry.id, 0),
            match.first - match.last,
            match.entry.pos == "n",
            match.first,
        ),
    )
    kept: list[Match] = []
    for match in ranked:
        if all(match.last <= other.first or other.last <= match.first for other in kept):
            kept.append(match)
    kept.sort(key=lambda match: match.first)
    kept = [
        match
        for number, match in enumerate(kept)
        if not (
            match.entry.id == "treaty_signing" and number + 1 < len(kept) and kept[number + 1].first == match.last
        )  # "agreed to extend the treaty": what was agreed is the event
    ]
    return [Trigger(match.first, match.last, match.entry.id, match.entry.weight, match.entry.pos) for match in kept]
