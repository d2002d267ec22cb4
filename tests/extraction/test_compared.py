"""Times that something is only like, statements only recalled, and papers of another day."""

from .told import only, tellings


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
