"""Treaties and other papers that a text goes on about: "the treaty was signed in Prague", „documentul prevede …"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.knowledge import Treaty
from timeline.model import Argument, TimeSpan

from .story import Story
from .telling import Telling, with_arguments

NEAR_PAPER = 4  # words before a trigger among which the paper is named again
NEAR_SENTENCES = 4  # sentences before, in which the treaty is named
FIRST_WORDS = 3  # words of a clause that hold its subject
OF_TREATIES = frozenset({
    "treaty_signing", "treaty_in_force", "treaty_extension", "treaty_expiry", "treaty_withdrawal",
})  # fmt: skip
# The steps in the life of a treaty that an event of a type may be.
STEPS = {
    "treaty_expiry": ("expired", "expires", "terminated"),
    "treaty_signing": ("signed",),
    "treaty_in_force": ("in_force",),
    "treaty_extension": ("extended",),
    "treaty_withdrawal": ("suspended", "withdrawal", "denounced", "terminated"),
}
# What a paper decides, and the acts by which bodies bring such papers into the world.
MEASURES = frozenset({"sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply"})
OF_ISSUERS = MEASURES | {"resolution_vote"}
OF_A_PAPER = "of_a_paper"  # the sign of a trigger whose subject is a paper
NEAR_DAYS = 31  # how far what the text tells may lie from the step that it is
SURELY_OF_ONE = frozenset({"treaty_expiry", "treaty_extension"})  # "extended it", "the lapse": need no noun


def with_treaty(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A step of a treaty with the treaty named last, where its sentence only says "the treaty"."""
    if telling.type not in OF_TREATIES or telling.instrument:
        return telling
    first, last = telling.trigger.first, telling.trigger.last
    words = story.words.folded[max(first - NEAR_PAPER, telling.sentence.first) : last]
    if telling.type not in SURELY_OF_ONE and story.grammar.papers.isdisjoint(words):
        return telling
    named = next((other for other in reversed(before) if other.instrument), None)
    if named is None or telling.sentence.number - named.sentence.number > NEAR_SENTENCES:
        return telling
    return telling._replace(instrument=named.instrument)


def with_issuer(telling: Telling, role: str, before: Sequence[Telling], story: Story) -> Telling:
    """What a package or a law does, with those who passed it a few sentences before: „pachetul interzice importul"."""
    if (
        OF_A_PAPER not in telling.signs
        or telling.type not in MEASURES
        or any(a.role == role for a in telling.arguments)
    ):
        return telling
    for last in reversed(before):
        if telling.sentence.number - last.sentence.number > NEAR_SENTENCES:
            break
        doing = story.knowledge.event_types[last.type].frame[1]
        issuers = [argument.actor for argument in last.arguments if argument.role == doing]
        if last.type in OF_ISSUERS and issuers:
            told = [Argument(role, actor) for actor in issuers if actor.key not in telling.keys]
            return with_arguments(telling, (*told, *telling.arguments))
    return telling


def is_said_of_paper(story: Story, clause: int, first: int) -> bool:
    """True where the subject of a clause that begins at a word is a paper: „pachetul interzice importul"."""
    return not story.grammar.papers.isdisjoint(story.words.folded[clause : min(clause + FIRST_WORDS, first)])


def with_treaty_of_day(telling: Telling, story: Story) -> Telling:
    """A step without its treaty, told on the day of a step of the only one that the article names, is of that one."""
    when = telling.when.span
    if telling.type not in OF_TREATIES or telling.instrument or when is None:
        return telling
    named = {entry.key for hit in story.hits if (entry := hit.of_kind("treaty")) is not None}
    treaty = story.knowledge.treaties.get(named.pop().removeprefix("treaty:")) if len(named) == 1 else None
    if treaty is None or not _has_step(treaty, telling.type, when):
        return telling
    return telling._replace(instrument=treaty.id)


def _has_step(treaty: Treaty, kind: str, when: TimeSpan) -> bool:
    return any(_are_near(when, step.when) for step in treaty.steps if step.kind in STEPS[kind])


def _are_near(one: TimeSpan, other: TimeSpan) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest - NEAR_DAYS <= other.latest and other.earliest <= one.latest + NEAR_DAYS
