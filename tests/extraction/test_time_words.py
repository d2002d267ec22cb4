"""Which time expressions date something."""

from .told import only, tellings


def test_years_within_a_name_date_nothing() -> None:
    found = tellings("Russia held the military exercise Zapad-2025 with Belarus.", {"2025": "2025"})

    assert only(found, "military_exercise").how_dated == "document"


def test_years_behind_an_exercise_date_it() -> None:
    found = tellings("Russia held a military exercise with Belarus in 2025.", {"2025": "2025"})

    assert str(only(found, "military_exercise").when.span) == "2025"


def test_a_day_since_when_something_was_not_again_dates_nothing() -> None:
    text = "Trump îl va vizita pe Putin, care nu s-a mai întâlnit cu Xi din 2018."

    assert all(telling.when.span is None for telling in tellings(text, {"2018": "2018"}, "ro"))
