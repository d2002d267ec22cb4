"""What a user can do to a project: small frozen commands, each with a name in the user's words for undo and redo.

`Project.apply` runs one in one transaction. No command knows its inverse: undo belongs to the store.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model import Actor, TimeSpan

from .filters import EventFilter
from .grades import CREDIBILITIES, RELIABILITIES

# The fields of an event that a user can set. `when` is EDTF text ("" for undated), the rest plain text.
FIELDS = ("when", "type", "status", "title", "place", "instrument")


@dataclass(frozen=True, slots=True)
class DeleteArticles:
    """Takes articles and all that they claim out of the project."""

    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetArticleDate:
    """The publication day of an article as the user knows it (None: back to what was read); reads it again."""

    article_id: str
    published: TimeSpan | None


@dataclass(frozen=True, slots=True)
class SetArticleLanguage:
    """The language of an article as the user knows it, an ISO 639-1 code; reads it again."""

    article_id: str
    language: str


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Reads stored articles again with today's rules and data (no ids: all of them)."""

    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetField:
    """Corrects a field, one of FIELDS, of one or more events."""

    event_ids: tuple[str, ...]
    field: str
    value: str

    def __post_init__(self) -> None:
        if self.field not in FIELDS:
            raise ValueError(f"not a field of an event: {self.field}")


@dataclass(frozen=True, slots=True)
class SetActors:
    """Corrects who takes part: (role, actor) pairs in order."""

    event_id: str
    roles: tuple[tuple[str, Actor], ...]


@dataclass(frozen=True, slots=True)
class ClearField:
    """Back to what the sources say; `field` is one of FIELDS or "actors"."""

    event_ids: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """These are one event."""

    event_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """These claims of an event tell another one."""

    event_id: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotSame:
    """This claim does not tell that event."""

    event_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class HideEvents:
    """Hides events, or shows them again."""

    event_ids: tuple[str, ...]
    hidden: bool = True


@dataclass(frozen=True, slots=True)
class StarEvents:
    """Stars events, or takes the star away."""

    event_ids: tuple[str, ...]
    starred: bool = True


@dataclass(frozen=True, slots=True)
class AcceptEvents:
    """Says that events are right as they stand; they leave the review queue and are shown."""

    event_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetNote:
    """The user's note on an event; "" takes it away."""

    event_id: str
    note: str


@dataclass(frozen=True, slots=True)
class UseClaim:
    """Where the sources contradict each other, this claim is right."""

    event_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class KeepBoth:
    """The contradiction is known and stays; it leaves the work queue."""

    event_id: str


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event by hand, told by no source or by words selected in an article (start and end in its text)."""

    type: str
    title: str
    when: TimeSpan | None
    status: str = "occurred"
    roles: tuple[tuple[str, Actor], ...] = ()
    place: str = ""
    note: str = ""
    article_id: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class AddEra:
    """A named background band from day `first` to `last`, both included (None: open)."""

    title: str
    first: int | None
    last: int | None
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ChangeEra:
    """Renames, moves or recolours an era."""

    era_id: str
    title: str
    first: int | None
    last: int | None
    colour: str = ""


@dataclass(frozen=True, slots=True)
class RemoveEra:
    """Takes an era away."""

    era_id: str


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keeps a filter under a name; the same name replaces."""

    title: str
    filter: EventFilter = field(default_factory=EventFilter)


@dataclass(frozen=True, slots=True)
class RemoveView:
    """Forgets a named view."""

    title: str


@dataclass(frozen=True, slots=True)
class GradeSource:
    """How reliable the source of a claim is (A to F), and how credible what it tells there (1 to 6); "" for neither."""

    claim_id: str
    reliability: str = ""
    credibility: str = ""

    def __post_init__(self) -> None:
        if self.reliability not in ("", *RELIABILITIES) or self.credibility not in ("", *CREDIBILITIES):
            raise ValueError(f"not a grade: {self.reliability}{self.credibility}")


@dataclass(frozen=True, slots=True)
class SetProjectValue:
    """A value that belongs to this project (its name, its lanes, …): `key` and text."""

    key: str
    value: str


Command = (
    DeleteArticles
    | SetArticleDate
    | SetArticleLanguage
    | ReadAgain
    | SetField
    | SetActors
    | ClearField
    | MergeEvents
    | SplitEvent
    | NotSame
    | HideEvents
    | StarEvents
    | AcceptEvents
    | SetNote
    | UseClaim
    | KeepBoth
    | NewEvent
    | AddEra
    | ChangeEra
    | RemoveEra
    | SaveView
    | RemoveView
    | GradeSource
    | SetProjectValue
)
