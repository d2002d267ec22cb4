"""What a sentence is only about, and what is of another time than the sentence before."""

from __future__ import annotations

import pytest

from .told import only, tellings


def days(text: str, kind: str, dates: dict[str, str] | None = None, language: str = "en") -> list[str]:
    return [str(telling.when.span) for telling in tellings(text, dates, language) if telling.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The minister of Kenya answered on Monday questions about the twin terrorist bombings.",
        "The minister of Kenya met victims of terrorist bombings on a trip on Monday.",
        "On Monday Kenya sent a team in response to the bombing in Tanzania.",
    ],
)
def test_a_known_blow_is_not_of_the_day_on_which_somebody_spoke_or_helped(text: str) -> None:
    assert set(days(text, "terror_attack", {"Monday": "2026-02-02"})) == {"None"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in the terrorist bombing in Kenya on Monday.",
        "On Monday nine people died in the terrorist bombing in Kenya.",
        "The terrorist bombing killed nine people in Kenya on Monday.",
    ],
)
def test_a_blow_in_which_somebody_dies_is_of_that_day(text: str) -> None:
    assert "2026-02-02" in days(text, "terror_attack", {"Monday": "2026-02-02"})


LEAD = "Poland waits\n\n" + "Poland waited in the rain for the news of the day. " * 4 + "\n\n"


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("In the first days of the war Zelensky travelled to Poland.", "Monday", "en"),
        ("În primele zile ale războiului, Zelenski a plecat în Polonia.", "luni", "ro"),
        ("Many left the country when Zelensky travelled to Poland.", "Monday", "en"),
    ],
)
def test_what_is_of_a_time_of_its_own_does_not_go_on_with_the_day_told_before(
    text: str, phrase: str, language: str
) -> None:
    before = {"Monday": "Macron met Merz on Monday. ", "luni": "Macron s-a întâlnit luni cu Merz. "}[phrase]

    found = tellings(LEAD + before + text, {phrase: "2026-02-02"}, language)

    assert only(found, "visit").when.span is None


def test_what_follows_a_deed_goes_on_with_its_day() -> None:
    found = tellings(LEAD + "Macron met Merz on Monday. Then Zelensky travelled to Poland.", {"Monday": "2026-02-02"})

    assert str(only(found, "visit").when.span) == "2026-02-02"


def test_an_age_at_the_beginning_of_a_sentence_is_not_today() -> None:
    text = "Din Iași, în parlament\n\nLa 15 ani, Ion Pop a plecat în Belgia."

    assert set(days(text, "visit", None, "ro")) <= {"None"}


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("A man in Kenya was charged on Thursday with the murder of Ion Pop.", "Thursday", "en"),
        ("The court convicted a man on Thursday over the bombing in Kenya.", "Thursday", "en"),
        ("Un bărbat a fost condamnat joi pentru atentatul din Kenya.", "joi", "ro"),
    ],
)
def test_a_crime_is_not_of_the_day_on_which_somebody_was_tried_for_it(text: str, phrase: str, language: str) -> None:
    blows = {str(t.when.span) for t in tellings(text, {phrase: "2026-01-29"}, language) if "attack" in t.type}

    assert "2026-01-29" not in blows


def test_a_crime_keeps_the_day_that_stands_behind_it() -> None:
    text = "The court convicted a man over the bombing in Kenya on 7 January."

    assert "2026-01-07" in days(text, "terror_attack", {"7 January": "2026-01-07"})


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov said on Friday that Russia will wait until Kofi Annan visits Iraq.",
        "Zelensky is leaving for Poland to rest, he said on Friday.",
    ],
)
def test_a_deed_to_come_is_not_of_the_day_on_which_somebody_told_it(text: str) -> None:
    assert set(days(text, "visit", {"Friday": "2026-01-30"})) <= {"None", "2026-02-04"}


def test_a_deed_told_as_over_is_of_the_day_on_which_an_army_told_it() -> None:
    text = "Israel's army said on Friday that it had struck Lebanon."

    assert "2026-01-30" in days(text, "armed_attack", {"Friday": "2026-01-30"})


def test_nobody_speaks_for_twenty_years() -> None:
    text = "Macron says Russia has sought talks for the past twenty years."

    assert "1978-02-04/1998-02-04" not in days(text, "statement", {"the past twenty years": "1978-02-04/1998-02-04"})
