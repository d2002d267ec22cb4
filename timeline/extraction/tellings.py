"""All events that the sentences of an article tell, one telling a trigger, with roles, date and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.language import tense_cues
from timeline.language.tense import UNKNOWN
from timeline.model import PLANNED_STATUSES, Argument, Span, When

from . import arguments as roles
from .actors import Cast
from .attribution import attribution_of
from .dating import Calendar, forward, is_news_itself, publication_day, settled, side_of, told_on
from .lexicon import Lexicon
from .scene import Scene
from .status import Cue, find_cues, status_of
from .story import Sentence, Story
from .telling import Telling, Trigger
from .triggers import find_triggers, has_candidate

MUTUAL_LEAST = 2
BARE = frozenset({"meeting", "negotiation"})
MOST = 3  # the weight of a trigger that is enough alone
NARRATIVE_SENTENCES = 3  # how long the day told last goes on
NARRATIVE_DAYS = 4  # and how far from the publication it may lie
TOLD = frozenset({"clause", "sentence", "document", "narrative"})
VENUE_WORDS = 8  # how far before a gathering the word may stand that makes it a venue
BORDER = 12  # what a clause border adds to the distance of a verb
GATHERINGS = frozenset({"summit", "conference"})
# Acts of state whose announcement is the event: "Romania will expel ten diplomats, the ministry said on Tuesday".
DECISIONS = frozenset({
    "relations_break", "sanctions", "sanctions_relief", "treaty_withdrawal", "departure", "trade_measure", "arms_supply",
    "aid", "deployment", "troop_withdrawal", "treaty_extension",
})  # fmt: skip


def find_tellings(story: Story, cast: Cast, triggers: Lexicon, cues: Lexicon) -> list[Telling]:
    """The tellings of all sentences, in order."""
    found: list[Telling] = []
    for sentence in story.sentences:
        if has_candidate(story, triggers, sentence):
            for telling in _in_sentence(story, cast, sentence, triggers, cues):
                found.append(_completed(telling, found, story, cast.scene(sentence)))
    return found


def _in_sentence(story: Story, cast: Cast, sentence: Sentence, triggers: Lexicon, cues: Lexicon) -> Iterator[Telling]:
    scene = cast.scene(sentence)
    found = find_triggers(story, scene, triggers, sentence)
    if not found:
        return
    starts = story.clause_starts(sentence)
    marks, named = find_cues(story, cues, sentence)
    tenses = _Tenses(story, sentence, starts)
    calendar = Calendar(story, sentence, starts, found)
    cited = attribution_of(story, scene, sentence)
    recalled = [match for match in named if match.entry.id == "again_talk"]
    for trigger in found:
        frame = roles.Frame(story, sentence, scene, trigger, starts, found)
        told = _arguments(story, frame, trigger)
        is_venue = trigger.type in GATHERINGS and _is_venue(story, trigger)
        if is_venue:
            told = tuple(argument for argument in told if argument.actor.kind == "organisation")
        if not _is_enough(trigger, told, bool(calendar.rows)):
            continue
        place = roles.place_of(frame)
        yield _dated(
            Telling(
                sentence=sentence,
                trigger=trigger,
                clause=frame.here,
                status="occurred",
                tense=tenses.at(trigger.first, trigger.last),
                arguments=told,
                span=story.span_of(trigger.first, trigger.last),
                when=When(),
                place=place.name if place else "",
                place_ro=place.label_ro if place else "",
                place_key=place.key if place else "",
                instrument=roles.treaty_of(frame),
                attribution=cited,
                in_quote=story.analysis.quote_at(story.words.starts[trigger.first]) is not None,
                is_bare_talk=(trigger.type in BARE or (trigger.type == "phone_call" and trigger.weight < MOST))
                and any(story.words.folded[i].startswith(story.grammar.talk) for i in range(trigger.first, trigger.last)),
                is_venue=is_venue,
                is_recalled=any(m.first <= trigger.first < m.last for m in recalled),
            ),
            story, calendar, starts, marks,
        )  # fmt: skip


def _is_venue(story: Story, trigger: Trigger) -> bool:
    """True for a gathering that only says where something else was: "on the sidelines of the summit"."""
    before = story.words.folded[max(trigger.first - VENUE_WORDS, 0) : trigger.first]
    return any(word in story.grammar.venue for word in before)


def _arguments(story: Story, frame: roles.Frame, trigger: Trigger) -> tuple[Argument, ...]:
    shape = story.knowledge.event_types[trigger.type].frame
    if shape[0] == "mutual":
        return tuple(roles.mutual(frame, shape[1]))
    if shape[0] == "directed":
        return tuple(roles.directed(frame, shape[1], shape[2]))
    return tuple(roles.single(frame, shape[1]))


def _is_enough(trigger: Trigger, told: Sequence[Argument], has_time: bool) -> bool:
    """Weight 2 needs one role filled, weight 1 two or a date, as the file of types says."""
    named = sum(argument.span is not None for argument in told)
    return trigger.weight >= 3 or (named >= 1 if trigger.weight == 2 else named >= 2 or (named >= 1 and has_time))


class _Tenses:
    """The tense of any word of a sentence: of the nearest verb, a clause border counting as distance."""

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int]) -> None:
        analysis = story.analysis
        first, last = analysis.sentence_tokens[sentence.number]
        words = story.words
        self.rows = []
        for cue in tense_cues(analysis, first, last):
            here = words.range_of(Span(analysis.tokens[cue.first].start, analysis.tokens[cue.end - 1].end))
            self.rows.append((here[0], max(here[1], here[0] + 1), cue.tense))
        self.starts = starts

    def at(self, first: int, last: int) -> str:
        """The tense that governs the words from `first` to `last` (excluded)."""
        best, least = UNKNOWN, 1_000
        home = roles.clause_of(self.starts, first)
        for start, end, tense in self.rows:
            if start < last and first < end:
                cost = 0
            elif end <= first:
                cost = 2 * (first - end) + 1
            else:
                cost = 2 * (start - last) + 2
            cost += BORDER * abs(roles.clause_of(self.starts, start) - home)
            if cost < least:
                best, least = tense, cost
        return best


def _dated(telling: Telling, story: Story, calendar: Calendar, starts: Sequence[int], marks: Sequence[Cue]) -> Telling:
    dated = calendar.date(telling.trigger)
    cued = status_of(story, telling.sentence, telling.trigger, starts, marks, 0)
    told = forward(dated.when, story.published) if cued == "scheduled" and dated.how == "clause" else dated.when
    side = side_of(told, story.published)
    status = status_of(story, telling.sentence, telling.trigger, starts, marks, side) if side else cued
    is_span = story.knowledge.event_types[telling.type].duration == "span" or status in PLANNED_STATUSES
    when, how = told if is_span else settled(told), dated.how
    if when.span is None:
        how = ""
    if status == "scheduled" and telling.type in DECISIONS and side <= 0 and telling.sentence.kind in ("title", "lead"):
        status = "occurred"
        if when.span is None:
            when = publication_day(story)
            how = "document" if when.span is not None else ""
    if (
        how == "shared"
        and is_news_itself(telling.sentence, telling.trigger, telling.tense, status)
        and telling.sentence.kind == "title"
    ):
        how = "sentence"
    if (
        when.span is None
        and is_news_itself(telling.sentence, telling.trigger, telling.tense, status)
        and dated.link is None
    ):
        when = publication_day(story)
        how = "document" if when.span is not None else ""
    return replace(telling, status=status, when=when, how_dated=how, link=dated.link)


def _completed(telling: Telling, before: Sequence[Telling], story: Story, scene: Scene) -> Telling:
    """A telling that lacks somebody takes those of its sentence, else of the telling before that it takes up."""
    frame = story.knowledge.event_types[telling.type].frame
    if frame[0] == "mutual" and len(telling.person_keys) < MUTUAL_LEAST and len(telling.keys) < MUTUAL_LEAST + 1:
        telling = _with_partners(telling, before, frame[1])
        if len(telling.keys) < MUTUAL_LEAST:
            telling = _with_those_before(telling, story, scene, frame[1])
    telling = _with_narrative(telling, before, story)
    if telling.arguments:
        return telling
    near = [m for m in scene.actors if m.relation not in ("about",) and not roles.is_speaker(story, m)]
    near.sort(key=lambda mention: abs(mention.first - telling.trigger.first))
    told = roles.arguments(story, near[:2], frame[1])
    if not told and telling.place_key:
        told = roles.country_of(story, telling.place_key, "place")
    return replace(telling, arguments=tuple(told))


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
    return replace(telling, arguments=tuple({**told, **{a.actor.key: a for a in telling.arguments}}.values()))


def _with_narrative(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A telling without words of time goes on with the day told last: the news' own, or that of the plan."""
    if telling.when.span is not None or telling.link is not None or telling.trigger.pos == "n" or telling.in_quote:
        return telling
    is_planned = telling.status in PLANNED_STATUSES
    for last in reversed(before):
        if telling.sentence.number - last.sentence.number > NARRATIVE_SENTENCES:
            break
        span = last.when.span
        if span is None or last.how_dated not in TOLD or (last.status in PLANNED_STATUSES) != is_planned:
            continue
        is_near = story.day is not None and abs((span.latest or 0) - story.day) <= NARRATIVE_DAYS
        goes_on = is_planned or telling.tense == "past"
        if span.is_exact_day and is_near and goes_on:
            return replace(telling, when=told_on(telling.sentence, last.when), how_dated="narrative")
        break
    return telling


def _with_partners(telling: Telling, before: Sequence[Telling], role: str) -> Telling:
    """Who meets whom, from the last telling of talks: "their meeting", "the call", „discuția lor"."""
    for last in reversed(before[-6:]):
        near = telling.sentence.number - last.sentence.number
        if near > 3:
            break
        shares = not telling.person_keys or telling.person_keys <= last.person_keys
        if (
            len(last.person_keys) >= MUTUAL_LEAST
            and shares
            and (not telling.keys or telling.keys & last.keys or not near)
        ):
            if telling.person_keys and telling.keys - last.keys:
                continue
            borrowed = {argument.actor.key: Argument(role, argument.actor, None) for argument in last.arguments}
            borrowed.update({argument.actor.key: argument for argument in telling.arguments})
            return replace(telling, arguments=tuple(borrowed.values()))
    return telling
