"""What is shown of a project before its counts, lists and filters are asked for. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.layout.columns import EventColumns
from timeline.project import Project
from timeline.project.filters import EventFilter
from timeline.project.warming import knowledge_state

from .kept_terms import KeptTerms, keep_terms, kept_terms
from .picture import LastColumns
from .terms import Terms


@dataclass(frozen=True, slots=True)
class FirstSight:
    """A project's events, and the names of their families as they were kept the last time."""

    columns: EventColumns
    names: KeptTerms


def take_first_sight(project: Project, wanted: EventFilter, language: str, zone: str, last: LastColumns) -> FirstSight:
    """Asks a project for what stands in the view at first."""
    return FirstSight(last.of(project, wanted, language, zone), kept_terms())


def newer_terms(project: Project, kept: KeptTerms) -> Terms | None:
    """The names that a project's knowledge holds, kept for the next time; None where it is still as it was. To read it
    takes half a second."""
    state = knowledge_state()
    if state == kept.state:
        return None
    terms = Terms.of(project.knowledge)
    keep_terms(terms, state)
    return terms
