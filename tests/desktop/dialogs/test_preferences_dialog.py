from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import desk_of, opened
from timeline.desktop.dialogs.preferences_dialog import PreferencesDialog
from timeline.desktop.main_window import MainWindow
from timeline.project.setting_table import SETTINGS
from timeline.project.settings import Settings

__all__ = ["opened"]


def test_every_setting_has_a_control_and_is_applied_and_kept_at_once(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    preferences = desk_of(window).preferences
    dialog = PreferencesDialog(window, window.translator, preferences)
    assert set(dialog.controls) == {setting.name for setting in SETTINGS}
    theme, size, backups = (dialog.controls[name] for name in ("theme", "font_size", "backups"))
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QSpinBox)
    assert isinstance(backups, QCheckBox)
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    assert window.appearance.theme.is_dark
    size.setValue(14)
    assert window.font().pointSizeF() == 14
    backups.setChecked(False)
    assert Settings.load().get("backups") is False
    language = dialog.controls["language"]
    assert isinstance(language, QComboBox)
    language.setCurrentIndex(language.findData("ro"))
    language.activated.emit(language.currentIndex())
    assert dialog.windowTitle() == "Preferințe"
    preferences.reset()
    assert Settings.load().get("theme") == "system"
