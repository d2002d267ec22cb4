"""What the actions of projects and files do: open, new, import, paste, save, export, backups, citations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from timeline import locations
from timeline.model import ImportReport, PlainError
from timeline.project import recent
from timeline.project.sentences import problem_in_language

from .drop_overlay import read_mime
from .drops import PROJECT_SUFFIX, Dropped, hosts_of
from .import_reports import ImportReports
from .main_window import MainWindow
from .notices import Notice, Words
from .project_opening import ProjectOpening
from .session import Session

if TYPE_CHECKING:  # the composition root makes desks, and they make this
    from .app import Desktop
    from .fetching import Fetching


HOSTS_NAMED = 5  # in the question before anything is fetched


class FileIntentions(QObject):
    """Everything about files. No file drop opens a dialog that stops the window."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        desktop: Desktop,
    ) -> None:
        super().__init__(window)
        self.reports = ImportReports(window, session)
        self._is_watching = False
        self._window = window
        self._session = session
        self._desktop = desktop
        self._tr = window.translator
        self._opening = ProjectOpening(window, session)
        self._fetching: Fetching | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {
            "file.new": self._session.start_empty,
            "file.new_window": lambda: self._new_window(),
            "file.open": self._choose_project,
            "file.open_sample": self.open_sample,
            "file.import": self._choose_files,
            "file.import_folder": self._choose_folder,
            "file.save_as": self._save_as,
            "file.save_copy": self._save_copy,
            "file.merge_project": self._merge_project,
            "file.backups": self._show_backups,
            "file.close": self._close_window,
            "file.quit": self._desktop.application.closeAllWindows,
            "edit.paste": self.paste,
            "tools.report": self.reports.show,
            "tools.cancel_import": self._session.stop_import,
        }

    # projects

    def project_title(self) -> str:
        """What the project is called in the window's title; "" without one."""
        project = self._session.project
        if project is None:
            return ""
        name = project.name or self._tr("window.untitled")
        return self._tr("window.read_only", project=name) if project.is_read_only else name

    def open_paths(self, paths: Sequence[Path]) -> None:
        """A project alone is opened; anything else is imported into a new untitled project."""
        if len(paths) == 1 and paths[0].suffix.lower() == PROJECT_SUFFIX:
            self.open_project(paths[0])
            return
        self._session.start_empty()
        self._session.import_sources([path.absolute() for path in paths])

    def open_project(self, path: Path) -> None:
        """Opens a project; a damaged one leads to its backups, another one that cannot be opened to a sentence."""
        self._opening.open(path)

    def open_sample(self) -> None:
        """The sample articles in a new untitled project."""
        self._session.start_empty()
        self._session.import_sources([locations.resources() / "sample"])

    def fill_recent(self, menu: QMenu) -> None:
        """The rows of the menu of recent projects; those that are gone are grey."""
        menu.clear()
        entries = recent.recent_projects()
        current = self._session.project.path if self._session.project else None
        for entry in entries:
            if entry.path == current:
                continue
            action = menu.addAction(str(entry.path.name).replace("&", "&&"))
            action.setToolTip(str(entry.path))
            action.setEnabled(entry.exists)
            action.triggered.connect(lambda _=False, path=entry.path: self.open_project(path))
        if menu.isEmpty():
            menu.addAction(self._tr("menu.recent_none")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self._tr("menu.recent_clear")).triggered.connect(lambda: recent.forget())

    def close(self) -> None:
        """The window is gone: nothing is opened or fetched any more."""
        self._opening.close()
        if self._fetching is not None:
            self._fetching.close()

    def _new_window(self) -> None:
        self._desktop.new_window()

    def _close_window(self) -> None:
        self._window.close()

    def _choose_project(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, self._tr("file_form.open"), "", self._tr("file_form.projects", pattern=f"*{PROJECT_SUFFIX}")
        )
        if path:
            self.open_project(Path(path))

    def _save_as(self) -> None:
        path = self._asked_path("file_form.save_as")
        if path is not None:
            self._try(lambda: self._session.save_as(path))

    def _save_copy(self) -> None:
        path, project = self._asked_path("file_form.save_copy"), self._session.project
        if path is not None and project is not None and self._try(lambda: project.save_copy(path)):
            self._tell("good", lambda: self._tr("file_form.copied", name=path.name))

    def _merge_project(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, self._tr("file_form.merge"), "", self._tr("file_form.projects", pattern=f"*{PROJECT_SUFFIX}")
        )
        if path:
            self._session.merge_project(Path(path))

    def _show_backups(self) -> None:
        project = self._session.project
        if project is not None:
            self._opening.offer_backups(project.path, self._tr("backup.sentence"))

    def _folder(self) -> Path:
        """Where a project is kept at first: beside the one that is open, else among the user's documents."""
        project = self._session.project
        if project is not None and not project.is_untitled:
            return project.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())

    def _asked_path(self, key: str) -> Path | None:
        name = f"{self.project_title() or self._tr('window.untitled')}{PROJECT_SUFFIX}"
        pattern = self._tr("file_form.projects", pattern=f"*{PROJECT_SUFFIX}")
        path, _ = QFileDialog.getSaveFileName(self._window, self._tr(key), str(self._folder() / name), pattern)
        if not path:
            return None
        return Path(path) if path.lower().endswith(PROJECT_SUFFIX) else Path(path + PROJECT_SUFFIX)

    # the import

    def take_drop(self, dropped: Dropped) -> None:
        """What was dropped: a project is opened, articles are read, addresses are fetched after a question."""
        if dropped.refusal:
            self._tell("warning", lambda: self._tr(dropped.refusal))
            return
        if dropped.projects:
            self.open_project(dropped.projects[0])
            return
        self._session.import_sources(dropped.sources(self._tr("drop.dropped")))
        if dropped.addresses:
            self._ask_to_fetch(dropped.addresses)

    def read_watched(self, folder: Path) -> None:
        """New articles in the watched folder are read; those that are there already are told apart by their text."""
        if folder.is_dir():
            self._is_watching = not self._session.is_importing
            self._session.import_sources([folder])

    def paste(self) -> None:
        """Reads what is on the clipboard as if it had been dropped."""
        self.take_drop(read_mime(QGuiApplication.clipboard().mimeData()))

    def tell_report(self, report: ImportReport) -> None:
        """One sentence at the end of an import; the report itself stays within reach."""
        imported, failed = report.count("imported"), report.count("failed") + report.count("empty")
        was_watched, self._is_watching = self._is_watching, False
        links = tuple(dict.fromkeys(outcome.link for outcome in report.outcomes if outcome.link))
        if links:
            self._ask_to_fetch(links)
        if was_watched and not imported and not failed:
            return  # nothing new came into the watched folder: nothing to tell
        self.reports.tell(report)

    def _choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self._window, self._tr("file_form.import"))
        self._session.import_sources([Path(path) for path in paths])

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self._window, self._tr("file_form.import_folder"))
        if path:
            self._session.import_sources([Path(path)])

    def _ask_to_fetch(self, addresses: Sequence[str]) -> None:
        """A question in a notice: nothing leaves this computer before the answer."""
        hosts = hosts_of(addresses)

        def question() -> str:
            named = ", ".join(hosts[:HOSTS_NAMED])
            if len(hosts) > HOSTS_NAMED:
                named = self._tr("fetch.more_hosts", hosts=named, n=len(hosts) - HOSTS_NAMED)
            return self._tr("fetch.question", n=len(addresses), hosts=named)

        self._window.notices.tell(
            Notice(
                "info", question, "fetch", lambda: self._tr("fetch.accept"), lambda: self._fetch(addresses), stays=True
            )
        )

    def _fetch(self, addresses: Sequence[str]) -> None:
        if self._fetching is None:
            from .fetching import Fetching  # lazily: a window starts without the network's room

            self._fetching = Fetching(self)
            self._fetching.fetched.connect(lambda source: self._session.import_sources([source]))
            self._fetching.failed.connect(
                lambda key, host: self._tell("error", lambda: self._tr(f"fetch.{key}", host=host))
            )
        for address in addresses:
            self._fetching.fetch(address)

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except PlainError as problem:
            self._tell_problem(problem)
            return False
        return True

    def _tell_problem(self, problem: PlainError) -> None:
        self._tell("error", lambda: problem_in_language(problem, self._tr.language))

    def _tell(self, level: str, said: Words, key: str = "file") -> None:
        self._window.notices.tell(Notice(level, said, key))
