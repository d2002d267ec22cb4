"""All events that the sentences of an article tell, one telling a trigger, with roles, date and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.language import tense_at
from timeline.model import Argument, Span, When

from . import arguments as roles
from .actors import Cast
from .attribution import attribution_of
from .dating import Calendar, is_news_itself, lies_ahead, publication_day
from .lexicon import Lexicon
from .status import Cue, find_cues, status_of
from .story import Sentence, Story
from .telling import Telling, Trigger
from .triggers import find_triggers, has_candidate

MUTUAL_LEAST = 2


def find_tellings(story: Story, cast: Cast, triggers: Lexicon, cues: Lexicon) -> list[Telling]:
    """The tellings of all sentences, in order."""
    found: list[Telling] = []
    for sentence in story.sentences:
        if has_candidate(story, triggers, sentence):
            for telling in _in_sentence(story, cast, sentence, triggers, cues):
                found.append(_completed(telling, found, story))
    return found


def _in_sentence(story: Story, cast: Cast, sentence: Sentence, triggers: Lexicon, cues: Lexicon) -> Iterator[Telling]:
    scene = cast.scene(sentence)
    found = find_triggers(story, scene, triggers, sentence)
    if not found:
        return
    starts = story.clause_starts(sentence)
    marks, named = find_cues(story, cues, sentence)
    calendar = Calendar(story, sentence, starts, found)
    cited = attribution_of(story, scene, sentence)
    recalled = [match for match in named if match.entry.id == "again_talk"]
    for trigger in found:
        frame = roles.Frame(story, sentence, scene, trigger, starts, found)
        told = _arguments(story, frame, trigger)
        if not _is_enough(trigger, told, bool(calendar.rows)):
            continue
        place = roles.place_of(frame)
        yield _dated(
            Telling(
                sentence=sentence,
                trigger=trigger,
                clause=frame.here,
                status="occurred",
                tense=_tense(story, trigger),
                arguments=told,
                span=story.span_of(trigger.first, trigger.last),
                when=When(),
                place=place.name if place else "",
                place_ro=place.label_ro if place else "",
                place_key=place.key if place else "",
                instrument=roles.treaty_of(frame),
                attribution=cited,
                in_quote=story.analysis.quote_at(story.words.starts[trigger.first]) is not None,
                is_recalled=any(m.first <= trigger.first < m.last for m in recalled),
            ),
            story, calendar, starts, marks,
        )  # fmt: skip


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


def _tense(story: Story, trigger: Trigger) -> str:
    first, last = story.analysis.tokens_of(Span(story.words.starts[trigger.first], story.words.ends[trigger.last - 1]))
    return tense_at(story.analysis, first, last)


def _dated(
    telling: Telling, story: Story, calendar: Calendar, starts: Sequence[int], marks: Sequence[Cue]
) -> Telling:
    dated = calendar.date(telling.trigger)
    ahead = lies_ahead(dated.when, story.published)
    status = status_of(story, telling.sentence, telling.trigger, starts, marks, ahead, telling.tense)
    when, how = dated.when, dated.how
    if when.span is None and is_news_itself(telling.sentence, telling.tense, status) and dated.link is None:
        when = publication_day(story)
        how = "document" if when.span is not None else ""
    return replace(telling, status=status, when=when, how_dated=how, link=dated.link)


def _completed(telling: Telling, before: Sequence[Telling], story: Story) -> Telling:
    """A meeting or call with nobody or one named takes those of the sentence's, else of the last such telling."""
    shape = story.knowledge.event_types[telling.type].frame
    if shape[0] != "mutual" or len(telling.person_keys) >= MUTUAL_LEAST or not before:
        return telling
    if telling.arguments and not telling.is_recalled and telling.person_keys:
        return telling
    last = before[-1]
    same = last.sentence.number == telling.sentence.number and len(last.keys) >= MUTUAL_LEAST
    if telling.arguments and not same:
        return telling
    if same and not telling.arguments:
        borrowed = tuple(Argument(shape[1], argument.actor, None) for argument in last.arguments)
        return replace(telling, arguments=borrowed)
    return telling
