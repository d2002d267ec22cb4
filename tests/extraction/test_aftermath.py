"""What came after something else, and on whose day."""

import pytest

from .told import PUBLISHED, only, tellings

DAYS = {"Sunday": "2026-02-01", "Monday": "2026-02-02", "Wednesday": PUBLISHED, "last month": "2026-01"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru recalled its ambassador from Bolivia after an incident at the border on Sunday.", "relations_break"),
        ("Poland closed a Russian consulate following an arson attempt in Wroclaw last month.", "relations_break"),
        ("Guinea has expelled two Malian diplomats after a row over grazing land on Monday.", "relations_break"),
    ],
)
def test_the_day_of_what_it_came_after_is_not_that_of_the_act(text: str, kind: str) -> None:
    telling = only(tellings(text, DAYS), kind)

    assert (str(telling.when.span), telling.how_dated) == (PUBLISHED, "document")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Finland's president resigned after months of illness on Monday.", "2026-02-02"),
        ("Finland's president resigned after a row over his travels on Wednesday.", PUBLISHED),
    ],
)
def test_the_day_behind_a_length_of_time_or_of_the_news_is_the_acts_own(text: str, day: str) -> None:
    telling = only(tellings(text, DAYS), "departure")

    assert (str(telling.when.span), telling.how_dated) == (day, "sentence")


def test_what_was_signed_after_talks_was_signed_on_their_day() -> None:
    found = tellings("Twelve accords were signed after Macron met Merz in Paris on Monday.", DAYS)

    assert str(only(found, "treaty_signing").when.span) == "2026-02-02"


def test_what_was_signed_after_a_vote_shares_no_day_with_it() -> None:
    found = tellings("Macron signed the treaty after Merz won the election on Monday.", DAYS)

    assert only(found, "treaty_signing").how_dated != "shared"
