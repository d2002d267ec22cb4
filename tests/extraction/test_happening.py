"""Status and date, each read with the help of the other."""

from timeline.model import Span, TimeSpan, Timex

from .told import only, tellings


def test_a_decision_announced_is_the_event() -> None:
    text = "Spain to expel diplomats\n\nMalta will expel six Belarusian diplomats, its government said on Tuesday."

    found = tellings(text, {"Tuesday": "2026-02-03"})

    assert {telling.status for telling in found if telling.type == "relations_break"} == {"occurred"}


def test_the_first_visit_since_a_month_was_in_that_month() -> None:
    since = Timex(Span(0, 0), "DATE", "2021-12", "since", when=TimeSpan.parse("2021-12/.."), anchor="")
    found = tellings("Putin is back: his last trip to India was since December 2021.", {"since December 2021": since})

    assert str(only(found, "visit").when.span) == "2021-12"


def test_a_participle_behind_its_noun_is_of_the_day_before_whatever_follows() -> None:
    ahead = Timex(
        Span(0, 1), "DATE", "2026-10-07", "day_month", when=TimeSpan.parse("2026-10-07"), anchor="publication"
    )
    text = "Israelul a anunțat că femeile răpite pe 7 octombrie vor fi eliberate."
    telling = only(tellings(text, {"7 octombrie": ahead}, "ro"), "terror_attack")

    assert (str(telling.when.span), telling.status) == ("2025-10-07", "occurred")


def test_a_date_ahead_makes_a_plan_of_it() -> None:
    found = tellings("Trump visits Beijing on 4 April 2026.", {"4 April 2026": "2026-04-04"})

    assert only(found, "visit").status == "scheduled"


def test_a_plan_whose_day_has_passed_is_told_as_happened() -> None:
    found = tellings("Trump was due to visit Beijing on 4 May 2025.", {"4 May 2025": "2025-05-04"})

    assert only(found, "visit").status == "occurred"


def test_what_was_demanded_on_a_day_was_not_done_that_day() -> None:
    found = tellings("Students demanded the resignation of Nepal's government on Sunday.", {"Sunday": "2026-02-01"})

    assert only(found, "departure").status == "requested"
    assert only(found, "appeal").status == "occurred"


def test_the_publication_day_dates_what_the_title_tells() -> None:
    telling = only(tellings("Trump and Xi speak by phone\n\nNo details were given."), "phone_call")

    assert (str(telling.when.span), telling.when.origin) == ("2026-02-04", "document")


def test_nothing_is_dated_by_today_without_a_publication_day() -> None:
    telling = only(tellings("Trump and Xi speak by phone\n\nNo details.", published=None), "phone_call")

    assert telling.when.span is None


def test_a_plan_in_the_title_is_not_dated_by_the_publication_day() -> None:
    telling = only(tellings("Trump to visit Beijing\n\nNo details were given."), "visit")

    assert telling.when.span is None


def test_the_day_of_an_intention_is_the_day_on_which_it_was_told() -> None:
    timex = Timex(
        Span(0, 0), "DATE", "2025-10-22", "month_day", when=TimeSpan.parse("2025-10-22"), anchor="publication"
    )
    text = "Russia announced its intention to withdraw from the Open Skies Treaty on October 22."

    found = only(tellings(text, {"October 22": timex}), "treaty_withdrawal")

    assert (str(found.when.span), found.status) == ("2025-10-22", "occurred")


def test_an_election_after_which_something_will_be_lies_ahead() -> None:
    month = Timex(Span(0, 1), "DATE", "2026-05", "en.month", when=TimeSpan.parse("2026-05"), anchor="publication")
    telling = only(tellings("The government will resign after the May election in Iraq.", {"May": month}), "election")

    assert str(telling.when.span) == "2026-05"


def test_a_term_is_not_the_day_of_the_decision() -> None:
    term = Timex(
        Span(0, 1), "DURATION", "P1W", "en.term", when=TimeSpan.parse("[2026-02-04..2026-02-11]"), anchor="publication"
    )
    telling = only(tellings("Kenya gave ten Polish diplomats a week to leave.", {"a week": term}), "relations_break")

    assert str(telling.when.span) == "2026-02-04"


def test_what_is_told_as_done_is_not_on_a_day_ahead() -> None:
    found = tellings(
        "Emmanuel Macron met William Ruto in Nairobi on Monday, with accords on trade to be signed in Paris in 2027.",
        {"Monday": "2026-02-02", "2027": "2027"},
    )

    assert [str(t.when.span) for t in found if t.type == "meeting"] == ["2026-02-02"]
