"""What each command does to the tables: claims are never changed by hand, decisions are added."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline import coreference
from timeline.model import (
    STATUSES,
    Argument,
    Article,
    Decision,
    Event,
    EventMention,
    InputError,
    Reading,
    Span,
    TimeSpan,
    When,
)
from timeline.storage import NewClaim, Tables, to_json

from . import commands
from .anchoring import moved_with
from .grades import graded
from .rereading import ReadAgainArticles, replace_reading


@dataclass(frozen=True, slots=True)
class Edit:
    """What a command needs beside the tables: the time, the event types there are, readings made beforehand."""

    tables: Tables
    now: str
    types: frozenset[str]
    readings: Mapping[str, Reading]  # article id -> what reading it again gave


def perform(edit: Edit, command: commands.Command) -> None:
    """Runs a command inside a transaction. Raises InputError when it makes no sense for this project."""
    _ACTIONS[type(command)](edit, command)


def _decide(edit: Edit, kind: str, subjects: Iterable[str], field: str = "", value: str = "") -> None:
    decisions = edit.tables.decisions
    made = Decision(uuid.uuid4().hex, kind, tuple(subjects), decisions.next_sequence(), field, value)
    decisions.add(made, edit.now)


def _claims(edit: Edit, event_id: str) -> tuple[str, ...]:
    """Ids of the claims of an event, best first; the event may be named by any id that led to it."""
    return _event(edit, event_id).claim_ids


def _event(edit: Edit, event_id: str) -> Event:
    events = edit.tables.events.by_ids((event_id,))
    if not events:
        current = edit.tables.events.id_of_claim(event_id)
        events = edit.tables.events.by_ids((current,)) if current else ()
    if not events:
        raise InputError("This event is not in the project any more.", "Choose it again.")
    return events[0]


def _delete_articles(edit: Edit, command: commands.DeleteArticles) -> None:
    numbers = [number for name in command.article_ids if (number := edit.tables.articles.number_of(name)) is not None]
    for number in numbers:
        edit.tables.claims.remove(edit.tables.claims.numbers_of_article(number))
    edit.tables.articles.remove(numbers)


def _read_again(edit: Edit, command: ReadAgainArticles) -> None:
    for article_id, reading in edit.readings.items():
        corrected = {
            commands.SetArticleDate: ("published",),
            commands.SetArticleLanguage: ("language",),
        }.get(type(command), ())
        is_cleared = isinstance(command, commands.SetArticleDate) and command.published is None
        replace_reading(edit.tables, article_id, reading, corrected, ("published",) if is_cleared else ())


def _set_field(edit: Edit, command: commands.SetField) -> None:
    value = command.value.strip()
    if command.field == "when" and value:
        try:
            value = str(TimeSpan.parse(value))
        except ValueError as error:
            raise InputError(
                "This is not a date that the calendar has.", "Write it as 2026-02-04, or 2026-02."
            ) from error
    if command.field == "type" and value not in edit.types:
        raise InputError("There is no such type of event.", "Choose one from the list.", value)
    if command.field == "status" and value not in STATUSES:
        raise InputError("There is no such status.", "Choose one from the list.", value)
    for event_id in command.event_ids:
        event = _event(edit, event_id)
        _decide(edit, "set", event.claim_ids, command.field, value)
        if command.field == "when" and value:
            for other, when in tuple(moved_with(edit.tables, event, TimeSpan.parse(value))):
                _decide(edit, "set", other.claim_ids, "when", str(when))


def _set_actors(edit: Edit, command: commands.SetActors) -> None:
    _decide(edit, "set", _claims(edit, command.event_id), "actors", coreference.actors_value(command.roles))


def _clear_field(edit: Edit, command: commands.ClearField) -> None:
    for event_id in command.event_ids:
        _decide(edit, "clear", _claims(edit, event_id), command.field)


def _merge(edit: Edit, command: commands.MergeEvents) -> None:
    claims = tuple(dict.fromkeys(claim for event_id in command.event_ids for claim in _claims(edit, event_id)))
    if len(set(command.event_ids)) < 2:
        raise InputError("Merging takes two events or more.", "Select them first.")
    _decide(edit, "same", claims)


def _split(edit: Edit, command: commands.SplitEvent) -> None:
    claims = _claims(edit, command.event_id)
    apart = [claim for claim in claims if claim in command.claim_ids]
    rest = [claim for claim in claims if claim not in command.claim_ids]
    if not apart or not rest:
        raise InputError("Splitting leaves something on both sides.", "Choose some, but not all, of the sources.")
    if len(apart) > 1:
        _decide(edit, "same", apart)
    _decide(edit, "different", apart, value=to_json(tuple(rest)))


def _not_same(edit: Edit, command: commands.NotSame) -> None:
    _split(edit, commands.SplitEvent(command.event_id, (command.claim_id,)))


def _flag(kind: str, value: Callable[[Any], str]) -> Callable[[Edit, Any], None]:
    def act(edit: Edit, command: Any) -> None:
        for event_id in command.event_ids:
            _decide(edit, kind, _claims(edit, event_id), value=value(command))

    return act


def _set_note(edit: Edit, command: commands.SetNote) -> None:
    _decide(edit, "note", _claims(edit, command.event_id), value=command.note)


def _use_claim(edit: Edit, command: commands.UseClaim) -> None:
    claims = _claims(edit, command.event_id)
    if command.claim_id not in claims:
        raise InputError("This source does not tell that event.", "Choose one of its sources.")
    _decide(edit, "use_claim", (command.claim_id, *(claim for claim in claims if claim != command.claim_id)))


def _grade(edit: Edit, command: commands.GradeSource) -> None:
    number = edit.tables.claims.numbers((command.claim_id,)).get(command.claim_id)
    if number is None:
        raise InputError("This source is not in the project any more.", "Choose another one.")
    claim = edit.tables.claims.load((number,))[number]
    for key, value in graded(claim, command.reliability, command.credibility):
        edit.tables.kept.set_value(key, value)


def _keep_both(edit: Edit, command: commands.KeepBoth) -> None:
    _decide(edit, "keep_both", _claims(edit, command.event_id))


def _new_event(edit: Edit, command: commands.NewEvent) -> None:
    """A claim of the user's own, held by words of an article where some were selected."""
    if command.type not in edit.types:
        raise InputError("There is no such type of event.", "Choose one from the list.", command.type)
    number = edit.tables.articles.number_of(command.article_id) if command.article_id else None
    record = None if number is None else edit.tables.articles.record(number)
    span = Span(command.start, command.end) if record is not None else Span(0, 0)
    lasting = command.when if command.when is not None and command.when.is_lasting else None
    mention = EventMention(
        type=command.type,
        status=command.status,
        arguments=tuple(Argument(role, actor) for role, actor in command.roles),
        when=When(span=command.when, extent=lasting, origin="user" if command.when else ""),
        trigger=span,
        evidence=_sentence(record.article, span) if record is not None else span,
        confidence=1.0,
        titles=(("en", command.title), ("ro", command.title)),
        place=command.place,
        mentions=(span,),
        reasons=("by_hand",),
    )
    claim_id = uuid.uuid4().hex[:16]
    evidence = mention.evidence.text_of(record.article.text) if record is not None else ""
    position = len(edit.tables.claims.numbers_of_article(number)) if number is not None else 0
    edit.tables.claims.add(number, NewClaim(claim_id, mention, evidence, (), position))
    _decide(edit, "accept", (claim_id,))
    if command.note:
        _decide(edit, "note", (claim_id,), value=command.note)


def _sentence(article: Article, span: Span) -> Span:
    """The paragraph around selected words, cut to their line."""
    block = next((block.span for block in article.blocks if block.span.contains(span)), None)
    if block is None:
        return span
    return block if len(block) <= 400 else span


def _set_era(edit: Edit, command: commands.AddEra | commands.ChangeEra) -> None:
    era_id = command.era_id if isinstance(command, commands.ChangeEra) else uuid.uuid4().hex[:16]
    edit.tables.kept.set_era(era_id, command.title, command.first, command.last, command.colour)


_ACTIONS: dict[type, Callable[[Edit, Any], None]] = {
    commands.DeleteArticles: _delete_articles,
    commands.SetArticleDate: _read_again,
    commands.SetArticleLanguage: _read_again,
    commands.ReadAgain: _read_again,
    commands.SetField: _set_field,
    commands.SetActors: _set_actors,
    commands.ClearField: _clear_field,
    commands.MergeEvents: _merge,
    commands.SplitEvent: _split,
    commands.NotSame: _not_same,
    commands.HideEvents: _flag("hide", lambda command: str(int(command.hidden))),
    commands.StarEvents: _flag("star", lambda command: str(int(command.starred))),
    commands.AcceptEvents: _flag("accept", lambda _: "1"),
    commands.SetNote: _set_note,
    commands.UseClaim: _use_claim,
    commands.KeepBoth: _keep_both,
    commands.NewEvent: _new_event,
    commands.AddEra: _set_era,
    commands.ChangeEra: _set_era,
    commands.RemoveEra: lambda edit, command: edit.tables.kept.remove_era(command.era_id),
    commands.SaveView: lambda edit, command: edit.tables.kept.set_view(command.title, to_json(command.filter)),
    commands.RemoveView: lambda edit, command: edit.tables.kept.remove_view(command.title),
    commands.GradeSource: _grade,
    commands.SetProjectValue: lambda edit, command: edit.tables.kept.set_value(command.key, command.value),
}
