"""Which time expressions date something."""

import pytest

from timeline import pipeline
from timeline.knowledge import load
from timeline.model import Reading, Source, TimeSpan, Timex

from .told import only, story, tellings


def test_years_within_a_name_date_nothing() -> None:
    found = tellings("Russia held the military exercise Zapad-2025 with Belarus.", {"2025": "2025"})

    assert only(found, "military_exercise").how_dated == "document"


def test_years_behind_an_exercise_date_it() -> None:
    found = tellings("Russia held a military exercise with Belarus in 2025.", {"2025": "2025"})

    assert str(only(found, "military_exercise").when.span) == "2025"


def test_a_day_since_when_something_was_not_again_dates_nothing() -> None:
    text = "Trump îl va vizita pe Putin, care nu s-a mai întâlnit cu Xi din 2018."

    assert [telling.when.span for telling in tellings(text, {"2018": "2018"}, "ro")] == [None, None]


def test_a_month_amid_the_words_of_an_act_dates_it_though_a_figure_stands_beside_it() -> None:
    text = "Vineri, cei doi s-au întâlnit.\n\nStatele Unite au introdus în august taxe vamale de 25% pentru India."
    source = Source(path="a", text=text, published_text="2025-12-05", language="ro")
    found = [each for each in pipeline.understand(source, load()) if isinstance(each, Reading)]

    measure = next(mention for mention in found[0].mentions if mention.type == "trade_measure")
    assert str(measure.when.span) == "2025-08"


def test_years_within_which_something_was_for_the_third_time_lie_behind_it() -> None:
    text = "Japan elected its third premier in 16 years."
    ahead = Timex(story("x").sentences[0].span, "DURATION", "P16Y", "en.in_units", when=TimeSpan.parse("2042"))

    assert "2042" not in {str(telling.when.span) for telling in tellings(text, {"in 16 years": ahead})}


def test_a_term_ahead_of_which_nothing_is_counted_dates_a_plan() -> None:
    text = "Japan will hold an election in two years."
    ahead = Timex(story("x").sentences[0].span, "DATE", "2028", "en.in_units", when=TimeSpan.parse("2028"))

    assert str(only(tellings(text, {"in two years": ahead}), "election").when.span) == "2028"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Macron arrived in Kyiv on Tuesday. On the same day the French president met Zelensky.", "en", "2024-03-12"),
        ("Macron a sosit marți la Kiev. În aceeași zi, Macron s-a întâlnit cu Zelenski.", "ro", "2024-03-12"),
    ],
)
def test_the_same_day_is_that_of_what_was_told_before(text: str, language: str, expected: str) -> None:
    source = Source(path="a", text=text, published_text="2024-03-13", language=language)
    found = [each for each in pipeline.understand(source, load()) if isinstance(each, Reading)]

    meeting = next(mention for mention in found[0].mentions if mention.type == "meeting")
    assert str(meeting.when.span) == expected


def test_the_day_before_something_beside_a_date_is_a_day_from_it() -> None:
    text = "He was last seen on 3 March, the day before Russia attacked Odesa."
    source = Source(path="a", text=text, published_text="2024-03-13", language="en")
    found = [each for each in pipeline.understand(source, load()) if isinstance(each, Reading)]

    attack = next(mention for mention in found[0].mentions if mention.type == "armed_attack")
    assert str(attack.when.span) == "2024-03-04"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un an în NATO\n\nSe împlinește un an de când Finlanda a aderat la NATO.", "ro"),
        ("A year in NATO\n\nIt is one year since Finland joined NATO.", "en"),
    ],
)
def test_what_is_remembered_after_a_year_is_not_of_today(text: str, language: str) -> None:
    assert "2026-02-04" not in {str(t.when.span) for t in tellings(text, None, language) if t.type == "accession"}
