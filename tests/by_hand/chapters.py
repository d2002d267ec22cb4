"""All chapters of the walk by their names, in the order of a person's first days."""

from __future__ import annotations

from collections.abc import Callable

from tests.by_hand.first_chapters import editing, filters, panel, review, search
from tests.by_hand.hand import Hand
from tests.by_hand.later_chapters import faults, helping, preferences, projects
from tests.by_hand.timeline_chapter import timeline

CHAPTERS: dict[str, Callable[[Hand], None]] = {
    "panel": panel, "timeline": timeline, "filters": filters, "search": search, "editing": editing, "review": review,
    "projects": projects, "preferences": preferences, "helping": helping, "faults": faults,
}  # fmt: skip
