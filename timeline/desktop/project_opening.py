"""How a window comes to a project: at once, in a thread where one waits for it, or by way of its backups."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from timeline.model import EnvironmentProblem, PlainError
from timeline.project import DamagedProject, OpeningCancelled, Project
from timeline.project.opening import OPEN_ELSEWHERE, is_opened_slowly
from timeline.project.sentences import in_language, problem_in_language

from .main_window import MainWindow
from .notices import Notice, Words
from .session import Session
from .slow_opening import SlowOpening


class ProjectOpening(QObject):
    """Opens projects in a window, and tells why one cannot be opened."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tr = window.translator
        self._slow = SlowOpening(self)
        self._slow.progressed.connect(window.status_line.show_progress)
        self._slow.opened.connect(self._take)
        self._slow.failed.connect(self._take_unopened)
        window.status_line.cancelled.connect(self._slow.cancel)
        session.opened.connect(self._slow.cancel)  # whoever went on with something else waits no longer

    def open(self, path: Path) -> None:
        """Opens a project; a damaged one leads to its backups, another one that cannot be opened to a sentence."""
        if is_opened_slowly(path):
            if self._session.project is None:
                self._window.show_empty(False)
            self._slow.begin(path)
            return
        former = self._session.project.path if self._session.project is not None else None
        try:
            self._session.open(path)
        except EnvironmentProblem as problem:
            self._tell_unopened(path, problem)
        project = self._session.project
        if project is None:
            self._session.start_empty()
        elif former != path:
            self._tell_of_others(project)

    def offer_backups(self, path: Path, sentence: str) -> None:
        """The backups of a project, of which one may take its place."""
        from .dialogs.backup_dialog import BackupDialog  # lazily: a window starts without its dialogs

        backups = Project.backups_of(path)
        BackupDialog(self._window, self._tr, sentence, backups, lambda backup: self._restore(path, backup)).open()

    def close(self) -> None:
        """The window is gone: nothing is opened any more."""
        self._slow.close()

    def _restore(self, path: Path, backup: Path) -> None:
        try:
            self._session.restore(path, backup)
        except PlainError as problem:
            self._tell_problem(problem)

    def _take(self, project: Project) -> None:
        self._session.take(project)
        self._tell_of_others(project)

    def _take_unopened(self, path: Path, problem: BaseException) -> None:
        """A large project that was opened in a thread is not open: given up, or for a reason."""
        if self._session.project is None:
            self._session.start_empty()
        if isinstance(problem, OpeningCancelled):
            self._tell("info", lambda: self._tr("file_form.given_up", name=path.name))
        elif isinstance(problem, EnvironmentProblem):
            self._tell_unopened(path, problem)
        else:
            raise problem  # our own fault: the last hook writes it down and shows it

    def _tell_unopened(self, path: Path, problem: EnvironmentProblem) -> None:
        if isinstance(problem, DamagedProject):
            self.offer_backups(path, in_language(problem.sentence, self._tr.language))
        else:
            self._tell_problem(problem)

    def _tell_of_others(self, project: Project) -> None:
        if project.is_open_elsewhere:
            self._tell("info", lambda: in_language(OPEN_ELSEWHERE, self._tr.language), "elsewhere")

    def _tell_problem(self, problem: PlainError) -> None:
        self._tell("error", lambda: problem_in_language(problem, self._tr.language))

    def _tell(self, level: str, said: Words, key: str = "file") -> None:
        self._window.notices.tell(Notice(level, said, key))
