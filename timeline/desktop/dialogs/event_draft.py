"""An event being written or corrected by hand: what was typed, whether it can stand, and the commands it leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.desktop.typed_dates import typed_span
from timeline.model import Actor, Event, TimeSpan
from timeline.project.commands import Command, NewEvent, SetActors, SetField, SetNote

DEFAULT_ROLE = "participant"
PROBLEMS = ("no_title", "no_type", "bad_date")


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What the fields of the form hold. `actors_text` names participants, separated by commas or semicolons."""

    title: str = ""
    type: str = ""
    status: str = "occurred"
    when_text: str = ""
    place: str = ""
    actors_text: str = ""
    note: str = ""

    @property
    def when(self) -> TimeSpan | None:
        """The date as understood; None for none, or for one that cannot be read (see `problem`)."""
        return typed_span(self.when_text) if self.when_text.strip() else None

    @property
    def problem(self) -> str:
        """What keeps the draft from standing, one of PROBLEMS; "" when it can stand."""
        if not self.title.strip():
            return "no_title"
        if not self.type:
            return "no_type"
        return "bad_date" if self.when_text.strip() and self.when is None else ""

    def actor_names(self) -> tuple[str, ...]:
        """The names typed, each once, in order."""
        parts = self.actors_text.replace(";", ",").split(",")
        return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def draft_of(event: Event, language: str, actor_name: Callable[[Actor], str]) -> EventDraft:
    """The draft of an event as it stands."""
    return EventDraft(
        title=event.title(language),
        type=event.type,
        status=event.status,
        when_text=str(event.when) if event.when else "",
        place=event.place,
        actors_text=", ".join(actor_name(actor) for actor in event.actors),
        note=event.note,
    )


def known_actors(events_actors: Mapping[str, tuple[str, str]]) -> dict[str, Actor]:
    """Actors of a project by folded name in both languages, from key -> (English, Romanian) names."""
    found: dict[str, Actor] = {}
    for key, (english, romanian) in events_actors.items():
        actor = Actor(key, english, _kind(key), romanian)
        for name in (english, romanian):
            if name:
                found.setdefault(name.casefold(), actor)
    return found


def actor_named(name: str, known: Mapping[str, Actor]) -> Actor:
    """The known actor of a name, else a new one by that name."""
    return known.get(name.casefold()) or Actor(f"x:{name.casefold()}", name, "group")


def corrections(event: Event, before: EventDraft, after: EventDraft, known: Mapping[str, Actor]) -> tuple[Command, ...]:
    """The commands that lead from one draft to the other: one for each field that differs."""
    ids = (event.id,)
    found: list[Command] = [
        SetField(ids, field, value.strip())
        for field, value, former in (
            ("title", after.title, before.title),
            ("type", after.type, before.type),
            ("status", after.status, before.status),
            ("place", after.place, before.place),
        )
        if value.strip() != former.strip()
    ]
    if after.when_text.strip() != before.when_text.strip():
        found.append(SetField(ids, "when", str(after.when) if after.when else ""))
    if after.actor_names() != before.actor_names():
        found.append(SetActors(event.id, roles_of(event, after, known)))
    if after.note.strip() != before.note.strip():
        found.append(SetNote(event.id, after.note.strip()))
    return tuple(found)


def roles_of(event: Event | None, draft: EventDraft, known: Mapping[str, Actor]) -> tuple[tuple[str, Actor], ...]:
    """Who takes part in which role: those who were there keep theirs."""
    former = {actor.name.casefold(): actor for actor in event.actors} if event else {}
    former |= {actor.label_ro.casefold(): actor for actor in event.actors if actor.label_ro} if event else {}
    roles = {key: role for role, key in event.roles} if event else {}
    pairs = []
    for name in draft.actor_names():
        actor = former.get(name.casefold()) or actor_named(name, known)
        pairs.append((roles.get(actor.key, DEFAULT_ROLE), actor))
    return tuple(pairs)


def with_actor(event: Event, actor: Actor) -> tuple[tuple[str, Actor], ...]:
    """Who takes part in which role, and this actor too; nobody twice."""
    by_key = {each.key: each for each in event.actors}
    pairs = [(role, by_key[key]) for role, key in event.roles if key in by_key]
    return tuple(pairs) if actor.key in by_key else (*pairs, (DEFAULT_ROLE, actor))


def new_event(
    draft: EventDraft, known: Mapping[str, Actor], article_id: str = "", start: int = 0, end: int = 0
) -> NewEvent:
    """The command that makes the event of a draft, told by words of an article where these are given."""
    return NewEvent(
        type=draft.type,
        title=draft.title.strip(),
        when=draft.when,
        status=draft.status,
        roles=roles_of(None, draft, known),
        place=draft.place.strip(),
        note=draft.note.strip(),
        article_id=article_id,
        start=start,
        end=end,
    )


def _kind(key: str) -> str:
    return {"state": "state", "org": "organisation", "person": "person"}.get(key.partition(":")[0], "group")
