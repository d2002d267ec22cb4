"""Expressions that take something from their neighbours: ranges, deadlines, clocks, durations, quotations."""

import pytest

from tests.temporal.reading import timexes_of, value_at
from timeline.language import analyse, load_pack
from timeline.model import Span, TimeSpan
from timeline.temporal import find_timexes

CASES = [
    ("en", "Between January and March 2024, exports fell.", "January", "2024-01/2024-03"),
    ("en", "From October to February 2024 it rained.", "October", "2023-10/2024-02"),
    ("ro", "Între ianuarie și martie 2024 exporturile au scăzut.", "ianuarie", "2024-01/2024-03"),
    (
        "ro",
        "Luptele din 31 octombrie - 1 noiembrie 2019 au oprit negocierile.",
        "31 octombrie",
        "2019-10-31/2019-11-01",
    ),
    ("en", "The talks will resume on Monday and last until Friday.", "Friday", "../2026-02-13"),
    ("ro", "Negocierile se vor relua luni și vor dura până vineri.", "vineri", "../2026-02-13"),
    ("en", "Polls will be open from 9am to 5pm on Sunday.", "9am", "2026-02-08T09:00:00/2026-02-08T17:00:00"),
    ("en", "It began on Tuesday (2200 GMT) and went on.", "2200 GMT", "2026-02-03T22:00:00Z"),
    ("en", "They agreed a 90-day truce starting Monday.", "90-day", "2026-02-09/2026-05-10"),
    ("ro", "Au convenit un armistițiu de 90 de zile, începând de luni.", "90 de zile", "2026-02-02/2026-05-03"),
    ("en", "The visit was postponed to the second half of the year.", "second half", "[2026-07..2026-12]"),
    ("ro", "Vizita este planificată pentru aprilie la Paris.", "aprilie", "2026-04"),
    ("ro", "Din 24 februarie 2022, Rusia poartă război.", "24 februarie", "2022-02-24/.."),
    ("ro", "Acordul din 24 februarie 2022 a expirat.", "24 februarie", "2022-02-24"),
    ("en", "The meeting after Wednesday's vote was short.", "Wednesday", "2026-02-04"),
    ("en", "He spoke after Wednesday.", "Wednesday", "2026-02-05/.."),
    ("en", "A year ago on Friday, the two signed the deal.", "A year ago", "2025-02-07"),
    ("ro", "Acum un an, vineri, cei doi au semnat acordul.", "Acum un an", "2025-02-07"),
    ("en", "The 2024-25 season is over.", "2024-25", "2024/2025"),
    ("en", "Talks in Istanbul on 16 May and 2 June ended without a truce.", "2 June", "2025-06-02"),
    ("ro", "Discuțiile din 16 mai și 2 iunie s-au încheiat fără rezultat.", "2 iunie", "2025-06-02"),
    ("en", "The vote was postponed until June 27.", "June 27", "../2026-06-27"),
    ("ro", "Ministrul va veni vineri – 13 februarie, la Chișinău.", "vineri", "2026-02-13"),
    ("en", "Ministers met on Feb. 3 and on Feb. 17, 2020.", "Feb. 3", "2026-02-03"),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"), CASES, ids=[f"{row[0]}-{row[1][:40]}" for row in CASES]
)
def test_an_expression_takes_from_its_neighbours_what_it_lacks(
    language: str, text: str, words: str, expected: str
) -> None:
    timex = value_at(text, words, language, "2026-02-04")
    assert timex is not None
    assert str(timex.when) == expected


def test_words_inside_a_quotation_count_from_its_day() -> None:
    timex = value_at("He said on Monday: “We will sign tomorrow.”", "tomorrow", "en", "2026-02-04")
    assert timex is not None
    assert (str(timex.when), timex.anchor, timex.in_quote) == ("2026-02-03", "quote", True)


def test_words_after_a_quotation_count_from_publication_again() -> None:
    text = "He said on Monday: “We signed yesterday.” They will meet tomorrow."
    timex = value_at(text, "tomorrow", "en", "2026-02-04")
    assert timex is not None
    assert (str(timex.when), timex.anchor) == ("2026-02-05", "publication")


@pytest.mark.parametrize(
    ("text", "words", "is_statistic"),
    [
        ("Trade rose to $200 billion in 2025.", "2025", True),
        ("Comerțul a depășit 200 de miliarde de dolari în 2025.", "2025", True),
        ("The treaty was signed in 2025.", "2025", False),
        ("Exports of 3 billion were told on Monday.", "Monday", False),
    ],
)
def test_the_period_of_a_figure_is_marked(text: str, words: str, is_statistic: bool) -> None:
    timex = value_at(text, words, "ro" if "ă" in text else "en", "2026-02-04")
    assert timex is not None
    assert timex.is_statistic is is_statistic


@pytest.mark.parametrize(
    ("text", "words", "relation", "distance"),
    [
        ("He flew out a few hours after the vote.", "a few hours after", "after", "PTXH"),
        ("They spoke two days before the vote.", "two days before", "before", "P2D"),
        ("A vorbit cu două ore înainte de vot.", "două ore", "before", "PT2H"),
        ("The vote was on Feb. 2, 2026. The next day he left.", "The next day", "after", "P1D"),
    ],
)
def test_order_to_another_event_is_kept(text: str, words: str, relation: str, distance: str) -> None:
    timex = value_at(text, words, "ro" if "ă" in text else "en", "2026-02-04")
    assert timex is not None
    assert (timex.relation, timex.distance) == (relation, distance)


def test_a_weekday_offers_the_day_of_the_other_week() -> None:
    timex = value_at("They met on Wednesday.", "Wednesday", "en", "2026-02-05")
    assert timex is not None
    assert [str(other.when) for other in timex.others] == ["2026-02-11"]


def test_page_furniture_is_read_but_dates_no_event() -> None:
    text = "Published 1 March 2020\nThe next day they met."
    found = find_timexes(analyse(text, (), load_pack("en")), TimeSpan.parse("2026-02-04"), (Span(0, 22),))
    assert [(str(timex.when), timex.is_statistic) for timex in found] == [("2020-03-01", True), ("2026-02-05", False)]


def test_timexes_come_in_order() -> None:
    starts = [timex.span.start for timex in timexes_of("On Monday, in May, last year and now.", "en", "2026-02-04")]
    assert starts == sorted(starts)


def test_a_heading_and_the_date_line_below_it_are_two_expressions() -> None:
    text = "Presidents to meet Wednesday\n\nMarch 11, 2025\n\nThey will meet in Delhi."

    found = [timex.span.text_of(text) for timex in timexes_of(text, "en", "2025-03-11")]

    assert found == ["Wednesday", "March 11, 2025"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("West African leaders held a summit to discuss the unrest on Monday.", "2026-02-02"),
        ("The ministers met to sign the protocol on Monday.", "2026-02-02"),
        ("The leaders agreed to meet again on Monday.", "2026-02-09"),
        ("They met last month and plan to hold an election on Monday.", "2026-02-09"),
    ],
)
def test_what_people_came_together_for_does_not_turn_the_day_ahead(sentence: str, value: str) -> None:
    found = value_at(sentence, "Monday", "en", "2026-02-05")

    assert found is not None
    assert str(found.when) == value
