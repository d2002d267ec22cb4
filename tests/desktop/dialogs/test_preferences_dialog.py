from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_window import desk_of, opened
from timeline.desktop.appearance import LEAST_POINTS, Appearance
from timeline.desktop.dialogs.preferences_dialog import PreferencesDialog
from timeline.desktop.first_look import first_look
from timeline.desktop.main_window import MainWindow
from timeline.layout.minutes import MINUTES_PER_DAY, minutes_from_civil
from timeline.model.calendar import weekday
from timeline.project.setting_table import SETTINGS, Value
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


def test_the_font_changes_in_every_window_and_comes_back(opened: Callable[..., MainWindow]) -> None:
    window, other = opened(), opened()
    dialog = PreferencesDialog(window, window.translator, desk_of(window).preferences)
    fonts = dialog.controls["font_family"]
    assert isinstance(fonts, QComboBox)
    former = window.font().family()
    family = next(name for name in QFontDatabase.families() if name != former)
    choose(fonts, family)
    assert {each.font().family() for each in (window, other, desk_of(other).workspace.timeline)} == {family}
    assert first_look().font_family == Settings.load().get("font_family") == family
    choose(fonts, "")
    assert {each.font().family() for each in (window, other)} == {former}
    assert Settings.load().get("font_family") == ""


def test_a_font_that_is_not_installed_is_the_systems(appearance: Appearance) -> None:
    former = QApplication.font().family()
    appearance.set_font_family("No Such Letters")
    assert QApplication.font().family() == former


def test_a_setting_chosen_in_one_window_is_in_force_in_all_and_none_undoes_it(
    opened: Callable[..., MainWindow],
) -> None:
    one, other = desk_of(opened()), desk_of(opened())
    one.preferences.set("wheel", "pan")
    assert other.workspace.timeline.wheel_pans
    other.preferences.set("font_size", 12)
    assert (Settings.load().get("wheel"), Settings.load().get("font_size")) == ("pan", 12)
    other.preferences.reset()
    assert not one.workspace.timeline.wheel_pans


def test_a_dialog_that_is_open_tells_what_was_chosen_elsewhere(opened: Callable[..., MainWindow]) -> None:
    window, other = opened(), opened()
    dialog = PreferencesDialog(window, window.translator, desk_of(window).preferences)
    chosen: dict[str, Value] = {
        "wheel": "pan",
        "backups": False,
        "font_size": 15,
        "confidence": 0.7,
        "watch_folder": "/articles",
    }
    for name, value in chosen.items():
        desk_of(other).preferences.set(name, value)
    assert {name: shown_in(dialog.controls[name]) for name in chosen} == {**chosen, "confidence": 70}  # per cent
    desk_of(window).preferences.switch_theme()
    assert shown_in(dialog.controls["theme"]) == ("dark" if window.appearance.theme.is_dark else "light")


def shown_in(control: QWidget) -> object:
    """The value that a control shows."""
    if isinstance(control, QComboBox):
        return control.currentData()
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QLineEdit):
        return control.text()
    assert isinstance(control, QSpinBox)
    return control.value()


def test_the_weeks_of_the_axis_begin_where_the_setting_says_in_every_window(
    opened: Callable[..., MainWindow],
) -> None:
    window, other = opened(), opened()
    dialog = PreferencesDialog(window, window.translator, desk_of(window).preferences)
    weeks = dialog.controls["week_start"]
    assert isinstance(weeks, QComboBox)
    for choice, first in (("sunday", 6), ("monday", 0)):
        choose(weeks, choice)
        assert {week_start(each) for each in (window, other, opened())} == {first}
        assert Settings.load().get("week_start") == choice
        window.translator.use("ro" if choice == "sunday" else "en")
        assert week_start(other) == first
        weeks = dialog.controls["week_start"]
        assert isinstance(weeks, QComboBox)


def week_start(window: MainWindow) -> int:
    """The weekday of the first tick of the axis, where it tells weeks apart."""
    timeline = desk_of(window).workspace.timeline
    timeline.resize(1200, 400)
    timeline.show_span(minutes_from_civil(2026, 1, 1), minutes_from_civil(2026, 2, 20))
    view, ticks = timeline.viewport(), timeline.scene().axis.minors
    days = [round(view.start + tick.x / view.scale) // MINUTES_PER_DAY for tick in ticks]
    assert {later - earlier for earlier, later in pairwise(days)} == {7}
    return weekday(days[0])


def choose(box: QComboBox, value: str) -> None:
    """Chooses as a person does, from the list."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_size_that_is_typed_counts_once_it_is_whole_and_zero_says_what_it_means(
    opened: Callable[..., MainWindow],
) -> None:
    window = opened()
    dialog = PreferencesDialog(window, window.translator, desk_of(window).preferences)
    size = dialog.controls["font_size"]
    assert isinstance(size, QSpinBox)
    assert (size.text(), size.keyboardTracking()) == ("Automatic", False)


def test_enter_beside_the_reset_button_closes_and_resets_nothing(opened: Callable[..., MainWindow]) -> None:
    window = opened()
    dialog = PreferencesDialog(window, window.translator, desk_of(window).preferences)
    buttons = {
        button.text(): button.autoDefault() for button in dialog.buttons.buttons() if isinstance(button, QPushButton)
    }
    assert buttons["Reset all"] is False


def test_letters_too_small_to_read_are_not_used(appearance: Appearance) -> None:
    appearance.set_font_points(2)
    assert QApplication.font().pointSizeF() == LEAST_POINTS
    appearance.set_font_points(0)
