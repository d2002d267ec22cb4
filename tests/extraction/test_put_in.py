"""Years and months of what is put in about somebody date nothing else of the sentence."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        ("Premierul Nepalului, aflat la putere din 2011, a demisionat miercuri.", "departure", "2011"),
        ("Președinta Maltei, aleasă în 2019, s-a întâlnit miercuri cu premierul Italiei.", "meeting", "2019"),
        ("Liderul Togo, la conducerea țării din 2005, a demisionat miercuri.", "departure", "2005"),
        ("De la căderea regimului, în 1990, Bulgaria s-a confruntat miercuri cu Serbia.", "armed_attack", "1990"),
    ],
)  # fmt: skip
def test_the_year_of_what_is_put_in_is_not_that_of_the_deed(text: str, kind: str, year: str) -> None:
    found = only(tellings(text, {year: year, "miercuri": "2026-02-04"}, "ro"), kind)

    assert str(found.when.span) == "2026-02-04"


def test_the_year_of_what_is_put_in_is_its_own() -> None:
    found = tellings("Acordul cu Iranul, semnat în 2015, a fost denunțat de SUA.", {"2015": "2015"}, "ro")

    assert str(only(found, "treaty_signing").when.span) == "2015"


def test_a_day_put_in_may_be_that_of_the_deed() -> None:
    found = tellings("Liderul Togo, ajuns miercuri la Accra, a fost primit de premierul Ghanei.", {
        "miercuri": "2026-02-04"
    }, "ro")  # fmt: skip

    assert str(only(found, "meeting").when.span) == "2026-02-04"
