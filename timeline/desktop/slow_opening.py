"""Opens a large project in a thread, with its progress told and a way to give up: the window goes on meanwhile."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from timeline.model import EnvironmentProblem, Progress
from timeline.project import CancelToken, OpeningCancelled, Project

from .background import Background

TELL_EVERY = 0.05  # seconds
WHOLE = 100


class SlowOpening(QObject):
    """One opening at a time. All signals arrive in the window's thread."""

    progressed = Signal(object)  # Progress, or None when it is over
    opened = Signal(object)  # Project
    failed = Signal(object, object)  # Path, and the exception: OpeningCancelled where it was given up

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path = Path()
        self._background = Background(1, self)
        self._background.failed.connect(lambda problem: self._fail(self._path, problem))
        self._number = 0
        self._cancel: CancelToken | None = None

    @property
    def is_running(self) -> bool:
        """True from `begin` until the project, or why there is none, has been told."""
        return self._cancel is not None

    def begin(self, path: Path) -> None:
        """Opens a project; one that is being opened is given up."""
        self.cancel()
        cancel = CancelToken()
        self._path, self._cancel = path, cancel
        self._number += 1  # every answer comes back, also that of an opening that was given up: it is to be closed
        self.progressed.emit(Progress(0, None, path.name, "opening"))
        self._background.ask(
            f"open {self._number}", lambda: self._open(path, cancel), lambda found: self._take(path, found, cancel)
        )

    def cancel(self) -> None:
        """Gives the opening up; the project stays as it was."""
        if self._cancel is not None:
            self._cancel.cancel()

    def close(self) -> None:
        """The window is going."""
        self.cancel()
        self._background.close()

    def _open(self, path: Path, cancel: CancelToken) -> Project | EnvironmentProblem | OpeningCancelled:
        """In the thread."""
        told = 0.0

        def watch(stage: str, share: float | None) -> bool:
            nonlocal told
            now = time.monotonic()
            if now - told >= TELL_EVERY and not cancel.is_cancelled:
                told = now
                done, total = (0, None) if share is None else (round(share * WHOLE), WHOLE)
                self.progressed.emit(Progress(done, total, path.name, stage))
            return not cancel.is_cancelled

        try:
            project = Project.open(path, watch=watch)
        except (EnvironmentProblem, OpeningCancelled) as problem:
            return problem
        if cancel.is_cancelled:
            project.close()
            return OpeningCancelled()
        return project

    def _take(self, path: Path, found: Project | EnvironmentProblem | OpeningCancelled, cancel: CancelToken) -> None:
        if isinstance(found, Project):
            if not cancel.is_cancelled:
                self._end()
                self.opened.emit(found)
                return
            found.close()
            found = OpeningCancelled()
        if cancel is self._cancel:
            self._fail(path, found)

    def _fail(self, path: Path, problem: BaseException) -> None:
        self._end()
        self.failed.emit(path, problem)

    def _end(self) -> None:
        self._cancel = None
        self.progressed.emit(None)
