"""Chronologies: every entry is dated by the words of time above it or in front of it."""

from .told import tellings

ENTRIES = "Macron meets Merz in Paris.", "Modi visits Japan.", "Macron meets Modi in Delhi.", "Merz visits Italy."
DAYS = {"May 4": "2026-05-04", "June 7": "2026-06-07", "July 8": "2026-07-08", "August 9": "2026-08-09"}


def chronology(days: dict[str, str], joint: str = "\n\n", opening: str = "How it went") -> list[str]:
    text = opening + "\n\n" + "\n\n".join(day + joint + entry for day, entry in zip(days, ENTRIES, strict=True))
    return [str(telling.when.span) for telling in tellings(text, days)]


def test_a_line_that_is_only_a_date_dates_the_entry_below() -> None:
    assert chronology(DAYS) == list(DAYS.values())


def test_a_date_in_front_of_its_entry_dates_all_of_it() -> None:
    assert chronology(DAYS, ": ") == list(DAYS.values())
    assert chronology(DAYS, " – ") == list(DAYS.values())


def test_months_head_entries_too() -> None:
    months = {"May 2024": "2024-05", "June 2024": "2024-06", "July 2024": "2024-07", "August 2024": "2024-08"}

    assert chronology(months) == list(months.values())


def test_lines_that_do_not_go_on_in_time_are_no_chronology() -> None:
    other_way = dict(reversed(DAYS.items()))

    assert not set(chronology(other_way)) & set(DAYS.values())


def test_three_dated_lines_are_too_few_for_a_chronology() -> None:
    text = "Title\n\nMay 4\n\nMacron met Merz.\n\nJune 7\n\nModi visited Japan.\n\nJuly 8\n\nMerz visited Italy."

    assert not {str(telling.when.span) for telling in tellings(text, DAYS)} & set(DAYS.values())


def test_the_day_of_publication_above_a_chronology_is_none_of_its_entries() -> None:
    days = {"September 2, 2026": "2026-09-02", **DAYS}
    opening = "How it went\n\nSeptember 2, 2026\n\nTwo years of talks."
    text = opening + "\n\n" + "\n\n".join(f"{day}: {entry}" for day, entry in zip(DAYS, ENTRIES, strict=True))

    assert [str(telling.when.span) for telling in tellings(text, days)][-4:] == list(DAYS.values())


def test_what_a_chronology_tells_in_the_present_is_past_where_its_year_is() -> None:
    days = {"April 4, 2025": "2025-04-04", "May 10": "2025-05-10", "June 7": "2025-06-07", "July 8": "2025-07-08"}
    text = "How it went\n\n" + "\n\n".join(f"{day}: {entry}" for day, entry in zip(days, ENTRIES, strict=True))

    assert {telling.status for telling in tellings(text, {})} == {"occurred"}


def test_an_election_set_for_a_day_lies_ahead() -> None:
    told = [
        telling
        for telling in tellings("Macron set legislative elections for November 17.")
        if telling.type == "election"
    ]

    assert [telling.status for telling in told] == ["scheduled"]
