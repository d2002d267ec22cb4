"""Files of events among dropped ones: told from articles by suffix and content, and answered like any other path."""

from __future__ import annotations

from pathlib import Path

from timeline.model import Changes, ImportOutcome, InputError, Problem, Source

from .into_project import Editable, events_kind, import_events

# Only these are looked into; a table of events is never guessed, since it may as well hold articles.
SUFFIXES = (".ics", ".timeline", ".jsonl", ".json", ".xml", ".csv", ".tsv")
GUESSED = Problem(
    "guessed_type", "Nothing told the type of some of its events; they stand as statements until you set it."
)


def take_events(project: Editable, source: Source) -> tuple[ImportOutcome, Changes] | None:
    """Takes a file of events in; its answer and what changed. None for what is to be read as an article."""
    path = Path(source.path)
    if source.is_given or not source.path.lower().endswith(SUFFIXES):
        return None
    try:
        if not events_kind(path):
            return None
    except InputError:
        return None  # whoever reads it next says what is wrong with it
    try:
        taken = import_events(project, path)
    except InputError as error:
        return ImportOutcome(source.path, "failed", error=str(error)), Changes()
    status = "imported" if taken.added else "duplicate"
    problems = (GUESSED,) if taken.guessed else ()
    return ImportOutcome(source.path, status, events=taken.added, problems=problems, title=path.name), taken.changes
