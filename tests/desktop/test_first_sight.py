"""What stands in the view before anything else is asked of a project, and what is read in for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened, open_project
from tests.project.readings import reading
from timeline.desktop.first_sight import newer_terms, take_first_sight
from timeline.desktop.kept_terms import KeptTerms, kept_terms
from timeline.desktop.picture import LastColumns
from timeline.project import commands
from timeline.project.filters import EVERYTHING, EventFilter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = open_project(tmp_path / "project.gtl")
    made.read(
        reading("a", telling("a", "phone_call")), reading("b", telling("b", "treaty_expiry", "2026-02-05", "US RU"))
    )
    yield made
    made.project.close()


def test_all_events_are_there_and_no_names_at_the_first_start(opened: Opened) -> None:
    sight = take_first_sight(opened.project, EVERYTHING, "en", "article", LastColumns())
    assert len(sight.columns) == 2
    assert sight.names == KeptTerms()


def test_the_same_columns_are_given_again_until_something_else_is_asked_or_changed(opened: Opened) -> None:
    last = LastColumns()
    first = last.of(opened.project, EVERYTHING, "en", "article")
    assert last.of(opened.project, EVERYTHING, "en", "article") is first
    assert last.of(opened.project, EVERYTHING, "ro", "article") is not first
    calls = last.of(opened.project, EventFilter(types=frozenset({"phone_call"})), "en", "article")
    assert len(calls) == 1
    before = last.of(opened.project, EVERYTHING, "en", "article")
    opened.project.apply(commands.StarEvents((opened.project.events()[0].id,)))
    assert last.of(opened.project, EVERYTHING, "en", "article") is not before


def test_names_are_read_once_and_then_kept_until_the_knowledge_changes(opened: Opened) -> None:
    terms = newer_terms(opened.project, kept_terms())
    assert terms is not None
    assert terms.type("phone_call", "en") == "Phone call"
    assert newer_terms(opened.project, kept_terms()) is None
    assert newer_terms(opened.project, KeptTerms(terms, "another state")) == terms


@pytest.mark.parametrize(
    ("read_in", "left_out"),
    [
        ("timeline.desktop.app", ("numpy", "timeline.model", "timeline.project", "logging.handlers")),
        (
            "timeline.desktop.desk",
            (
                "timeline.coreference",
                "timeline.language",
                "timeline.knowledge",
                "timeline.reading",
                "timeline.worker",
                "timeline.project.jobs",
                "subprocess",
                "numpy.ma",
            ),
        ),
    ],
    ids=["before the first frame", "before the first events"],
)
def test_the_window_reads_in_no_more_than_it_shows(read_in: str, left_out: tuple[str, ...]) -> None:
    code = f"import sys, {read_in}; print([name for name in {left_out} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
