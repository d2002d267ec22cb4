"""What is read in before a project is open, so that the first drop need not wait for it."""

from __future__ import annotations

import contextlib

from timeline.model import DataError

from .late_rooms import reading_in


def read_knowledge() -> None:
    """Reads the knowledge files (half a second); the first project finds them read. A file that is wrong is told when
    a project asks for it, not here."""
    with reading_in:
        from timeline import knowledge  # lazily: in the thread that reads it

    with contextlib.suppress(DataError):
        knowledge.load()


def check_knowledge() -> None:
    """Reads the knowledge files again. Raises DataError that names file, entry and reason where one is wrong."""
    with reading_in:
        from timeline import knowledge  # lazily: in the thread that asks for it

    knowledge.load()


def knowledge_state() -> str:
    """A text that is another one as soon as a knowledge file is another one."""
    with reading_in:
        from timeline import knowledge  # lazily: in the thread that asks for it

    return knowledge.state()
