"""When it was."""

import pytest

from timeline.extraction.dating import narrowed, settled, turned
from timeline.model import TimeSpan, Timex, When

from .told import names, only, story, tellings


def span(text: str) -> TimeSpan:
    return TimeSpan.parse(text)


def test_the_time_of_the_clause_is_nearer_than_that_of_another() -> None:
    found = tellings(
        "Trump met Xi in October 2025 after Putin visited China in May 2025.",
        {"October 2025": "2025-10", "May 2025": "2025-05"},
    )

    assert str(only(found, "meeting").when.span) == "2025-10"
    assert str(only(found, "visit").when.span) == "2025-05"


def test_the_publication_day_dates_what_the_title_tells() -> None:
    telling = only(tellings("Trump and Xi speak by phone\n\nNo details were given."), "phone_call")

    assert (str(telling.when.span), telling.when.origin) == ("2026-02-04", "document")


def test_nothing_is_dated_by_today_without_a_publication_day() -> None:
    telling = only(tellings("Trump and Xi speak by phone\n\nNo details.", published=None), "phone_call")

    assert telling.when.span is None


def test_a_plan_in_the_title_is_not_dated_by_the_publication_day() -> None:
    telling = only(tellings("Trump to visit Beijing\n\nNo details were given."), "visit")

    assert telling.when.span is None


def test_the_period_of_a_figure_dates_no_event() -> None:
    statistic = Timex(story("x").sentences[0].span, "DATE", "2025", "given", when=span("2025"), is_statistic=True)
    found = tellings("Russia and China signed a treaty, trade grew in 2025.", {"2025": statistic}, published=None)

    assert only(found, "treaty_signing").when.span is None


def test_the_verb_that_governs_an_event_noun_keeps_the_date() -> None:
    found = tellings("The court annulled the presidential election in Romania on Friday.", {"Friday": "2026-01-30"})

    assert only(found, "court_ruling").how_dated == "clause"


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


def test_years_of_a_name_date_nothing() -> None:
    found = tellings(
        "They agreed on Friday to end the 1950-1953 Korean War at a summit of Russia and China.",
        {"Friday": "2018-04-27", "1950-1953": "1950/1953"},
    )

    assert "1950" not in str(only(found, "summit").when.span)


def test_the_capital_of_an_adjective_is_a_place() -> None:
    found = tellings("Donald Trump had a meeting with Xi Jinping in the Belarusian capital on Friday.")

    assert "Belarus" not in names(only(found, "meeting"))
