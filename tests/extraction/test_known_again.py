"""What is told once more as known."""

from .told import only, tellings

FIRST = "An earthquake struck Turkey on Monday."
DATES = {"Monday": "2026-02-02", "Tuesday": "2026-02-03"}


def test_a_definite_disaster_keeps_its_day_where_something_else_is_dated() -> None:
    found = tellings(
        f"{FIRST}\n\nRescuers in Turkey raced on Tuesday to help after the 7.8 magnitude earthquake.", DATES
    )

    assert [str(telling.when.span) for telling in found if telling.type == "disaster"] == ["2026-02-02", "2026-02-02"]


def test_a_disaster_with_its_own_words_of_time_keeps_them() -> None:
    found = tellings(f"{FIRST}\n\nRescuers in Turkey feared the earthquake on Tuesday.", DATES)

    assert [str(telling.when.span) for telling in found if telling.type == "disaster"] == ["2026-02-02", "2026-02-03"]


def test_another_disaster_has_the_day_of_its_sentence() -> None:
    found = tellings("The rains began in Turkey.\n\nOn Tuesday, Turkey sent help after the earthquake.", DATES)

    assert str(only(found, "disaster").when.span) == "2026-02-03"
