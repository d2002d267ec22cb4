"""Given text understood without a project, in this process: in a conversation the next line waits for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import knowledge, pipeline
from timeline.model import Failure, Reading, Source


class TextUnderstanding:
    """Understands text that is given, with the knowledge loaded once."""

    def __init__(self) -> None:
        self._knowledge = knowledge.load()

    def read(self, source: Source) -> Iterator[Reading | Failure]:
        """The reading of a source whose text is given, or the reason why there is none."""
        return pipeline.understand(source, self._knowledge)
