"""What is the case in the window, as far as actions depend on it: a plain value, made anew at each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """The facts that decide which actions can be chosen. `selected` counts selected events."""

    has_project: bool = False
    is_read_only: bool = False
    has_events: bool = False
    has_articles: bool = False
    has_menu_lane: bool = False  # the menu of a lane's header is open
    selected: int = 0
    selected_sources: int = 0
    selected_hidden: bool = False
    selected_starred: bool = False
    selected_corrected: bool = False  # the user set some of its fields
    selected_articles: int = 0
    has_source: bool = False
    has_claim: bool = False  # the open source tells the event that is shown
    is_importing: bool = False
    has_report: bool = False
    is_filtered: bool = False
    filtered_actors: int = 0
    undo_name: str | None = None
    redo_name: str | None = None


Condition = Callable[[Situation], bool]


def always(situation: Situation) -> bool:
    """Can be chosen at any time."""
    return True


def with_project(situation: Situation) -> bool:
    """A project is open."""
    return situation.has_project


def writable(situation: Situation) -> bool:
    """A project is open and may be changed."""
    return situation.has_project and not situation.is_read_only


def can_receive(situation: Situation) -> bool:
    """Articles may be read: into the open project, or into a new one."""
    return not situation.is_read_only


def with_articles(situation: Situation) -> bool:
    """There is at least one article."""
    return situation.has_articles


def articles_writable(situation: Situation) -> bool:
    """There is at least one article, and the project may be changed."""
    return situation.has_articles and not situation.is_read_only


def article_chosen(situation: Situation) -> bool:
    """An article is selected in the list and may be changed."""
    return situation.selected_articles > 0 and not situation.is_read_only


def with_events(situation: Situation) -> bool:
    """There is something on the timeline."""
    return situation.has_events


def chosen(situation: Situation) -> bool:
    """At least one event is selected."""
    return situation.selected > 0


def lane_chosen(situation: Situation) -> bool:
    """A lane is meant: by the menu of its header, or by an event that is selected."""
    return situation.has_menu_lane or situation.selected > 0


def one_editable(situation: Situation) -> bool:
    """Exactly one event is selected and may be changed."""
    return situation.selected == 1 and not situation.is_read_only


def some_editable(situation: Situation) -> bool:
    """At least one event is selected and may be changed."""
    return situation.selected > 0 and not situation.is_read_only


def corrected(situation: Situation) -> bool:
    """One event is selected of which the user set something, and may be changed."""
    return situation.selected == 1 and situation.selected_corrected and not situation.is_read_only


def several_editable(situation: Situation) -> bool:
    """Two or more events are selected and may be changed."""
    return situation.selected > 1 and not situation.is_read_only


def splittable(situation: Situation) -> bool:
    """One event with two or more sources is selected and may be changed."""
    return situation.selected == 1 and situation.selected_sources > 1 and not situation.is_read_only


def with_source(situation: Situation) -> bool:
    """A source article is shown."""
    return situation.has_source


def gradable(situation: Situation) -> bool:
    """A source of an event is shown and may be graded."""
    return situation.has_claim and not situation.is_read_only


def undoable(situation: Situation) -> bool:
    """There is a step to undo."""
    return situation.undo_name is not None and not situation.is_read_only


def redoable(situation: Situation) -> bool:
    """There is a step to do again."""
    return situation.redo_name is not None and not situation.is_read_only


def importing(situation: Situation) -> bool:
    """An import is running."""
    return situation.is_importing


def with_report(situation: Situation) -> bool:
    """An import has ended and left its report."""
    return situation.has_report


def two_actors(situation: Situation) -> bool:
    """Exactly two actors are chosen in the filter."""
    return situation.filtered_actors == 2


def filtered(situation: Situation) -> bool:
    """A filter is set."""
    return situation.is_filtered
