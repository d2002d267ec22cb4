"""What the documents promise exists, and what exists is documented."""

import re

import pytest

from tests.house.import_law import LAWS
from tests.house.sources import ROOT
from timeline.__main__ import VERBS
from timeline.cli import load_verb
from timeline.cli.arguments import verb_parser

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
INNER_ROOMS = {"", "__main__", "frames", "safety", "worker", "bootstrap"}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_stands_in_the_readme(verb: str) -> None:
    assert f"main.py {verb} " in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_has_its_words_of_help(verb: str) -> None:
    module = load_verb(verb)
    parser = verb_parser(verb, module.__doc__ or "", "en")
    module.add_arguments(parser)
    silent = [action.dest for action in parser._actions if action.option_strings and not action.help]
    assert not silent


def test_every_room_stands_in_the_description_of_the_house() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert not [room for room in sorted(set(LAWS) - INNER_ROOMS) if f"`{room}`" not in text]


def test_links_between_documents_lead_somewhere() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{document.relative_to(ROOT)}: {target}"
        for document in documents
        for target in LINK.findall(document.read_text("utf-8"))
        if not (document.parent / target).exists()
    ]
    assert not dead
