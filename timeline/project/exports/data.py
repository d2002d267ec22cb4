"""What every exporter is given: events in time order with their claims, and the articles that tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model import Article, Claim, Event, TimeSpan
from timeline.project.grades import NO_GRADES, Grades


@dataclass(frozen=True, slots=True)
class ExportEvent:
    """An event with what its sources say, the best first."""

    event: Event
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class ExportData:
    """A project, or a part of it, ready to be written.

    `articles` holds those cited by `events`, by id. `type_labels` and `status_labels` are in `language` ("en" or
    "ro"); `families` gives each event type's family, `colours` each family's colour on white paper, `family_labels`
    its name. `project` is the project's name, `today` an ISO day for documents that state when they were made.
    """

    events: tuple[ExportEvent, ...]
    articles: Mapping[str, Article]
    language: str
    type_labels: Mapping[str, str]
    status_labels: Mapping[str, str]
    families: Mapping[str, str]
    family_labels: Mapping[str, str]
    colours: Mapping[str, str]
    project: str
    today: str
    grades: Grades = NO_GRADES


def sort_key(row: ExportEvent) -> tuple[int, int, str]:
    """Time order: by first possible day, then by last, undated ones at the end, ties by id."""
    when: TimeSpan | None = row.event.when
    if when is None:
        return (2**62, 2**62, row.event.id)
    earliest = when.earliest if when.earliest is not None else when.latest
    latest = when.latest if when.latest is not None else when.earliest
    return (earliest or 0, latest or 0, row.event.id)
