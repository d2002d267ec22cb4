"""Small signs in the words around a trigger that tell how surely an event is told: the confidence weighs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Argument

from .frame import clause_of
from .grammar import Grammar
from .papers import OF_A_PAPER, is_said_of_paper
from .possession import governor
from .story import Sentence, Story
from .telling import Trigger

NEAR = 3  # words between a verb and what it governs
TOPIC_WORDS = 4
CROWD = 3  # triggers of one sentence, from which on they stand in each other's way
HEAD_WORDS = 6  # words before a noun among which what it hangs on is looked for
OPEN_WORDS = 5  # words behind a noun among which a verb may leave it open: "the deployment of troops could …"


def signs_of(
    story: Story,
    sentence: Sentence,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    starts: Sequence[int],
    told: Sequence[Argument],
) -> tuple[str, ...]:
    """The names of the signs that a trigger shows."""
    words, grammar = story.words, story.grammar
    found: list[str] = []
    before = words.folded[max(trigger.first - 2, sentence.first) : trigger.first]
    if trigger.is_carried:
        found.append("carried")
    if trigger.pos == "n":
        found += _of_noun(story, sentence, trigger, triggers)
    else:
        found.append(_form(words.folded[trigger.first], before, grammar))
    if governor(story, trigger, sentence.first) is not None:
        found.append("governed_noun")
    here = clause_of(starts, trigger.first)
    if trigger.pos != "n" and is_said_of_paper(story, starts[here], trigger.first):
        found.append(OF_A_PAPER)
    opener = words.folded[starts[here]] if here else ""
    if opener in grammar.relative:
        found.append("in_relative")
    elif opener in grammar.clause:
        found.append("in_clause")
    elif here:
        found.append("behind_mark")
    verbs = [other for other in triggers if other.pos != "n" and other.last <= trigger.first]
    if verbs and trigger.first - verbs[-1].last <= NEAR and clause_of(starts, verbs[-1].first) == here:
        found.append("governed")
    others = len(triggers)
    found.append("crowded" if others >= CROWD else "alone" if others == 1 else "paired")
    if not any(argument.span is not None for argument in told):
        found.append("borrowed")
    elif any(_is_beside(story, argument, trigger) for argument in told):
        found.append("actor_beside")
    return tuple(found)


def _form(word: str, before: Sequence[str], grammar: Grammar) -> str:
    if not grammar.subjunctive.isdisjoint(before[-2:]):
        return "infinitive"
    if not grammar.modal.isdisjoint(before[-2:]):
        return "modal"
    if word.endswith("ing"):
        return "gerund"
    return "passive" if not grammar.passive.isdisjoint(before) else "finite"


def _of_noun(story: Story, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> Iterator[str]:
    words, grammar = story.words, story.grammar
    yield f"head_{_head(story, sentence, trigger)}"
    before = words.folded[max(trigger.first - TOPIC_WORDS, sentence.first) : trigger.first]
    if not grammar.topic.isdisjoint(before):
        yield "topic"
    after = trigger.last
    if after < sentence.last and not words.marks[after] and words.folded[after] in grammar.plans:
        yield "of_a_plan"
    if any(other.first == after for other in triggers) and not words.marks[min(after, len(words.marks) - 1)]:
        yield "of_a_plan"
    if any(word in grammar.modal for word in words.folded[after : min(after + OPEN_WORDS, sentence.last)]):
        yield "left_open"
    if trigger.first == sentence.first or words.folded[sentence.first : trigger.first] in (("the",), ("a",)):
        yield "opens"


def _head(story: Story, sentence: Sentence, trigger: Trigger) -> str:
    """What a noun hangs on: the relation of the preposition before it, a verb that tells, or a kind of word."""
    words, grammar = story.words, story.grammar
    for place in range(trigger.first - 1, max(trigger.first - 1 - HEAD_WORDS, sentence.first - 1), -1):
        word = words.folded[place]
        if word in grammar.orders:
            return "order"
        if word in grammar.backdrop or word in grammar.consequence or word in grammar.presupposing:
            return "backdrop"
        if word in grammar.topic:
            return "topic"
        relation = grammar.prepositions.get((word,))
        if relation is not None:
            return relation
        if word in grammar.clause:
            return "clause"
        if word in grammar.passive or word in grammar.past or word in grammar.report:
            return "verb"
        if "," in words.marks[place + 1]:
            return "comma"
    return "start" if trigger.first - HEAD_WORDS <= sentence.first else "far"


def _is_beside(story: Story, argument: Argument, trigger: Trigger) -> bool:
    if argument.span is None:
        return False
    first, last = story.words.range_of(argument.span)
    return last <= trigger.first <= last + NEAR or trigger.last - 1 <= first <= trigger.last + 1
