"""What a telling leaves unsaid and the text before it supplies: partners, actors, the narrative's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import PLANNED_STATUSES, Argument, Form, TimeSpan, Timex, When, day_date

from . import arguments as roles
from .backgrounds import is_set_apart
from .days import headed, is_earlier, side_of, told_on
from .during import in_visit
from .frame import is_speaker
from .going_on import in_time_told, of_the_paper
from .known_again import as_known
from .papers import OF_TREATIES, with_issuer, with_treaty
from .scene import Scene
from .story import Story
from .telling import CONTACTS, SPEECH, STRUCK, Telling, is_won_later, with_arguments

MUTUAL_LEAST = 2
REMEMBERED = 6  # tellings before, and
NEAR_SENTENCES = 3  # sentences before, in which those who talk again are looked for
NARRATIVE_SENTENCES = 3  # how long the day told last goes on
DIARY_DAYS = 21  # how long what a diary names may go on
NARRATIVE_DAYS = 4  # and how far from the publication it may lie
PLANNED_DAYS = 14  # and how far ahead a visit during which more is planned
# What happens in some state: where the sentence names none, in the one that the article is about.
OF_A_STATE = frozenset({
    "election", "protest", "coup", "resolution_vote", "appointment", "departure", "court_ruling", "disaster",
    "armed_attack", "terror_attack",
})  # fmt: skip
# What those do who fight within a state, whom no file knows: "the Maoists signed a peace deal".
OF_A_WAR = frozenset({"ceasefire", "negotiation", "territorial_capture", "deployment"})
OF_STATES_ONLY = frozenset({"weapons_test"})  # no body of states does it, whoever else the sentence names
# What the same sides do: "the ceasefire" behind the accord of two of them is theirs.
OF_ONE_PEACE = frozenset({"ceasefire", "treaty_signing", "negotiation", "prisoner_exchange", "armed_attack"})
# Steps of one paper: "the membership takes effect" is that of those who were invited.
OF_ONE_PAPER = frozenset({"accession", "treaty_signing", "treaty_in_force", "treaty_extension", "economic_deal"})
# What those seal who have just met: "three agreements were signed", with nobody named.
SEALED = frozenset({"treaty_signing", "economic_deal"})
OF_TALKS = frozenset({"meeting", "negotiation", "summit", "visit"})
OWN_DATES = frozenset({"clause", "sentence", "document"})
WATCHED = frozenset({"election", "protest", "coup", "disaster"})  # a body named beside these is no state of theirs
OPENING = frozenset({"title", "lead"})
TOLD = frozenset({"clause", "sentence", "document", "narrative"})


def completed(telling: Telling, before: Sequence[Telling], story: Story, scene: Scene) -> Telling:
    """The telling with what the article has told before: who takes part, the day of the story, the day of what it is.

    One that lacks somebody takes those of its sentence, else of the telling before that it takes up.
    """
    return as_known(_with_others(telling, before, story, scene), before, story)


def _with_others(telling: Telling, before: Sequence[Telling], story: Story, scene: Scene) -> Telling:
    frame = story.knowledge.event_types[telling.type].frame
    if telling.is_venue:
        return telling
    if telling.arguments and all(argument.actor.kind == "group" for argument in telling.arguments):
        return _with_groups(completed(with_arguments(telling, ()), before, story, scene), telling.arguments)
    kinds = {argument.actor.kind for argument in telling.arguments}
    if telling.type in OF_STATES_ONLY and kinds == {"organisation"}:
        told = _of_the_same(telling, before)  # „lansarea constituie o încălcare a rezoluțiilor ONU"
        telling = with_arguments(telling, tuple(told)) if told else telling
    telling = with_treaty(telling, before, story)
    if frame[0] == "directed":
        telling = with_issuer(telling, frame[1], before, story)
    # The parties of a treaty are states: "in 2021 the two countries extended it" is not of those who signed it in 2010.
    are_parties = telling.type in OF_TREATIES and not telling.person_keys and len(telling.keys) >= MUTUAL_LEAST
    is_short = len(telling.person_keys) < MUTUAL_LEAST and len(telling.keys) < MUTUAL_LEAST + 1
    if frame[0] == "mutual" and is_short and not are_parties:
        telling = _with_partners(telling, before, frame[1])
        if len(telling.keys) < MUTUAL_LEAST:
            telling = _with_those_before(telling, story, scene, frame[1])
    telling = _with_narrative(in_time_told(telling, before, story), before, story)
    telling = in_visit(telling, before, story)
    if telling.arguments:
        return _at_home(_with_owner_of_place(telling, frame, story), frame, story)
    told = _beside(telling, story, scene)
    if telling.type in OF_STATES_ONLY and all(argument.actor.kind == "organisation" for argument in told):
        told = _of_the_same(telling, before) or told
    if frame[0] == "mutual" and (not told or told == _beside(telling, story, scene, True)):
        told = _of_the_same(telling, before) or told
    is_nobody = all(argument.actor.kind == "group" for argument in told)
    if is_nobody and telling.place_key and telling.type not in OF_TREATIES:  # where it is signed is no party
        told = told + roles.country_of(story, telling.place_key, "place")
    if not told:
        told = _of_the_same(telling, before)
    if not told and (paper := of_the_paper(telling, before, story)) is not None:
        told = [Argument(argument.role, argument.actor, None) for argument in paper.arguments]
    if not told and telling.type in OF_A_STATE | OF_A_WAR and story.home:
        told = roles.country_of(story, story.home, frame[1])
    return _at_home(with_arguments(telling, tuple(told)) if told else telling, frame, story)


def _with_groups(telling: Telling, groups: Sequence[Argument]) -> Telling:
    """A telling completed as if nobody acted in it, with the groups that do: "Gunmen killed nine in Peshawar"."""
    keys = {argument.actor.key for argument in groups}
    rest = [argument for argument in telling.arguments if argument.actor.key not in keys]
    return with_arguments(telling, (*groups, *rest))


def _beside(telling: Telling, story: Story, scene: Scene, only_places: bool = False) -> list[Argument]:
    """The two names nearest to a trigger that do not only report; of those only the ones that tell a place."""
    near = [m for m in scene.actors if m.relation != "about" and not is_speaker(story, m)]
    if telling.type in OF_TREATIES:
        near = [m for m in near if m.relation != "place" or m.last <= telling.trigger.last]  # "signed in Prague"
    near.sort(key=lambda mention: abs(mention.first - telling.trigger.first))
    if only_places:
        near = [m for m in near[:2] if m.relation == "place" or _follows_city(scene, m.first)]
    return roles.arguments(story, near[:2], "other")


def _follows_city(scene: Scene, first: int) -> bool:
    """True for the state behind its city: "in Havana, Cuba"."""
    return any(place.is_city and place.last == first for place in scene.places)


def _at_home(telling: Telling, frame: tuple[str, ...], story: Story) -> Telling:
    """What persons alone do in some state, and what bodies only watch, with the state that the article is about."""
    if telling.type not in OF_A_STATE or not telling.keys:
        return telling
    known = {key for key in telling.keys if not key.startswith("x:")}
    if telling.type in WATCHED:
        known = {key for key in known if not key.startswith("org:")}
    if not known <= telling.person_keys or not story.home:
        return telling
    return with_arguments(telling, (*telling.arguments, *roles.country_of(story, story.home, frame[1])))


def _of_the_same(telling: Telling, before: Sequence[Telling]) -> list[Argument]:
    """Who did the same a sentence or two before: „ultimul schimb de prizonieri a avut loc în februarie"."""
    for last in reversed(before):
        if telling.sentence.number - last.sentence.number > NEAR_SENTENCES:
            break
        kinds = {last.type, telling.type}
        is_of_talks = telling.type in SEALED and last.type in OF_TALKS and len(last.keys) >= MUTUAL_LEAST
        if kinds <= OF_ONE_PAPER and len(last.keys) >= MUTUAL_LEAST:
            return [Argument(argument.role, argument.actor, None) for argument in last.arguments]
        if (len(kinds) == 1 or kinds <= OF_ONE_PEACE or is_of_talks) and last.arguments:
            return [Argument(argument.role, argument.actor, None) for argument in last.arguments]
    return []


def _with_owner_of_place(telling: Telling, frame: tuple[str, ...], story: Story) -> Telling:
    """To whom it is done, from the place where: an attack on Odesa strikes Ukraine."""
    if telling.type in STRUCK and frame[0] == "single" and telling.place_key:
        there = roles.country_of(story, telling.place_key, "other")
        is_known = any(a.actor.key == there[0].actor.key or a.actor.kind == "state" for a in telling.arguments if there)
        return telling if is_known else with_arguments(telling, (*telling.arguments, *there))
    if frame[0] != "directed" or not telling.place_key or any(a.role == frame[2] for a in telling.arguments):
        return telling
    owner = [a for a in roles.country_of(story, telling.place_key, frame[2]) if a.actor.key not in telling.keys]
    return with_arguments(telling, (*telling.arguments, *owner)) if owner else telling


def _with_those_before(telling: Telling, story: Story, scene: Scene, role: str) -> Telling:
    """Who meets whom, from the persons that the sentence names before: "X told Y in their call"."""
    people = [
        mention
        for mention in scene.actors
        if mention.last <= telling.trigger.first and mention.actors[0].kind == "person" and mention.kind != "unknown"
    ]
    told = {argument.actor.key: argument for argument in roles.arguments(story, people[-2:], role)}
    if sum(key.startswith("person:") for key in told) < MUTUAL_LEAST:
        return telling
    return with_arguments(telling, tuple({**told, **{a.actor.key: a for a in telling.arguments}}.values()))


def _in_year_above(telling: Telling, when: When, story: Story) -> Telling:
    """A telling with its own words of time, in the year told above: "May 10: Trump meets Lavrov" below 2017 is past."""
    is_past = telling.status in PLANNED_STATUSES and side_of(when, story.published) < 0
    return telling._replace(when=when, status="occurred" if is_past else telling.status)


def _with_narrative(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A telling without words of time goes on with the day told last: the news' own, or that of the plan."""
    heading = story.heading_of(telling.span.start)
    if heading is not None and telling.when.timex == heading.span:
        return _in_year_above(telling, headed(heading, story.analysis.text), story)
    if telling.when.span is not None and heading is not None:
        return _from_heading(telling, heading)
    if telling.when.span is not None or telling.link is not None or telling.in_quote:
        return telling
    if telling.is_of_late or telling.is_counted:
        return telling
    if heading is not None:
        return telling._replace(when=headed(heading, story.analysis.text), how_dated="sentence")
    if (telling.trigger.is_mere_noun and not _is_new_setting(telling, story)) or telling.sentence.kind == "heading":
        return telling
    if is_earlier(story, telling.trigger) or _has_length(telling, story):
        return telling
    if is_set_apart(story, telling.sentence, telling.trigger, story.clause_starts(telling.sentence)):
        return telling
    is_planned = telling.status in PLANNED_STATUSES
    if any(last.type == telling.type and _is_again(telling, last) for last in before):
        return telling  # the same again: it joins that telling and has its date
    for last in reversed(before):
        if telling.sentence.number - last.sentence.number > NARRATIVE_SENTENCES:
            break
        if telling.type == "election" and last.type == "appointment":
            continue  # who won is told behind the oath, weeks after the vote
        span = last.when.span
        is_ahead = last.status in PLANNED_STATUSES or (_is_not_over(last, story) and _is_told_on_its_day(last))
        if span is None or last.how_dated not in TOLD or (is_planned and not is_ahead):
            continue
        if last.type in SPEECH and telling.type not in SPEECH and last.sentence.kind not in OPENING:
            break  # "said on Monday that …. His mother died at sea": the day of saying it is not that of what was
        if not is_planned and (last.status in PLANNED_STATUSES or is_won_later(last)):
            continue
        most = PLANNED_DAYS if is_planned and last.type == "visit" else NARRATIVE_DAYS
        is_near = story.day is not None and abs((span.latest or 0) - story.day) <= most
        goes_on = is_planned or telling.tense == "past"
        if (span.is_exact_day or (is_planned and _is_short(last))) and is_near and goes_on:
            return telling._replace(when=told_on(last.when), how_dated="narrative")
        break
    return telling


def _is_new_setting(telling: Telling, story: Story) -> bool:
    """True for a contact, not named before, in which something was said: "confirmed the news in a call with"."""
    words, grammar, first = story.words.folded, story.grammar, telling.trigger.first
    if telling.type not in CONTACTS or first - telling.sentence.first < 2 or words[first - 1] not in grammar.one:
        return False
    return grammar.prepositions.get((words[first - 2],)) == "place"


def _has_length(telling: Telling, story: Story) -> bool:
    """True for what is told to have gone on for long: "have held weeks of talks"."""
    within = story.words.folded[telling.trigger.first : telling.trigger.last]
    return len(within) > MUTUAL_LEAST and not story.grammar.units.isdisjoint(within)


def _is_again(telling: Telling, last: Telling) -> bool:
    """True where a telling of the type with its own date told the same of the same, in the same roles."""
    if last.how_dated not in OWN_DATES or not telling.arguments:
        return False
    told = {(argument.role, argument.actor.key) for argument in last.arguments}
    is_planned = telling.status in PLANNED_STATUSES
    return (last.status in PLANNED_STATUSES) == is_planned and all(
        (argument.role, argument.actor.key) in told for argument in telling.arguments
    )


def _from_heading(telling: Telling, heading: Timex) -> Telling:
    """An item of a diary that names a later day of its own goes on until then: "will visit Turkey (to April 28)"."""
    first, last = heading.when, telling.when.span
    if first is None or last is None or telling.status not in PLANNED_STATUSES or not last.is_exact_day:
        return telling
    begin, end = first.earliest or 0, last.earliest or 0
    if not begin < end <= begin + DIARY_DAYS:
        return telling
    span = TimeSpan(Form.INTERVAL, day_date(begin), day_date(end))
    return telling._replace(when=replace(telling.when, span=span))


def _is_told_on_its_day(telling: Telling) -> bool:
    """True for a deed with words of time: plans go on with its day, not with that on which somebody spoke of them."""
    return telling.how_dated in ("clause", "sentence") and telling.type not in SPEECH


def _is_not_over(telling: Telling, story: Story) -> bool:
    """True for what is told of the day of publication or later: „vine astăzi", after which plans go on."""
    latest = telling.when.span.latest if telling.when.span is not None else None
    return latest is not None and story.day is not None and latest >= story.day


def _is_short(telling: Telling) -> bool:
    """True for a visit of a few days: what is planned for it lies within."""
    span = telling.when.span
    if span is None or span.earliest is None or span.latest is None:
        return False
    return span.latest - span.earliest <= NARRATIVE_DAYS


def _with_partners(telling: Telling, before: Sequence[Telling], role: str) -> Telling:
    """Who meets whom, from the last telling of talks: "their meeting", "the call", „discuția lor"."""
    for last in reversed(before[-REMEMBERED:]):
        near = telling.sentence.number - last.sentence.number
        if near > NEAR_SENTENCES:
            break
        shares = not telling.person_keys or telling.person_keys <= last.person_keys
        if (
            len(last.person_keys) >= MUTUAL_LEAST
            and shares
            and (not telling.keys or telling.keys & last.keys or not near)
        ):
            named = sum(argument.span is not None for argument in telling.arguments)
            if telling.keys - last.keys and (telling.person_keys or named >= MUTUAL_LEAST):
                continue
            borrowed = {argument.actor.key: Argument(role, argument.actor, None) for argument in last.arguments}
            borrowed.update({argument.actor.key: argument for argument in telling.arguments})
            return with_arguments(telling, tuple(borrowed.values()))
    return telling
