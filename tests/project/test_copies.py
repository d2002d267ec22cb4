"""Copies and new versions among what is imported, and what is said of them."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from tests.coreference.tellings import telling
from timeline.model import Reading
from timeline.project import commands

from .opened import Opened, open_project
from .readings import reading

WORDS = (
    "The presidents of the two countries spoke by phone on Wednesday for about an hour, their offices said. They went "
    "through trade, energy and the war, and agreed that their envoys would meet again before the end of the month. "
    "Neither of them wanted to say more about the details of what had been discussed by those who took part."
)
CALL = "Trump and Xi spoke by phone."


def article(
    name: str, change: str = "", publisher: str = "", title: str = "A call", day: str = "2026-02-08"
) -> Reading:
    claim = telling(name, published=day, evidence=CALL)
    text = f"{CALL} ({name}) {WORDS} {change}".strip()
    return reading(name, claim, published=day, publisher=publisher, title=title, text=text)


def codes(opened: Opened, *readings: Reading) -> list[list[str]]:
    return [[problem.code for problem in outcome.problems] for outcome in opened.read(*readings).outcomes]


def test_a_changed_text_without_an_address_is_a_version_beside_the_old(opened: Opened) -> None:
    assert codes(opened, article("a")) == [[]]
    assert codes(opened, article("b", "The envoys were named.")) == [["new_version"]]

    old, new = opened.project.versions(opened.project.articles()[0].id)
    assert (old.state, old.newer_version, new.state) == ("superseded", new.id, "read")
    assert opened.project.article_row(old.id) == old
    assert [(event.sources, event.independent) for event in opened.project.events()] == [(2, 1)]


def test_a_version_that_is_undone_leaves_the_old_one_as_it_was(opened: Opened) -> None:
    opened.read(article("a"))
    opened.read(article("b", "The envoys were named."))

    opened.project.undo()

    (row,) = opened.project.articles()
    assert (row.state, opened.project.versions(row.id)) == ("read", (row,))


def test_one_text_of_two_outlets_is_a_copy_and_no_version(opened: Opened) -> None:
    assert codes(opened, article("a", publisher="Daily"), article("b", publisher="Evening News")) == [[], ["same_text"]]

    assert [row.state for row in opened.project.articles()] == ["read", "read"]
    assert [(event.sources, event.independent) for event in opened.project.events()] == [(2, 1)]


def test_what_is_copied_is_named(opened: Opened) -> None:
    opened.read(article("a", publisher="Radio/Online", title="They spoke"))
    (outcome,) = opened.read(article("b", publisher="Evening News", title="A call at night")).outcomes

    assert [problem.sentence for problem in outcome.problems] == [
        "Word for word, or nearly so, this is the same text as They spoke – Radio/Online; both count as one source."
    ]


def test_many_texts_alike_of_nobody_knows_whom_are_copies_and_no_versions(opened: Opened) -> None:
    found = codes(opened, *(article(f"a{n}", f"It is number {n} of those that ran it.") for n in range(12)))

    assert found == [[], *[["new_version"]] * 8, *[["same_text"]] * 3]
    assert {row.state for row in opened.project.articles()} == {"read"}
    assert [(event.sources, event.independent) for event in opened.project.events()] == [(12, 1)]


def test_a_second_file_of_one_text_names_the_first_and_the_same_file_again_names_nothing(opened: Opened) -> None:
    first = article("a", publisher="Daily")
    opened.read(first)

    assert codes(opened, first) == [[]]
    (outcome,) = opened.read(replace(first, article=replace(first.article, path="/articles/copy.txt"))).outcomes
    assert (outcome.status, outcome.problems[0].sentence) == (
        "duplicate", "The project has this article already: A call – a.txt."
    )  # fmt: skip


@pytest.mark.parametrize("day", ["2026-02-09", "2026-02-07", ""])
def test_a_copy_of_the_day_before_or_after_or_of_no_day_is_one_too(opened: Opened, day: str) -> None:
    opened.read(article("a", publisher="Daily", day=day))

    assert codes(opened, article("b", publisher="Evening News")) == [["same_text"]]


def test_an_article_of_other_words_is_said_to_copy_nothing(opened: Opened) -> None:
    other = reading("b", telling("b", evidence=CALL), title="A call", publisher="", text=f"{CALL} (b) It was short.")

    assert codes(opened, article("a"), other) == [[], []]
    assert {row.state for row in opened.project.articles()} == {"read"}


def test_events_and_their_sources_are_the_same_in_any_order_of_import(tmp_path_factory: pytest.TempPathFactory) -> None:
    told = (article("a"), article("b", "The envoys were named."), article("c", publisher="Daily"))
    found = set()
    for order in permutations(told):
        opened = open_project(tmp_path_factory.mktemp("order") / "one.gtl")
        opened.read(*order)
        found.add(opened.project.events())
        opened.project.close()

    assert len(found) == 1


def test_versions_are_the_same_after_a_restart_and_after_reading_again(tmp_path: Path) -> None:
    told = (article("a"), article("b", "The envoys were named."))
    opened = open_project(tmp_path / "kept.gtl")
    opened.read(*told)
    before = opened.project.articles()
    opened.project.close()

    again = open_project(tmp_path / "kept.gtl")
    assert again.project.articles() == before
    again.project.apply(commands.ReadAgain(tuple(row.id for row in before)))

    (new,) = (row for row in again.project.articles() if not row.newer_version)
    assert "new_version" in {problem.code for problem in new.problems}
    assert {row.id: row.newer_version for row in again.project.articles()} == {
        row.id: row.newer_version for row in before
    }
    again.project.close()
