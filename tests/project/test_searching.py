"""The search field: words without diacritics, phrases, fields, prefixes."""

from pathlib import Path

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened, open_project
from tests.project.readings import call, reading
from timeline import knowledge
from timeline.project.search_query import parse, plain
from timeline.project.searching import search

FEBRUARY_10 = 20_494  # 2026, as a day number


@pytest.fixture
def library(opened: Opened) -> Opened:
    """Three articles."""
    opened.read(
        call("a", publisher="Gazeta"),
        reading("b", telling("b", "meeting", "2025-10-30", "trump xi", place="Busan"), publisher="Daily"),
        reading("c", text="Președintele României a plecat. The treaty on arms was not mentioned.", publisher="Ziarul"),
    )
    return opened


def found(library: Opened, query: str, kind: str = "") -> list[str]:
    """Titles of hits."""
    hits = library.project.search(query, kinds=(kind,) if kind else ("event", "article"))
    return [hit.title for hit in hits]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("presedintele romaniei", ["Title of c"]),
        ("PREŞEDINTELE", ["Title of c"]),
        ("pres", ["Title of c"]),
        ('"treaty on arms"', ["Title of c"]),
        ('"arms on treaty"', []),
        ("source:ziarul treaty", ["Title of c"]),
        ("source:gazeta treaty", []),
        ("sursa:ziar", ["Title of c"]),
        ("source:unknown", []),
        ("", []),
        ("?!", []),
        ('"', []),
        ("treaty AND NOT (", []),
        ("NEAR(treaty arms)", []),
    ],
)
def test_articles_are_found_by_their_words(library: Opened, query: str, titles: list[str]) -> None:
    assert found(library, query, "article") == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("t", []),
        ("t ", []),
        ("treaty t", ["Title of c"]),
        ("source:ziarul t", ["Title of c"]),
        ("treat", ["Title of c"]),
    ],
)
def test_one_letter_is_no_word_of_an_article_yet(library: Opened, query: str, titles: list[str]) -> None:
    assert found(library, query, "article") == titles


def test_one_letter_finds_events_by_the_beginning_of_their_words(library: Opened) -> None:
    assert len(found(library, "t", "event")) == len(found(library, "trump", "event")) > 0
    assert found(library, "xi t", "event") == found(library, "xi", "event")


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("actor:trump", {"phone_call", "meeting"}),
        ("actor:donald type:meeting", {"meeting"}),
        ("cine:xi tip:întâlnire", {"meeting"}),
        ("place:busan", {"meeting"}),
        ("type:talks", {"phone_call"}),
        ("tip:discuții", {"phone_call"}),
        ("from:2026-01-01 actor:xi", {"phone_call"}),
        ("to:2025", {"meeting"}),
        ("from:2025-10 to:2025-11", {"meeting"}),
        ("from:yesterday", set()),
        ("actor:nobody", set()),
        ("actor:xi busan", {"meeting"}),
    ],
)
def test_events_are_found_by_fields(library: Opened, query: str, types: set[str]) -> None:
    hits = library.project.search(query, kinds=("event",))

    assert {event.type for hit in hits if (event := library.project.event(hit.id))} == types


def test_the_words_found_are_marked_in_the_snippet(library: Opened) -> None:
    (hit,) = library.project.search("romaniei treaty", kinds=("article",))

    assert [hit.snippet[start:end] for start, end in hit.marks] == ["României", "treaty"]


def test_events_come_before_articles_and_each_kind_gets_its_share(library: Opened) -> None:
    kinds = [hit.kind for hit in library.project.search("trump", limit=2)]

    assert kinds == ["event", "article"]


def test_a_query_is_parsed_into_words_and_conditions() -> None:
    names = {"person:xi": ("Xi Jinping", "")}
    parsed = parse('call "two words" who:xi last', knowledge.load(), lambda: names, set, set)

    assert parsed.match == '"call" "two words" "last"*'
    assert parsed.actors == (frozenset({"person:xi"}),)
    assert plain("Ștefan") == "stefan"


def test_unknown_names_are_said_and_find_nothing(library: Opened) -> None:
    parsed = parse("actor:nobody", knowledge.load(), dict, set, set)

    assert parsed.unknown == ("actor:nobody",)
    with library.project._file.reading() as tables:
        assert search(tables, "actor:nobody trump", knowledge.load(), 5, ("event",), "en") == ()


def test_titles_come_in_the_language_asked_for(library: Opened) -> None:
    (hit,) = library.project.search("busan", kinds=("event",), language="ro")

    assert hit.title == "ro meeting trump xi"


def test_as_known_on_a_day_hits_of_that_time_are_found_behind_many_later_ones(tmp_path: Path) -> None:
    made = open_project(tmp_path / "behind.gtl")
    later = [
        reading(f"later{n}", telling(f"later{n}", "meeting", f"2026-04-{n + 1:02d}", published="2026-05-02",
                                     title="Trump in Busan Busan"), published="2026-05-02", title="Busan Busan")
        for n in range(25)
    ]  # fmt: skip
    early = telling("early", "phone_call", published="2026-02-05", title="Trump says more of the talks in Busan")
    made.read(*later, reading("early", early, published="2026-02-05", title="What was to be said of Busan at last"))

    found = made.project.search("busan", 4, known_on=FEBRUARY_10)

    assert [hit.kind for hit in found] == ["event", "article"]
    assert found[1].title == "What was to be said of Busan at last"
    made.project.close()


def test_as_known_on_a_day_only_what_was_published_until_then_is_found(tmp_path: Path) -> None:
    made = open_project(tmp_path / "clock.gtl")
    made.read(
        reading("early", telling("early", "phone_call", published="2026-02-05"), published="2026-02-05"),
        reading("late", telling("late", "meeting", "2026-03-01", published="2026-03-02"), published="2026-03-02"),
    )
    hits = made.project.search("trump", kinds=("event",), known_on=FEBRUARY_10)
    assert len(hits) == 1
    assert [event.type for event in made.project.events() if event.id == hits[0].id] == ["phone_call"]
    assert len(made.project.search("trump", kinds=("event",))) == 2
    articles = [hit.title for hit in made.project.search("title", kinds=("article",), known_on=FEBRUARY_10)]
    assert articles == ["Title of early"]
    assert made.project.search("trump", known_on=FEBRUARY_10 - 40) == ()
    made.project.close()
