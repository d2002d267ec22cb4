"""How far words of time stand from what tells an event."""

import pytest

from timeline.model import Span, TimeSpan, Timex

from .told import only, tellings


def test_the_day_of_saying_stands_farther_than_the_day_of_the_act() -> None:
    text = "Russia said on Tuesday that it had struck Odesa in Ukraine on Monday."
    found = tellings(text, {"Tuesday": "2026-02-03", "Monday": "2026-02-02"})

    assert str(only(found, "armed_attack").when.span) == "2026-02-02"


def test_a_day_behind_a_participle_s_event_is_that_event_s() -> None:
    text = "Kenya's court upheld the vote in Kenya, paving the way for the swearing in of William Ruto on Tuesday."
    found = tellings(text, {"Tuesday": "2026-02-10"})

    assert str(only(found, "appointment").when.span) == "2026-02-10"
    assert str(only(found, "court_ruling").when.span) != "2026-02-10"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Macron will meet Merz, a minister told the national press in Paris on Monday.", "Monday"),
        ("ro", "Macron se va întâlni cu Merz, a declarat presei luni un ministru.", "luni"),
    ],
)
def test_the_day_on_which_reporters_were_told_is_not_that_of_the_plan(language: str, text: str, day: str) -> None:
    when = Timex(Span(0, 1), "DATE", "2026-02-02", "weekday", when=TimeSpan.parse("2026-02-02"), anchor="publication")
    found = tellings(text, {day: when}, language)

    assert only(found, "meeting").when.span is None


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "The summit begins on 9 February, said NATO.", "9 February"),
        ("ro", "Ceremonia va avea loc pe 9 februarie, a transmis NATO.", "9 februarie"),
    ],
)
def test_what_is_said_does_not_date_who_says_so_behind_it(language: str, text: str, time: str) -> None:
    found = tellings(text, {time: "2026-02-09"}, language)

    assert str(only(found, "statement").when.span) != "2026-02-09"
