"""Names of persons that no file knows: runs of two or three capitalised words in running text."""

from __future__ import annotations

from timeline.knowledge import NameHit
from timeline.model import Actor

from .scene import ActorMention, Scene
from .story import Sentence, Story

MOST_WORDS = 3


def barred_words(story: Story) -> frozenset[str]:
    """Words that no name is made of: prepositions, months, weekdays, verbs that report."""
    grammar = story.grammar
    singles = {phrase[0] for phrase in grammar.prepositions if len(phrase) == 1}
    calendar = {form for name in ("month", "weekday") for form in story.analysis.pack.words.get(name, ())}
    nouns = grammar.no_name | grammar.groups | grammar.report
    return frozenset(singles | calendar | nouns | grammar.clause | grammar.conjunctions)


def add_unknown_names(
    story: Story, scene: Scene, sentence: Sentence, hits: tuple[NameHit, ...], barred: frozenset[str]
) -> None:
    """Names of two or three capitalised words that no file knows; none in a headline that capitalises every word."""
    words, grammar = story.words, story.grammar
    if sum(words.capitalised[sentence.first : sentence.last]) * 2 > sentence.last - sentence.first:
        return
    taken = {index for hit in hits for index in range(hit.first, hit.last)}
    taken.update(index for mention in scene.actors for index in range(mention.first, mention.last))
    index = sentence.first
    while index < sentence.last:
        end = _end_of_name(story, index, sentence.last, taken, barred)
        if 2 <= end - index <= MOST_WORDS and not any(words.is_upper(place) for place in range(index, end)):
            first = index + (words.folded[index] in grammar.titles or words.folded[index] in grammar.skip)
            if end - first >= 2:
                name = words.text[words.starts[first] : words.ends[end - 1]]
                actor = Actor(f"x:{' '.join(words.folded[first:end])}", name, "person", name)
                relation = grammar.relation_before(words.folded, first, sentence.first)
                scene.actors.append(ActorMention(first, end, (actor,), "unknown", relation, False))
        index = max(end, index + 1)


def _end_of_name(story: Story, first: int, last: int, taken: set[int], barred: frozenset[str]) -> int:
    words = story.words
    end = first
    while end < last and words.capitalised[end] and end not in taken and words.folded[end] not in barred:
        if len(words.folded[end]) < 2 or (end > first and words.marks[end] not in ("", "-")):
            break
        end += 1
    return end
