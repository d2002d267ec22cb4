"""What is read in before a project is open, so that the first drop need not wait for it."""

from __future__ import annotations

import contextlib

from timeline import knowledge
from timeline.model import DataError


def read_knowledge() -> None:
    """Reads the knowledge files (half a second); the first project finds them read. A file that is wrong is told when
    a project asks for it, not here."""
    with contextlib.suppress(DataError):
        knowledge.load()
