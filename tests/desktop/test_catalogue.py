import re
from pathlib import Path

import pytest

from timeline import locations
from timeline.desktop import catalogue
from timeline.desktop.actions import ACTIONS, CONTEXT_MENUS, MENU_BAR, MENUS, SEPARATOR
from timeline.desktop.catalogue import Catalogue, load, romanian_plural
from timeline.model import STATUSES, DataError

GAP = re.compile(r"\{(\w+)\}")
DESKTOP = Path(catalogue.__file__).parent


def gaps(text: object) -> set[str]:
    forms = text.values() if isinstance(text, dict) else (str(text),)
    return {gap for form in forms for gap in GAP.findall(form)}


def test_both_languages_have_the_same_texts_with_the_same_gaps() -> None:
    english, romanian = load("en").texts, load("ro").texts
    shown = {key: gaps(text) for key, text in english.items() if not key.startswith("qt.")}
    assert shown == {key: gaps(text) for key, text in romanian.items() if not key.startswith("qt.")}


def test_every_text_that_counts_has_all_plural_forms_of_its_language() -> None:
    for language, forms in (("en", {"one", "other"}), ("ro", {"one", "few", "other"})):
        for key, text in load(language).texts.items():
            if not isinstance(text, str):
                assert set(text) == forms, (language, key)


@pytest.mark.parametrize(
    ("number", "category"),
    [(0, "few"), (1, "one"), (2, "few"), (19, "few"), (20, "other"), (100, "other"), (101, "few"), (120, "other")],
)
def test_romanian_counts_in_three_ways(number: int, category: str) -> None:
    assert romanian_plural(number) == category


def test_numbers_are_grouped_as_the_language_groups_them() -> None:
    assert load("en").text("status.articles", n=12345) == "12,345 articles"
    assert load("ro").text("status.articles", n=12345) == "12.345 de articole"


def test_a_gap_filled_with_braces_stays_as_it_is() -> None:
    assert load("en").text("drop.open_project", name="{n} {x}") == "Open the project “{n} {x}”"


def test_a_missing_text_is_named() -> None:
    with pytest.raises(DataError, match=r"nobody\.wrote"):
        load("en").text("nobody.wrote")


def test_a_text_without_a_translation_is_shown_in_english() -> None:
    assert Catalogue("ro", {}, load("en")).text("app.name") == "Geopolitical Timeline"


def test_every_text_named_in_the_code_exists() -> None:
    words = load("en")
    named = re.compile(r"""(?:\btr|_translator|tr_|words\.text|_tr)\(\s*"([a-z_]+(?:\.[a-z_0-9]+)+)\"""")
    missing = [
        (path.name, key)
        for path in DESKTOP.rglob("*.py")
        for key in named.findall(path.read_text(encoding="utf-8"))
        if not words.has(key)
    ]
    assert not missing


def test_every_action_menu_and_status_has_its_texts() -> None:
    words = load("en")
    keys = [f"{kind}.{row.id}" for row in ACTIONS for kind in ("action", "hint")]
    keys += [f"menu.{name}" for name in (*MENU_BAR, *MENUS)]
    keys += [f"status_word.{status}" for status in STATUSES]
    assert not [key for key in keys if not words.has(key)]


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize("menu", ["bar", *MENUS, *(f"context {name}" for name in CONTEXT_MENUS)])
def test_letters_that_choose_an_entry_are_unique_in_their_menu(language: str, menu: str) -> None:
    words = load(language)
    bar = tuple(f">{name}" for name in MENU_BAR)
    rows = [
        row for row in MENUS.get(menu) or CONTEXT_MENUS.get(menu.removeprefix("context ")) or bar if row != SEPARATOR
    ]
    texts = [words.text(f"menu.{row[1:]}" if row.startswith(">") else f"action.{row}") for row in rows]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert sorted(set(letters)) == sorted(letters)


def test_a_text_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "one.toml").write_text('a.b = "x"')
    (tmp_path / "en" / "two.toml").write_text('a.b = "y"')
    with pytest.raises(DataError, match="twice"):
        load("en", tmp_path)


def test_the_catalogues_lie_in_the_resources() -> None:
    assert {path.name for path in (locations.resources() / "translations").iterdir() if path.is_dir()} == {"en", "ro"}
