"""Names of persons that no file knows: runs of two or three capitalised words in running text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import compress, pairwise

from timeline.knowledge import NameHit
from timeline.language import LanguagePack
from timeline.model import Actor

from .grammar import Grammar
from .scene import ActorMention, Scene
from .story import Sentence, Story

MOST_WORDS = 4
JOINTS = frozenset(("", "-"))  # what may stand between the words of a name
SHORTEST = 3  # letters of a surname that stands alone


@lru_cache(maxsize=8)
def barred_words(grammar: Grammar, pack: LanguagePack) -> frozenset[str]:
    """Words that no name is made of: prepositions, months, weekdays, verbs that report."""
    singles = {phrase[0] for phrase in grammar.prepositions if len(phrase) == 1}
    calendar = {form for name in ("month", "weekday") for form in pack.words.get(name, ())}
    nouns = grammar.no_name | grammar.groups | grammar.report
    return frozenset(singles | calendar | nouns | grammar.clause | grammar.conjunctions)


def beginnings(story: Story) -> tuple[int, ...]:
    """The words of an article that may begin a name of two words or more, in order."""
    words, barred = story.words, barred_words(story.grammar, story.analysis.pack)
    named = [
        index
        for index in compress(range(len(words.folded)), words.capitalised)
        if len(words.folded[index]) > 1 and words.folded[index] not in barred
    ]
    return tuple(
        [
            one
            for one, other in pairwise(named)
            if other == one + 1 and words.marks[other] in JOINTS and _in_one_line(story, other)
        ]
    )


def _in_one_line(story: Story, index: int) -> bool:
    """True where no new line parts a word from the one before it."""
    words = story.words
    return "\n" not in words.text[words.ends[index - 1] : words.starts[index]]


def _is_name(story: Story, first: int, last: int) -> bool:
    """False for capitalised words that the article writes small elsewhere: "the Humanitarian Dialogue Centre"."""
    return story.small_words.isdisjoint(story.words.folded[first:last])


def add_unknown_names(
    story: Story,
    scene: Scene,
    sentence: Sentence,
    hits: tuple[NameHit, ...],
    starts: Sequence[int],
    known: Mapping[str, Actor],
) -> None:
    """Names of two or three capitalised words that no file knows, and surnames of those in `known`.

    No full names in a headline that capitalises every word. `starts` are the article's `beginnings`.
    """
    near = starts[bisect_left(starts, sentence.first) : bisect_left(starts, sentence.last - 1)]
    names_one = not known.keys().isdisjoint(story.words.folded[sentence.first : sentence.last])
    if not near and not names_one:
        return
    words, grammar = story.words, story.grammar
    taken = {index for hit in hits for index in range(hit.first, hit.last)}
    taken.update(index for mention in scene.actors for index in range(mention.first, mention.last))
    if names_one:
        _add_surnames(story, scene, sentence, taken, known)
    if not near or sum(words.capitalised[sentence.first : sentence.last]) * 2 > sentence.last - sentence.first:
        return
    free_from = sentence.first
    for index in near:
        if index < free_from:
            continue
        free_from = end = _end_of_name(story, index, sentence.last, taken)
        if 2 <= end - index <= MOST_WORDS and not any(words.is_upper(place) for place in range(index, end)):
            if index > sentence.first and words.folded[index - 1] in grammar.loose and not words.marks[index]:
                continue  # „Comisia Electorală Centrală" is nobody called „Electorală Centrală"
            first = index + (words.folded[index] in grammar.titles or words.folded[index] in grammar.skip)
            if end - first >= 2 and _is_name(story, first, end):
                name = words.text[words.starts[first] : words.ends[end - 1]]
                actor = Actor(f"x:{' '.join(words.folded[first:end])}", name, "person", name)
                relation = grammar.relation_before(words.folded, first, sentence.first)
                scene.actors.append(ActorMention(first, end, (actor,), "unknown", relation, False))


def surnames(story: Story) -> dict[str, Actor]:
    """Persons that no file knows, by the last word of the full name that the article gives somewhere."""
    words, barred = story.words, barred_words(story.grammar, story.analysis.pack)
    taken = {index for hit in story.hits for index in range(hit.first, hit.last)}
    found: dict[str, Actor] = {}
    for before, index in pairwise(compress(range(len(words.folded)), words.capitalised)):
        if before != index - 1 or words.marks[index] or not _in_one_line(story, index):
            continue
        last = words.folded[index]
        if len(last) < SHORTEST or last in found or before in taken or index in taken:
            continue
        first = words.folded[index - 1]
        is_end = index + 1 == len(words.folded) or not words.capitalised[index + 1] or bool(words.marks[index + 1])
        if not is_end or first in barred or last in barred or words.is_upper(index - 1) or words.is_upper(index):
            continue
        if first in story.grammar.titles or first in story.grammar.skip:
            continue
        name = words.text[words.starts[index - 1] : words.ends[index]]
        found[last] = Actor(f"x:{first} {last}", name, "person", name)
    return found


def _add_surnames(story: Story, scene: Scene, sentence: Sentence, taken: set[int], known: Mapping[str, Actor]) -> None:
    words = story.words
    for index in range(sentence.first, sentence.last):
        actor = known.get(words.folded[index]) if words.capitalised[index] and index not in taken else None
        if actor is None or _is_beside_capital(story, sentence, index):
            continue
        is_genitive = index + 1 < sentence.last and words.folded[index + 1] == "s" and words.marks[index + 1] == "'"
        relation = story.grammar.relation_before(words.folded, index, sentence.first)
        scene.actors.append(ActorMention(index, index + 1, (actor,), "unknown", relation, is_genitive))


def _is_beside_capital(story: Story, sentence: Sentence, index: int) -> bool:
    """True inside a longer run of capitals: a full name, or another name that ends alike."""
    words = story.words
    before = index > sentence.first and words.capitalised[index - 1] and not words.marks[index]
    if before and (words.folded[index - 1] in story.grammar.titles or words.folded[index - 1] in story.grammar.clause):
        before = False
    after = index + 1 < sentence.last and words.capitalised[index + 1] and words.marks[index + 1] in ("", "-")
    return before or after


def _end_of_name(story: Story, first: int, last: int, taken: set[int]) -> int:
    words, barred = story.words, barred_words(story.grammar, story.analysis.pack)
    end = first
    while end < last and end not in taken and words.folded[end] not in barred:
        is_inner = first < end < last - 1 and words.folded[end] in story.grammar.particles
        if not words.capitalised[end] and not (is_inner and words.capitalised[end + 1]):
            break
        if len(words.folded[end]) < 2 or (end > first and words.marks[end] not in JOINTS):
            break
        end += 1
    return end
