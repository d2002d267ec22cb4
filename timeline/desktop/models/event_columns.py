"""The columns of the tables of events: when, what, who, where, how many sources, how sure."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from timeline.desktop.appearance import Appearance
from timeline.desktop.clock import told
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import Event
from timeline.project.answers import Ahead

from .rows_model import Column

FAR_FUTURE = 10**9
GLYPH_PX = 12


class EventWords:
    """What the cells of an event say, in the window's language and colours; `terms` is set when a project opens."""

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        self._translator = translator
        self._appearance = appearance
        self.terms = Terms()

    def when(self, event: Event) -> str:
        """The date, short."""
        return told(event.when, self._translator, short=True)

    def when_in_full(self, event: Event) -> str:
        """The date with its weekday."""
        return told(event.when, self._translator)

    def title(self, event: Event) -> str:
        """The title, or the type where there is none."""
        return event.title(self._translator.language) or self.type(event)

    def type(self, event: Event) -> str:
        """The event's type."""
        return self.terms.type(event.type, self._translator.language)

    def status(self, event: Event) -> str:
        """Whether it happened."""
        return self._translator(f"status_word.{event.status}")

    def actors(self, event: Event) -> str:
        """Those taking part."""
        return ", ".join(self.terms.actor(actor, self._translator.language) for actor in event.actors)

    def place(self, event: Event) -> str:
        """Where it was."""
        return self.terms.place(event.place, self._translator.language)

    def confidence(self, event: Event) -> str:
        """How sure, in per cent."""
        return self._translator("card.confidence", percent=round(event.confidence * 100))

    def conflicts(self, event: Event) -> str:
        """On what the sources disagree."""
        return " ".join(self._translator(f"conflict.{conflict.kind}") for conflict in event.conflicts)

    def days_left(self, row: Ahead) -> str:
        """ "in 12 days", "today", "12 days ago"."""
        if row.days_left == 0:
            return self._translator("coming.today")
        key = "coming.days_left" if row.days_left > 0 else "coming.days_over"
        return self._translator(key, n=abs(row.days_left))

    def glyph(self, event: Event) -> QIcon:
        """The glyph of the event's family in its colour."""
        family = self.terms.family_of(event.type)
        colour = self.terms.colour(family, is_dark=self._appearance.theme.is_dark)
        return QIcon(self._appearance.pixmap(self.terms.glyph(family), colour, self._appearance.scaled(GLYPH_PX)))


def event_columns(words: EventWords) -> tuple[Column[Event], ...]:
    """The columns of the table of events."""
    return (
        Column("table.when", words.when, _by_time, tip=words.when_in_full, share=1.8),
        Column("table.title", words.title, lambda event: (words.title(event).casefold(),), icon=words.glyph, share=3),
        Column("table.type", words.type, lambda event: (words.type(event).casefold(),), share=1.5),
        Column("table.status", words.status, lambda event: (words.status(event).casefold(),), share=1.15),
        Column("table.actors", words.actors, lambda event: (words.actors(event).casefold(),), share=2),
        Column("table.place", words.place, lambda event: (words.place(event).casefold(),), share=1),
        Column("table.sources", lambda event: str(event.sources), lambda event: (event.sources,), is_number=True,
               share=0.6),
        Column("table.confidence", words.confidence, lambda event: (event.confidence,), is_number=True, share=0.8),
    )  # fmt: skip


def undated_columns(words: EventWords) -> tuple[Column[Event], ...]:
    """The columns of the drawer of events without a date."""
    return tuple(column for column in event_columns(words) if column.heading not in ("table.when", "table.confidence"))


def contradiction_columns(words: EventWords) -> tuple[Column[Event], ...]:
    """The columns of the list of contradictions."""
    when, title, *_ = event_columns(words)
    return (
        title,
        when,
        Column("table.conflict", words.conflicts, lambda event: (words.conflicts(event),), share=3),
        Column("table.sources", lambda event: str(event.sources), lambda event: (event.sources,), is_number=True,
               share=0.6),
    )  # fmt: skip


def review_columns(words: EventWords) -> tuple[Column[Event], ...]:
    """The columns of the review queue."""
    when, title, kind, status, actors, _, _, confidence = event_columns(words)
    return (confidence, title, when, kind, status, actors)


def ahead_columns(words: EventWords) -> tuple[Column[Ahead], ...]:
    """The columns of what lies ahead, and of what was due."""
    return (
        Column("table.days_left", words.days_left, lambda row: (row.days_left,), share=2.5),
        Column("table.when", lambda row: words.when(row.event), lambda row: _by_time(row.event),
               tip=lambda row: words.when_in_full(row.event), share=1.5),
        Column("table.title", lambda row: words.title(row.event), lambda row: (words.title(row.event).casefold(),),
               icon=lambda row: words.glyph(row.event), share=3),
        Column("table.status", lambda row: words.status(row.event), lambda row: (words.status(row.event),), share=1),
        Column("table.actors", lambda row: words.actors(row.event), lambda row: (words.actors(row.event),), share=2),
    )  # fmt: skip


def _by_time(event: Event) -> tuple[object, ...]:
    if event.when is None:
        return (FAR_FUTURE, FAR_FUTURE, event.id)
    first = event.when.earliest if event.when.earliest is not None else event.when.latest
    last = event.when.latest if event.when.latest is not None else FAR_FUTURE
    return (first if first is not None else FAR_FUTURE, last, event.id)
