"""What the actions of help, preferences, palette and theme do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap

from .main_window import MainWindow
from .preferences import Preferences

SIGN_PX = 14
EXAMPLE = "own_actors_example.toml"


class HelpIntentions(QObject):
    """Help inside the program, offline; preferences; the command palette."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        pages = {f"help.{page}": self._opens(page) for page in ("first_steps", "shapes", "dates", "privacy")}
        themes = {f"view.theme_{name}": self._sets_theme(name) for name in ("system", "light", "dark")}
        return {
            **pages,
            **themes,
            "help.keys": self._show_keys,
            "help.about": self._show_about,
            "help.log": self._show_log,
            "help.own_actors": self._show_own_actors,
            "edit.preferences": self._show_preferences,
            "tools.palette": self._show_palette,
            "view.theme": self._preferences.switch_theme,
            "view.full_screen": self._toggle_full_screen,
        }

    def _opens(self, page: str) -> Callable[[], None]:
        return lambda: self._show_help(page)

    def _show_help(self, page: str) -> None:
        from .dialogs.help_dialog import HelpDialog  # lazily: a window starts without its dialogs

        HelpDialog(self._window, self._window.translator, page, self._legend()).open()

    def _legend(self) -> list[tuple[QPixmap, str]]:
        """Sign and name of each family, as they stand in the timeline."""
        from .kept_terms import kept_terms  # lazily: a window starts without its help

        workspace, appearance = self._window.workspace, self._window.appearance
        terms = workspace.terms if workspace is not None and workspace.terms.families else kept_terms().terms
        is_dark, side = appearance.theme.is_dark, appearance.scaled(SIGN_PX)
        return [
            (
                appearance.pixmap(terms.glyph(family), terms.colour(family, is_dark=is_dark), side),
                terms.family(family, self._window.translator.language),
            )
            for family in terms.families
        ]

    def _show_keys(self) -> None:
        from .dialogs.keys_dialog import KeysDialog  # lazily: a window starts without its dialogs

        KeysDialog(self._window, self._window.translator, self._window.actions_).open()

    def _show_about(self) -> None:
        from .dialogs.about_dialog import AboutDialog  # lazily: a window starts without its dialogs

        AboutDialog(self._window, self._window.translator).open()

    def _sets_theme(self, name: str) -> Callable[[], None]:
        return lambda: self._preferences.set("theme", name)

    def _show_log(self) -> None:
        from .log_file import log_folder  # lazily: a window starts before its log

        log_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    def _show_own_actors(self) -> None:
        """Opens the folder of the user's own actors, with an example to begin with."""
        from timeline import locations  # lazily: a window starts without it

        folder = locations.user_knowledge()
        folder.mkdir(parents=True, exist_ok=True)
        example = locations.resources() / "knowledge" / EXAMPLE
        if not (folder / EXAMPLE).exists():
            (folder / EXAMPLE).write_bytes(example.read_bytes())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _show_preferences(self) -> None:
        from .dialogs.preferences_dialog import PreferencesDialog  # lazily: a window starts without its dialogs

        PreferencesDialog(self._window, self._window.translator, self._preferences).open()

    def _show_palette(self) -> None:
        from .dialogs.palette_dialog import PaletteDialog  # lazily: a window starts without its dialogs

        PaletteDialog(self._window, self._window.translator, self._window.appearance, self._window.actions_).open()

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._window.actions_.check("view.full_screen", self._window.isFullScreen())
