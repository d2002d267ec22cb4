"""Which kind of structured file this is, from its first characters and its name."""

from __future__ import annotations

import re

from .coded_events import is_acled, is_gdelt, is_polecat
from .project_lines import is_project_lines
from .table_events import first_row

LAYER_KINDS = ("gdelt", "acled", "polecat")  # stand in a layer beside the project's events; all other kinds become such
PROJECT_KIND = "project"
HEAD_CHARACTERS = 20_000
_SLIDES = re.compile(r'"(?:events|start_date)"\s*:')
_TIMELINE = re.compile(r"<timeline>\s*<version>")


def kind_of(name: str, head: str) -> str:
    """ics, timelinejs, timeline_project, project, or one of LAYER_KINDS; "" for what is no file of events.

    `head` are its first characters.

    A table of one's own ("csv") is never guessed, since it may as well hold articles: somebody has to say which column
    is which.
    """
    start = head.lstrip("\ufeff \r\n\t")
    first_line = start.split("\n", 1)[0]
    lower = name.lower()
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ics"
    if start.startswith("{"):
        if is_project_lines(first_line):
            return PROJECT_KIND
        is_slides = '"start_date"' in head and _SLIDES.search(head) is not None
        return "timelinejs" if is_slides and not lower.endswith(".jsonl") else ""
    if lower.endswith((".timeline", ".xml")) and _TIMELINE.search(head):
        return "timeline_project"
    if is_gdelt(first_line.rstrip("\r")):
        return "gdelt"
    names = first_row(start)
    if is_acled(names):
        return "acled"
    return "polecat" if is_polecat(names) else ""
