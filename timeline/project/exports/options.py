"""How an export is wanted: of which events, in which language, and for pictures their size and colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from timeline.layout.columns import EventRow
from timeline.model import Claim, Event
from timeline.project.answers import Era, StoredArticle
from timeline.project.filters import EVERYTHING, Counts, EventFilter
from timeline.project.grades import Grades

if TYPE_CHECKING:  # a form for options needs no knowledge
    from timeline.knowledge import Knowledge

LANES = ("family", "type", "actor", "country", "source", "none")
THEMES = ("light", "dark")
SCALES = (1.0, 4.0)  # device pixels for a logical one, least and most
MOST_PAGES = 40
ORDINAL_OF_DAY_ZERO = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is written, and how.

    `filter` chooses the events, a selection by its `event_ids`; `first` and `last` (day numbers, both included) narrow
    it to a range, `known_on` to what was published until that day. `language` is "en" or "ro". `today` is the day
    number of documents that say when they were made and of the line in pictures (None: of this day). `format`
    overrules the file's suffix (".csv"). The rest is for pictures: `size` is width and height in logical pixels (None:
    1600 wide and as high as the lanes need), `scale` 1 to 4 device pixels for each of a PNG, `pages` how many A4 pages
    of a PDF the time is spread over (1: a single page of `size`), `first_weekday` the day on which the weeks of the
    axis begin (Monday 0 to Sunday 6), `lane_order` the keys of the lanes that stand first, from top to bottom.
    """

    filter: EventFilter = EVERYTHING
    first: int | None = None
    last: int | None = None
    known_on: int | None = None
    language: str = "en"
    today: int | None = None
    format: str = ""
    size: tuple[int, int] | None = None
    scale: float = 1.0
    theme: str = "light"
    lanes: str = "family"
    pages: int = 1
    first_weekday: int = 0
    lane_order: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.lanes not in LANES:
            raise ValueError(f"not a kind of lanes: {self.lanes}")
        if self.theme not in THEMES:
            raise ValueError(f"not a theme: {self.theme}")
        if not SCALES[0] <= self.scale <= SCALES[1]:
            raise ValueError(f"a picture's scale is 1 to 4, not {self.scale}")
        if not 1 <= self.pages <= MOST_PAGES:
            raise ValueError(f"a timeline is spread over 1 to {MOST_PAGES} pages, not {self.pages}")

    @property
    def chosen(self) -> EventFilter:
        """The filter with the range and the day narrowed in."""
        asked = self.filter
        return replace(
            asked,
            first=asked.first if self.first is None else self.first,
            last=asked.last if self.last is None else self.last,
            known_on=asked.known_on if self.known_on is None else self.known_on,
        )

    @property
    def day(self) -> int:
        """Day number of `today`, or of this day in local time."""
        return date.today().toordinal() - ORDINAL_OF_DAY_ZERO if self.today is None else self.today


class Exported(Protocol):
    """What an export asks of a project; `timeline.project.Project` answers all of it."""

    @property
    def name(self) -> str:
        """The project's name, "" while it has none."""
        ...

    @property
    def knowledge(self) -> Knowledge:
        """Labels of types, families, statuses, countries."""
        ...

    def events(self, filter: EventFilter = ..., /) -> tuple[Event, ...]:
        """Events in time order."""
        ...

    def event_rows(self, filter: EventFilter = ..., language: str = ..., /) -> Sequence[EventRow]:
        """Dated events for drawing."""
        ...

    def claim(self, claim_id: str, /) -> Claim | None:
        """One source's telling."""
        ...

    def article(self, article_id: str, /) -> StoredArticle | None:
        """An article with all that is kept of it."""
        ...

    def grades(self) -> Grades:
        """The user's grades of sources."""
        ...

    def eras(self) -> tuple[Era, ...]:
        """Named background bands."""
        ...

    def counts(self, filter: EventFilter = ..., /) -> Counts:
        """How many there are of each kind, and the names of actors."""
        ...
