"""Which words of a sentence tell an event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.knowledge.patterns import SlotTest, Words

from .attributive import is_attributive, is_of_next_verb, is_participle
from .carrying import is_carried
from .choosing import of_matters, without_overlaps
from .lexicon import Lexicon, Match
from .proper import is_of_name
from .rounds import round_meant
from .scene import Scene
from .story import Sentence, Story
from .telling import Trigger

NUMBER_WORDS = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty",
    "hundred", "thousand", "un", "unu", "doi", "doua", "trei", "patru", "cinci", "sase", "sapte", "opt", "noua",
    "zece", "douasprezece", "douazeci", "treizeci", "suta", "mie", "primul", "prima",
})  # fmt: skip
OF_SOMEBODY = frozenset({"death"})  # told of a person by name only: numbers of dead belong to the attack
NEAR_SOMEBODY = 8  # words between a death and who died
KIND_OF_SLOT = {"ORG": "organisation", "PERSON": "person"}
NEAR_AUXILIARY = 4  # words between an auxiliary and its participle: „a fost, din nou, convocat"
LEAST_DONE = 2  # words of a noun and its participle
LED_WORDS = 3  # from a preposition to its noun: "on the new tariffs imposed by"
LEAST_LEFT = 4  # words of a match that holds a participle, a comma and the auxiliary of another verb
ADJECTIVES = 3  # words from an article to its noun: "a January 11 armed clash"


def find_triggers(
    story: Story, scene: Scene, lexicon: Lexicon, sentence: Sentence, places: Sequence[int]
) -> list[Trigger]:
    """The triggers of a sentence that begin at some of its words, none overlapping another, in order."""
    slots: dict[str, dict[int, int]] = {}
    words = story.words.folded
    skip = story.grammar.skip

    def fills(name: str, index: int) -> int:
        if name == "NUM":
            return index + 1 if words[index][0].isdigit() or words[index] in NUMBER_WORDS else -1
        ends = slots.get(name)
        if ends is None:  # few sentences have a pattern that asks
            ends = slots[name] = _slot(scene, name)
        for place in range(index, min(index + 3, sentence.last)):
            if place in ends:
                return ends[place]
            if words[place] not in skip:
                return -1
        return -1

    matches = lexicon.matches(words, places, sentence.last, fills)
    matches += _past_times(story, lexicon, sentence, places, fills, matches)
    if not matches:
        return []
    matches = [match for match in _within_clauses(matches, story, sentence) if not _leaves_put_in(match, story)]
    forbidden = [match for match in matches if match.entry.kind == "anti"]
    found = [
        round_meant(story, match)
        for match in matches
        if match.entry.kind == "trigger"
        and (match.entry.id not in OF_SOMEBODY or _names_somebody(scene, match))
        and not (forbidden and _is_forbidden(match, forbidden))
        and not is_attributive(story, sentence, match)
        and not (story.words.capitalised[match.first] and is_of_name(story, sentence, match))
        and not is_of_next_verb(story, match)
    ]
    return [_trigger(story, sentence, match) for match in of_matters(without_overlaps(found), story)]


def _trigger(story: Story, sentence: Sentence, match: Match) -> Trigger:
    pos = _part_of_speech(story, sentence, match)
    return Trigger(
        match.first, match.last, match.entry.id, match.entry.weight, pos,
        match.entry.pos != "n" and sentence.kind != "title" and _is_attribute(story, sentence, match),
        pos == "n" and is_carried(story, sentence, match.first, match.last, match.entry.id),
    )  # fmt: skip


def tells_nothing(trigger: Trigger) -> bool:
    """True for a statement that a participle only recalls: „ajutorul anunțat sâmbătă"."""
    return trigger.type == "statement" and trigger.is_attribute


def _is_forbidden(match: Match, forbidden: Sequence[Match]) -> bool:
    """True where words overlap that forbid the type."""
    return any(
        anti.entry.id == match.entry.id and anti.first < match.last and match.first < anti.last for anti in forbidden
    )


def _part_of_speech(story: Story, sentence: Sentence, match: Match) -> str:
    """The pattern's part of speech, a noun's where an article stands before a verb's form: "Monday's strike on"."""
    words, grammar = story.words.folded, story.grammar
    if match.entry.pos == "n" or words[match.first] not in grammar.nouns_too:
        return match.entry.pos
    follows = words[match.first + 1] if match.last - match.first > 1 else ""
    if words[match.first].endswith("s") and follows and (follows,) not in grammar.prepositions:
        return match.entry.pos  # "the package bans imports": what is done to something, as "the bans on imports" is not
    for place in range(match.first - 1, max(match.first - 1 - ADJECTIVES, sentence.first) - 1, -1):
        if words[place] in grammar.owned:
            return "n"
        if words[place].endswith("s") or story.words.marks[place + 1]:
            break  # "the rebels attack"
    return match.entry.pos


def _is_attribute(story: Story, sentence: Sentence, match: Match) -> bool:
    """True for a participle without its auxiliary: „sancțiunile impuse de SUA", „acordul semnat joi"."""
    words, grammar = story.words.folded, story.grammar
    told = words[match.first : match.last]
    if not grammar.participles:
        return _is_done_by(story, sentence, match)
    if not any(word.endswith(grammar.participles) and word not in grammar.groups for word in told):
        return False
    if told[0] in grammar.groups:
        return grammar.auxiliaries.isdisjoint(told)  # „s-a întâlnit cu militarii dislocați": that verb is another one's
    if not told[0].endswith(grammar.participles) and not is_participle(story, told[0].removesuffix("a")):
        led = words[max(match.first - 1, sentence.first) : match.first]  # „va deveni", but „a respins acordul încheiat"
        return grammar.auxiliaries.isdisjoint((*led, *told))
    starts = story.clause_starts(sentence)
    own = starts[bisect_right(starts, match.first) - 1]  # „a anunțat că ostaticii răpiți marți": that verb's auxiliary
    for place in range(match.first - 1, max(match.first - NEAR_AUXILIARY, own) - 1, -1):
        if words[place] in grammar.auxiliaries and words[place] not in grammar.one:
            return False
    return grammar.auxiliaries.isdisjoint(told)


def _is_done_by(story: Story, sentence: Sentence, match: Match) -> bool:
    """True for the noun that a preposition leads and what was done to it: "talks on tariffs imposed by Chile"."""
    words, grammar = story.words.folded, story.grammar
    if match.last - match.first < LEAST_DONE or match.last >= sentence.last:
        return False
    if grammar.prepositions.get((words[match.last],)) != "agent":
        return False
    if words[match.last - 1] not in grammar.dated_by or words[match.first] in grammar.dated_by:
        return False
    led = words[max(match.first - LED_WORDS, sentence.first) : match.first]
    return any((word,) in grammar.prepositions or word in grammar.topic for word in led)


def _within_clauses(matches: list[Match], story: Story, sentence: Sentence) -> list[Match]:
    """The matches without those of which a gap reaches into another clause."""
    if max([match.last - match.first for match in matches]) <= 2:
        return matches
    words = story.words.folded
    borders = [*story.clause_starts(sentence)[1:], *story.joints_in(sentence.first + 1, sentence.last)]
    borders += _reports(story, sentence)
    if not borders:
        return matches
    return [
        match
        for match in matches
        if match.last - match.first <= 2
        or not any(
            match.first < border < match.last - 1
            and words[border] not in story.grammar.soft
            and not _says(match, words[border])
            for border in borders
        )
    ]


def _reports(story: Story, sentence: Sentence) -> list[int]:
    """Where, behind a comma, who says so begins: „…, au declarat forțele armate"."""
    words, grammar = story.words, story.grammar
    return [
        index
        for index in range(sentence.first + 1, sentence.last - 1)
        if "," in words.marks[index]
        and (words.folded[index] in grammar.report or words.folded[index] in grammar.past)
        and not grammar.report.isdisjoint(words.folded[index : index + 2])
    ]


def _leaves_put_in(match: Match, story: Story) -> bool:
    """True where a participle put in about somebody is taken with the main verb: „aleasă în 2019, s-a întâlnit cu".

    Only in languages whose participles need an auxiliary.
    """
    words, grammar = story.words, story.grammar
    if match.last - match.first < LEAST_LEFT or match.entry.pos == "n" or not grammar.participles:
        return False
    if not is_participle(story, words.folded[match.first].removesuffix("a")):
        return False
    return any(
        "," in words.marks[index] and words.folded[index] in grammar.auxiliaries
        for index in range(match.first + 1, match.last - 1)
    )


def _past_times(
    story: Story, lexicon: Lexicon, sentence: Sentence, places: Sequence[int], fills: SlotTest, found: Sequence[Match]
) -> list[Match]:
    """What else matches where words of time are left out: „semnarea, la 21 aprilie 1992, a tratatului".

    `found` are the matches of all words.
    """
    words, grammar = story.words, story.grammar
    timexes = story.timexes_in(sentence.span)
    if not timexes:
        return []
    hidden: set[int] = set()
    for timex in timexes:
        first, last = words.range_of(timex.span)
        if timex.when is not None and not timex.relation and sentence.first < first and last < sentence.last:
            hidden.update(range(first - ((words.folded[first - 1],) in grammar.prepositions), last))
    if not hidden:
        return []
    left = [index for index in range(sentence.first, sentence.last) if index not in hidden]
    at = {place: number for number, place in enumerate(left)}
    end = max(hidden)
    starts = [at[place] for place in places if place in at and place < end]

    def fills_there(name: str, index: int) -> int:
        last = fills(name, left[index])
        return -1 if last < 0 else at[last - 1] + 1 if last - 1 in at else -1

    known = {(first, last, id(entry)) for first, last, entry in found}
    there = [
        Match(left[first], left[last - 1] + 1, entry)
        for first, last, entry in lexicon.matches(
            [words.folded[place] for place in left], starts, len(left), fills_there
        )
        if entry.kind == "trigger"
    ]
    return [match for match in there if (match.first, match.last, id(match.entry)) not in known]


def _names_somebody(scene: Scene, match: Match) -> bool:
    """True where a person is named beside the words that tell of a death."""
    return any(
        mention.actors[0].kind == "person"
        and mention.first < match.last + NEAR_SOMEBODY
        and match.first - NEAR_SOMEBODY < mention.last
        for mention in scene.actors
    )


def _says(match: Match, word: str) -> bool:
    """True when the pattern itself has this word, so that no gap reaches past it into another clause."""
    return any(isinstance(node, Words) and word in node.exact for node in match.entry.pattern.nodes)


def _slot(scene: Scene, name: str) -> dict[int, int]:
    """What fills a slot, by its first word: the word after its last."""
    if name == "TREATY":
        return {first: last for first, last, _ in scene.treaties}
    if name == "ACTOR":
        return {mention.first: mention.last for mention in scene.actors if mention.kind != "pronoun"}
    if name in KIND_OF_SLOT:
        return {
            mention.first: mention.last
            for mention in scene.actors
            if any(actor.kind == KIND_OF_SLOT[name] for actor in mention.actors) and mention.kind != "pronoun"
        }
    states = {
        mention.first: mention.last
        for mention in scene.actors
        if mention.kind in ("name", "metonym") and mention.actors[0].kind == "state"
    }
    return states | {place.first: place.last for place in scene.places}
