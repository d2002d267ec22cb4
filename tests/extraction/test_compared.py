"""Times that something is only like, statements only recalled, and papers of another day."""

import pytest

from timeline.model import Span, TimeSpan, Timex

from .told import names, only, tellings


def test_what_something_is_like_does_not_date_it() -> None:
    text = "Titlu.\n\nCa în 1988 și 2007, mii de oameni au ieșit în stradă la Manila."
    found = only(tellings(text, {"1988": "1988", "2007": "2007"}, "ro"), "protest")

    assert str(found.when.span) not in ("1988", "2007")


def test_as_in_a_year_does_not_date_in_english_either() -> None:
    found = tellings("Title.\n\nThousands marched in Manila as in 1988.", {"1988": "1988"})

    assert all(str(each.when.span) != "1988" for each in found)


def test_what_was_announced_is_no_statement_told_anew() -> None:
    text = "Titlu.\n\nAjutorul anunțat marți de Japonia pentru Nepal va ajunge vineri."

    assert not [each for each in tellings(text, {"marți": "2026-02-03"}, "ro") if each.type == "statement"]


def test_a_paper_concluded_before_is_not_concluded_by_its_rejection() -> None:
    text = "Titlu.\n\nParlamentul a respins cu o largă majoritate acordul încheiat de Grecia cu Macedonia."
    found = [each for each in tellings(text, language="ro") if each.type == "treaty_signing"]

    assert all(each.when.span is None for each in found)


def test_a_visit_that_follows_in_the_title_is_not_of_today() -> None:
    text = (
        "Ministrul spaniol a fost reconfirmat. Urmează o vizită oficială în Maroc\n\nAltceva s-a întâmplat la Madrid."
    )

    assert all(each.status == "scheduled" for each in tellings(text, language="ro") if each.type == "visit")


def test_the_years_that_a_plan_is_for_are_not_those_of_its_signing() -> None:
    text = "Titlu.\n\nPolonia și Lituania au semnat planul de consultări pentru anii 2028 - 2029."
    found = tellings(text, {"2028 - 2029": "2028/2029"}, "ro")

    assert all(each.when.span is None or str(each.when.span) != "2028/2029" for each in found)


def test_what_was_when_the_first_talks_are_counted_from_is_of_that_year() -> None:
    text = "Titlu.\n\nAr fi prima întâlnire din 2014, de când Rusia a anexat peninsula Crimeea."
    found = only(tellings(text, {"2014": "2014"}, "ro"), "invasion")

    assert str(found.when.span) == "2014"


def test_the_first_visit_in_years_is_not_dated_by_them() -> None:
    text = "Titlu.\n\nMacron este primul lider care face o vizită la Kiev în ultimii zece ani."
    years = Timex(Span(0, 1), "DURATION", "P10Y", "past_span", when=TimeSpan.parse("2016-02-04/2026-02-04"))
    found = tellings(text, {"ultimii zece ani": years}, "ro")

    assert found
    assert all(str(each.when.span) != "2016-02-04/2026-02-04" for each in found)


@pytest.mark.parametrize("mark", [";", ""], ids=["behind a semicolon", "in one part"])
def test_a_day_behind_a_semicolon_dates_what_stands_there(mark: str) -> None:
    text = f"Titlu.\n\nFranța a expulzat doi diplomați ruși{mark} vineri, la Paris."
    found = only(tellings(text, {"vineri": "2026-01-30"}, "ro"), "relations_break")

    assert (str(found.when.span) == "2026-01-30") is not bool(mark)


def test_how_far_it_was_from_a_state_does_not_make_the_state_a_victim() -> None:
    found = only(
        tellings("Rușii au atacat luni cu drone Odesa, la două sute de kilometri de România.", language="ro"),
        "armed_attack",
    )

    assert "Ukraine" in names(found)
    assert "Romania" not in names(found)
