"""The composition root: makes the application, its windows, and what they share.

Here is the one lazy boundary of the window: the frame is painted from widgets that need no NumPy, no parsers and no
database; only then the project's room and the timeline are read in (half a second on a slow machine).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from timeline import locations

from .appearance import Appearance
from .application import Application
from .crash import CrashHook
from .drops import PROJECT_SUFFIX
from .first_look import FirstLook, first_look
from .kept_tables import kept_tables
from .main_window import MainWindow
from .own_thread_garbage import OwnThreadGarbage
from .quiet_algebra import algebra_in_one_thread
from .timeline_view.undisturbed import undisturbed
from .translator import Translator

if TYPE_CHECKING:  # read in after the first frame
    from timeline.project.settings import Settings

    from .desk import Desk

APP_ID = "geopolitical-timeline"
APP_NAME = "Geopolitical Timeline"
DESKTOP_NAME = "timeline-desktop"
PICTURES_AFTER_MS = 250  # the icons of the menus wait until the events of a project stand
BESIDE_PX = 28  # a second window does not hide the first


class Desktop(QObject):
    """What all windows of the program share: language, look, and the list of windows."""

    def __init__(self, application: QApplication, look: FirstLook) -> None:
        super().__init__(application)
        self.setObjectName(DESKTOP_NAME)
        self.application = application
        self.translator = Translator(look.language, self)
        self.translator.install()
        self.appearance = Appearance(application, look.theme, look.font_points, look.font_family)
        self.appearance.apply()
        self.desks: list[Desk] = []
        self._early_files: list[Path] = []  # that came before there was a window to read them
        if isinstance(application, Application):
            application.file_opened.connect(self._open_file)

    def new_window(self, paths: Sequence[Path] = (), *, reopens: bool = False) -> MainWindow:
        """A window on a project or on articles; `reopens` brings the last project back where no path is given."""
        with undisturbed():  # a tenth of the time would be spent on garbage that there is not
            return self._new_window(paths, reopens)

    def _new_window(self, paths: Sequence[Path], reopens: bool) -> MainWindow:
        window = MainWindow(self.translator, self.appearance)
        window.set_title("")
        window.restore()
        if self.desks:
            window.move(self.desks[-1].window.pos() + QPoint(BESIDE_PX, BESIDE_PX))
        window.show()
        # The frame is on the screen before anything heavy is read in.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        kept_tables().keep()
        with algebra_in_one_thread():
            from .ready_workers import ReadyWorkers  # the lazy boundary: project

        ready = ReadyWorkers()
        if any(path.suffix.lower() != PROJECT_SUFFIX for path in paths):
            ready.start()  # they read in what they need while the window does; a project shows its events first
        from .desk import Desk  # the lazy boundary: timeline, NumPy

        desk = Desk(window, self, ready)
        self.desks.append(desk)
        window.closed.connect(lambda: self._forget(desk))
        desk.start(tuple(paths), reopens=reopens)
        if self._early_files:
            desk.open_paths(tuple(self._early_files))
            self._early_files.clear()
        QTimer.singleShot(PICTURES_AFTER_MS, window, window.actions_.picture_all)
        return window

    def settings_in_use(self) -> Settings | None:
        """The settings that all open windows share: what one keeps must not undo what was chosen in another."""
        return self.desks[0].preferences.settings if self.desks else None

    def follow(self, chosen_in: Desk, setting: str) -> None:
        """A setting was chosen in one window: puts it into force in all the others."""
        for desk in self.desks:
            if desk is not chosen_in:
                desk.preferences.follow(setting)

    def _open_file(self, path: str) -> None:
        """A file opened with the program by the system's desktop is read as if it had been dropped."""
        if self.desks:
            self.desks[-1].open_paths((Path(path),))
        else:
            self._early_files.append(Path(path))

    def _forget(self, desk: Desk) -> None:
        if desk in self.desks:
            self.desks.remove(desk)
            desk.close()
            desk.window.deleteLater()


def open_window(paths: Sequence[Path] = ()) -> MainWindow:
    """Builds and shows a window; all its named widgets exist when this returns, data may follow.

    A `.gtl` project is opened, other paths are imported into a new untitled project, no path opens the last project.
    """
    return _desktop().new_window([Path(path) for path in paths], reopens=not paths)


def run(paths: Sequence[str] = (), language: str | None = None) -> int:
    """Opens a window and stays until the last one is closed. Returns the exit code."""
    desktop = _desktop(language)
    hook = CrashHook(desktop.translator, desktop)
    hook.install()
    desktop.new_window([Path(path) for path in paths], reopens=not paths)
    from .log_file import start_log  # lazily: the first frame does without; a fault before it begins the log itself

    start_log()
    garbage = OwnThreadGarbage(desktop)
    # Python sees Ctrl+C in the terminal only when some of its code runs now and then.
    pulse = QTimer(desktop)
    pulse.timeout.connect(lambda: None)
    pulse.start(500)
    code = desktop.application.exec()
    garbage.stop()
    return code


def _desktop(language: str | None = None) -> Desktop:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = Application(sys.argv[:1])
    QCoreApplication.setOrganizationName(APP_ID)
    QCoreApplication.setApplicationName(APP_ID)
    application.setApplicationDisplayName(APP_NAME)
    application.setDesktopFileName(APP_ID)
    found = application.findChild(Desktop, DESKTOP_NAME)
    if isinstance(found, Desktop):
        return found
    locations.user_data().mkdir(parents=True, exist_ok=True)
    return Desktop(application, first_look(language))
