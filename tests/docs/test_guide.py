"""What the guides name is there, and what is there stands in the guides."""

import re
import tomllib

import pytest

from tests.house.sources import ROOT
from tests.packaging.scripts import script
from timeline.__main__ import VERBS
from timeline.cli import load_verb
from timeline.cli.arguments import verb_parser
from timeline.desktop import catalogue
from timeline.desktop.actions import MENU_BAR, MENUS
from timeline.project import SETTINGS
from timeline.project.exports.formats import FORMATS

DOCS = ROOT / "docs"
GUIDES = {"en": DOCS / "guide.md", "ro": DOCS / "ghid.md"}
MENU_PATH = re.compile(r"\*([^*→|]+(?: → [^*→|]+)+)\*")
CALL = re.compile(r"geopolitical-timeline (?!\[)([a-z-]+) ([^`\n]*)")
TABLES = script("guide_tables")


def entries_of(menu: str, texts: catalogue.Catalogue) -> dict[str, str]:
    """Entries of a menu by their text: an action's id, or `>name` for a menu inside it."""
    found = {}
    for entry in MENUS.get(menu, ()):
        key = f"menu.{entry[1:]}" if entry.startswith(">") else f"action.{entry}"
        if texts.has(key):
            found[texts.text(key).replace("&", "")] = entry
    return found


@pytest.mark.parametrize("language", GUIDES)
def test_every_path_through_the_menus_leads_somewhere(language: str) -> None:
    texts = catalogue.load(language)
    top = {texts.text(f"menu.{menu}").replace("&", ""): f">{menu}" for menu in MENU_BAR}
    paths = MENU_PATH.findall(GUIDES[language].read_text("utf-8"))
    assert len(paths) >= 4
    for path in paths:
        entries = top
        for step in path.split(" → "):
            assert step in entries, f"“{step}” of “{path}” is in no such menu: {sorted(entries)}"
            entries = entries_of(entries[step].lstrip(">"), texts)


@pytest.mark.parametrize("language", GUIDES)
def test_the_tables_of_settings_and_actions_are_those_of_the_program(language: str) -> None:
    text = GUIDES[language].read_text("utf-8")
    assert TABLES.with_tables(text, language) == text, "run python packaging/guide_tables.py"
    assert all(f"| `{setting.name}` |" in text for setting in SETTINGS)


@pytest.mark.parametrize("document", sorted(path.name for path in DOCS.glob("*.md")))
def test_every_verb_and_option_that_a_document_calls_exists(document: str) -> None:
    for name, rest in CALL.findall((DOCS / document).read_text("utf-8")):
        assert name in VERBS, f"{document} calls {name}"
        verb = load_verb(name)
        parser = verb_parser(name, verb.__doc__ or "", "en")
        verb.add_arguments(parser)
        known = {option for action in parser._actions for option in action.option_strings}
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", rest)) <= known, f"{document}: {name} {rest}"


@pytest.mark.parametrize("language", GUIDES)
def test_every_verb_and_every_kind_of_export_stands_in_the_guide(language: str) -> None:
    text = GUIDES[language].read_text("utf-8")
    assert all(f"geopolitical-timeline {verb} " in text for verb in VERBS)
    assert all(f"`{suffix}`" in text for suffix in FORMATS if suffix != ".htm")


def test_every_picture_is_one_that_the_command_takes() -> None:
    shown = {
        name for path in DOCS.glob("*.md") for name in re.findall(r"\(pictures/([^)]+)\)", path.read_text("utf-8"))
    }
    shown |= set(re.findall(r"\(docs/pictures/([^)]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert shown <= set(script("pictures").PICTURES)
    assert all((DOCS / "pictures" / name).exists() for name in shown)


def test_the_entry_points_that_are_documented_are_those_of_the_examples() -> None:
    told = set(re.findall(r"`(timeline\.[a-z]+)` \|", (DOCS / "plugins.md").read_text("utf-8")))
    used = set()
    for project in (DOCS / "examples").glob("*/pyproject.toml"):
        used |= set(tomllib.loads(project.read_text("utf-8"))["project"]["entry-points"])
    assert told == used
