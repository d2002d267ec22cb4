"""Days of events read against the day of publication."""

import pytest

from timeline.extraction.days import is_just_behind, narrowed, settled, turned
from timeline.model import TimeSpan, When

from .told import only, tellings


def span(text: str) -> TimeSpan:
    return TimeSpan.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("2025-10", "[2025-10-21..2025-10-31]", "[2025-10-21..2025-10-31]"),
        ("2025-10", "2025-10-30", "2025-10-30"),
        ("[2025-10-01..2025-10-20]", "[2025-10-15..2025-10-31]", "[2025-10-15..2025-10-20]"),
        ("2025-10", "2025-11", None),
    ],
)
def test_two_dates_of_one_event_leave_what_they_share(one: str, other: str, both: str | None) -> None:
    left = narrowed(span(one), span(other))

    assert (None if left is None else str(left)) == both


def test_since_october_begins_in_october() -> None:
    assert str(settled(When(span("2025-10/.."))).span) == "2025-10"


def test_until_friday_dates_nothing_momentary() -> None:
    assert settled(When(span("../2025-10-31"))).span is None


@pytest.mark.parametrize(("side", "expected"), [(1, "2026-04"), (-1, "2025-04")])
def test_a_month_without_its_year_lies_on_the_side_that_the_words_say(side: int, expected: str) -> None:
    when = When(
        span("2025-04" if side > 0 else "2026-04"), origin="timex", phrase="April", anchor="publication", rule="month"
    )

    assert str(turned(when, span("2025-11-24"), side).span) == expected


@pytest.mark.parametrize(("told", "expected"), [("2025-10-22", None), ("2025-02-22", "2026-02-22")])
def test_a_plan_is_no_year_after_a_day_of_the_last_months(told: str, expected: str | None) -> None:
    when = When(span(told), origin="timex", phrase="22", anchor="publication", rule="month_day")

    found = turned(when, span("2025-11-24"), 1).span

    assert (None if found is None else str(found)) == expected


@pytest.mark.parametrize(("day", "is_behind"), [("2021-04-04", True), ("2021-04-20", False), ("2020-12-04", False)])
def test_a_day_without_its_year_may_lie_just_behind(day: str, is_behind: bool) -> None:
    when = When(TimeSpan.parse(day), rule="ro.day_month")

    assert is_just_behind(when, TimeSpan.parse("2021-04-15")) is is_behind


@pytest.mark.parametrize(
    ("text", "phrase", "said", "day"),
    [
        ("Brazil gave Bolivia until 15 March to pay.", "until 15 March", "../2026-03-15", "2026-03-15"),
        ("Chile are termen până pe 9 aprilie să răspundă.", "până pe 9 aprilie", "../2026-04-09", "2026-04-09"),
    ],
)
def test_a_deadline_is_the_day_until_which_there_is_time(text: str, phrase: str, said: str, day: str) -> None:
    language = "ro" if "până" in phrase else "en"

    found = only(tellings(text, {phrase: said}, language=language), "deadline")

    assert (str(found.when.span), found.status) == (day, "scheduled")
