"""Settings: one table, one TOML file, nothing lost and nothing invalid kept."""

from pathlib import Path

import pytest

from timeline import locations
from timeline.model import EnvironmentProblem, InputError
from timeline.project import SETTINGS, Settings
from timeline.project.recent import forget, last_project, recent_projects, remember
from timeline.project.setting_table import Setting
from timeline.project.settings import BY_NAME


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_has_a_valid_default_and_a_sentence_in_both_languages(setting: Setting) -> None:
    assert setting.is_valid(setting.default)
    assert setting.sentence("en").endswith(".")
    assert setting.sentence("ro").endswith(".")
    assert setting.sentence("en") != setting.sentence("ro")


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(SETTINGS)


def test_values_come_back_after_saving() -> None:
    settings = Settings.load()
    settings.set("theme", "dark")
    settings.set("font_size", 14)
    settings.set("confidence", 1)
    settings.set("backups", False)
    settings.set("watch_folder", 'C:\\articole "noi"\n\x07')
    settings.save()

    again = Settings.load()

    assert [again.get(name) for name in ("theme", "font_size", "confidence", "backups")] == ["dark", 14, 1.0, False]
    assert again.get("watch_folder") == 'C:\\articole "noi"\n\x07'
    again.reset("theme")
    assert again.get("theme") == "system"


@pytest.mark.parametrize(
    ("name", "value"), [("theme", "pink"), ("font_size", 99), ("font_size", True), ("confidence", "much"), ("x", 1)]
)
def test_invalid_values_are_refused_in_words(name: str, value: str | int | bool) -> None:
    with pytest.raises(InputError):
        Settings.load().set(name, value)


def test_a_wrong_entry_costs_only_itself_and_unknown_ones_are_kept() -> None:
    path = locations.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text('theme = "pink"\nfont_size = 12\nlater = "kept"\n', encoding="utf-8")

    settings = Settings.load()
    settings.save()

    assert (settings.get("theme"), settings.get("font_size"), len(settings.problems)) == ("system", 12, 1)
    assert 'later = "kept"' in path.read_text(encoding="utf-8")


def test_a_file_that_is_no_toml_is_left_aside_with_a_sentence() -> None:
    path = locations.settings_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff\xfe not toml")

    settings = Settings.load()

    assert settings.get("theme") == "system"
    assert len(settings.problems) == 1


def test_settings_that_cannot_be_written_are_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(EnvironmentProblem, match="could not be written"):
        Settings(path=tmp_path / "file" / "settings.toml").save()


def test_recent_projects_are_newest_first_and_missing_ones_are_marked(tmp_path: Path) -> None:
    one, other = tmp_path / "one.gtl", tmp_path / "other.gtl"
    one.write_text("")
    for path in (one, other, one, other):
        remember(path)

    assert [(recent.path, recent.exists) for recent in recent_projects()] == [(other, False), (one, True)]
    assert last_project() == one
    forget(other)
    assert [recent.path for recent in recent_projects()] == [one]
    forget()
    assert (recent_projects(), last_project()) == ((), None)


def test_a_broken_list_of_recent_projects_is_an_empty_one() -> None:
    locations.user_data().mkdir(parents=True)
    (locations.user_data() / "recent.json").write_text("{")

    assert recent_projects() == ()
