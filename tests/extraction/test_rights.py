"""Which triggers of a sentence its words of time may date."""

from __future__ import annotations

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "phrase", "value", "language", "kind"),
    [
        (
            "Maia Sandu vizitează Ucraina pentru a treia oară, de când țara a devenit, în iunie 2022, candidat la "
            "aderare.",
            "iunie 2022",
            "2022-06",
            "ro",
            "visit",
        ),
        (
            "Poland voted for a force to protect Ukraine, with the head of the force arriving Tuesday in Kyiv.",
            "Tuesday",
            "2026-02-03",
            "en",
            "resolution_vote",
        ),
    ],
)
def test_words_of_time_amid_a_verb_of_another_clause_are_of_that_verb(
    text: str, phrase: str, value: str, language: str, kind: str
) -> None:
    found = only(tellings(text, {phrase: value}, language), kind)

    assert found.how_dated not in ("clause", "sentence", "shared")


def test_words_of_time_amid_a_verb_date_it() -> None:
    found = tellings("Trump met on Tuesday with Xi.", {"Tuesday": "2026-02-03"})

    assert str(only(found, "meeting").when.span) == "2026-02-03"


def test_a_clause_behind_the_day_of_a_blow_tells_more_of_it() -> None:
    text = "Police in Kenya arrested a man over the bombing in Tanzania last year that killed nine people."

    found = tellings(text, {"last year": "2025"})

    assert {str(t.when.span) for t in found if t.type in ("terror_attack", "armed_attack")} == {"2025"}
    assert "2025" not in {str(t.when.span) for t in found if t.type == "court_ruling"}


@pytest.mark.parametrize(
    ("phrase", "value", "expected"),
    [("on 2 August 2025", "2025-08-02", "2025-08-02"), ("last week", "2026-01-26/2026-02-01", "")],
)
def test_a_day_long_before_the_news_behind_an_invasion_is_its_own(phrase: str, value: str, expected: str) -> None:
    found = tellings(f"Iran condemned the invasion of Kuwait {phrase}.", {phrase.removeprefix("on "): value})

    assert (str(only(found, "invasion").when.span) == expected) == bool(expected)


@pytest.mark.parametrize(
    ("text", "dates", "language", "expected"),
    [
        (
            "Poliția a aflat mai multe după 6 octombrie trecut, când Rusia a atacat Polonia.",
            {"6 octombrie": "2025-10-06"},
            "ro",
            "2025-10-06",
        ),
        (
            "Havel lived in London from 1968, when Russia invaded Poland, until 1989.",
            {"1968": "1968", "1989": "1989"},
            "en",
            "1968",
        ),
    ],
)
def test_a_clause_about_the_time_named_before_it_has_that_time(
    text: str, dates: dict[str, str], language: str, expected: str
) -> None:
    found = tellings(text, dates, language)

    assert expected in {str(telling.when.span) for telling in found}


def test_who_says_so_leaves_the_day_to_the_verb_that_has_it_amid_its_words() -> None:
    found = tellings("Lavrov said Zelensky met on Tuesday with Xi.", {"Tuesday": "2026-02-03"})

    assert str(only(found, "meeting").when.span) == "2026-02-03"
    assert "2026-02-03" not in {str(t.when.span) for t in found if t.type == "statement"}
