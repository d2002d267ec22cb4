"""The settings put into force: each is applied at once, and kept in the settings file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from timeline.model import PlainError
from timeline.project.sentences import in_language, problem_in_language
from timeline.project.setting_table import SETTINGS, Value
from timeline.project.settings import Settings

from .first_look import chosen_language
from .main_window import MainWindow
from .notices import Notice, Words
from .workspace import Workspace

WATCH_PAUSE_MS = 1_500  # a file that is just being written is let settle


class Preferences(QObject):
    """Applies settings to a window. `folder_changed` tells that something came into the watched folder."""

    changed = Signal(str)  # name of the setting
    chosen = Signal(str)  # the same, where it was chosen in this window
    folder_changed = Signal(str)

    def __init__(self, settings: Settings, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self.settings = settings
        self._window = window
        self._workspace = workspace
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WATCH_PAUSE_MS)
        self._watcher.directoryChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(lambda: self.folder_changed.emit(str(self.settings.get("watch_folder"))))
        self._appliers: dict[str, Callable[[Value], None]] = {
            "language": lambda value: window.translator.use(chosen_language(str(value))),
            "theme": lambda value: self._use_theme(str(value)),
            "font_size": lambda value: window.appearance.set_font_points(float(value)),
            "font_family": lambda value: window.appearance.set_font_family(str(value)),
            "time_zone": lambda value: window.translator.use_zone(str(value)),
            "week_start": lambda value: workspace.start_weeks(str(value)),
            "wheel": lambda value: setattr(workspace.timeline, "wheel_pans", value == "pan"),
            "animations": self._use_animations,
            "watch_folder": lambda value: self._watch(str(value)),
        }
        for sentence in settings.problems:
            self._tell("warning", partial(self._in_window, sentence))

    def apply_all(self) -> None:
        """Puts into force what the window needs beyond its first frame: language and theme have been there since then,
        and another window, or the command line, may have chosen them."""
        for name in ("font_size", "font_family", "time_zone", "week_start", "wheel", "animations", "watch_folder"):
            self._appliers[name](self.settings.get(name))
        self._mark_theme()

    def set(self, name: str, value: Value) -> None:
        """Sets, applies and keeps a setting."""
        try:
            self.settings.set(name, value)
            self._apply(name)
            self.chosen.emit(name)
            self.settings.save()
        except PlainError as problem:
            self._tell_problem(problem)

    def reset(self) -> None:
        """All settings back to their defaults."""
        for setting in SETTINGS:
            self.settings.reset(setting.name)
            self._apply(setting.name)
            self.chosen.emit(setting.name)
        try:
            self.settings.save()
        except PlainError as problem:
            self._tell_problem(problem)

    def follow(self, name: str) -> None:
        """Puts into force what was chosen in another window. The watched folder is read there alone: its articles would
        else come into every open project."""
        if name == "watch_folder":
            self.changed.emit(name)
        else:
            self._apply(name)

    def switch_theme(self) -> None:
        """From light to dark, or back."""
        self.set("theme", "light" if self._window.appearance.theme.is_dark else "dark")

    def _in_window(self, sentence: str) -> str:
        return in_language(sentence, self._window.translator.language)

    def _tell_problem(self, problem: PlainError) -> None:
        self._tell("error", lambda: problem_in_language(problem, self._window.translator.language))

    def _tell(self, level: str, said: Words) -> None:
        self._window.notices.tell(Notice(level, said, "settings"))

    def _apply(self, name: str) -> None:
        if name in self._appliers:
            self._appliers[name](self.settings.get(name))
        self.changed.emit(name)

    def _use_animations(self, value: Value) -> None:
        self._workspace.timeline.motion.animated = bool(value) and not self._window.appearance.is_still

    def _use_theme(self, choice: str) -> None:
        self._window.appearance.choose(choice)
        self._mark_theme()

    def _mark_theme(self) -> None:
        choice = self._window.appearance.choice
        self._window.actions_.check_one("view.theme_", f"view.theme_{choice}")

    def _watch(self, folder: str) -> None:
        former = self._watcher.directories()
        if former:
            self._watcher.removePaths(former)
        if folder and self._watcher.addPath(folder):
            self._pause.start()
