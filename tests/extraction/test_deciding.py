"""Acts of state whose decision is the event, and what is under way."""

import pytest

from timeline.model import Span, TimeSpan, Timex

from .told import event, events, only, tellings

FRIDAY = {"Friday": "2026-01-30"}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody spoke. On Friday, the Russian ministry told envoys of its decision to expel four German diplomats.",
        "Nobody spoke. On Friday, Latvia said in a statement that it will expel four German diplomats.",
    ],
)
def test_the_day_of_a_decision_is_that_of_the_act_decided(text: str) -> None:
    telling = only(tellings(text, FRIDAY), "relations_break")

    assert (str(telling.when.span), telling.status) == ("2026-01-30", "occurred")


def test_an_intention_announced_months_ago_is_of_that_day() -> None:
    text = "The United States announced its intention to abandon the treaty on May 22."
    telling = only(tellings(text, {"May 22": "2025-05-22"}, published="2025-11-22"), "treaty_withdrawal")

    assert str(telling.when.span) == "2025-05-22"


def test_what_somebody_is_doing_in_the_lead_is_of_the_day_of_publication() -> None:
    text = "Merz in Warsaw\n\nGerman Chancellor Friedrich Merz is in Warsaw to meet Polish Prime Minister Donald Tusk."

    assert str(event(events(text), "visit").when.span) == "2026-02-04"


def test_a_plan_told_in_the_past_is_of_the_day_that_is_just_over() -> None:
    told = "2027-01-30"  # as a plan's day is read: the coming one
    text = "Lawmakers in Ukraine hoped to vote January 30 on a new prime minister."
    dates = {
        "January 30": Timex(Span(0, 1), "DATE", told, "month_day", when=TimeSpan.parse(told), anchor="publication")
    }

    assert str(only(tellings(text, dates), "resolution_vote").when.span) == "2026-01-30"


def test_what_somebody_is_doing_further_down_is_of_the_day_of_publication_too() -> None:
    text = "Drones over Kyiv\n\nPeople slept badly.\n\nIt was cold.\n\nMerz is also meeting with Donald Tusk in Warsaw."

    assert str(event(events(text), "meeting").when.span) == "2026-02-04"


def test_the_lead_dates_the_meeting_of_which_it_tells_what_came() -> None:
    text = "Estonia and Latvia agree\n\nEstonia and Latvia said that much was achieved at their summit in Riga."

    assert str(event(events(text), "summit").when.span) == "2026-02-04"


def test_a_meeting_before_the_news_is_not_of_its_day() -> None:
    text = "Estonia and Latvia agree\n\nEstonia and Latvia said that they keep what was agreed at the previous summit."

    assert event(events(text), "summit").when.span is None


def test_the_day_on_which_aid_was_announced_is_its_own_further_down_too() -> None:
    text = "Quake in Chile\n\nPeople slept outside.\n\nIt was cold.\n\nSpain said on Friday it will send aid to Peru."
    telling = only(tellings(text, FRIDAY), "aid")

    assert (str(telling.when.span), telling.status) == ("2026-01-30", "occurred")
