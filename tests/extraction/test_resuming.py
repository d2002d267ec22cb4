"""Deeds that a further sentence takes up and dates."""

import pytest

from .told import only, tellings

TITLE = "Titlu despre altceva.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("UE a impus sancțiuni Turciei. Decizia a fost luată luni de miniștrii de externe.", "sanctions", "2026-02-02"),
        ("Cehia expulzează doi diplomați ruși. Măsura a fost anunțată luni.", "relations_break", "2026-02-02"),
        (
            "Cel puțin zece oameni au murit într-un atentat la Kabul. Explozia s-a produs luni.",
            "terror_attack",
            "2026-02-02",
        ),
        ("UE a impus sancțiuni Turciei. Decizia a fost criticată luni de Ankara.", "sanctions", "None"),
        ("UE a impus sancțiuni Turciei. Explozia s-a produs luni.", "sanctions", "None"),
    ],
)
def test_the_sentence_that_takes_up_a_deed_dates_it(text: str, kind: str, when: str) -> None:
    assert str(only(tellings(TITLE + text, {"luni": "2026-02-02"}, "ro"), kind).when.span) == when


def test_the_decision_dates_the_deed_in_english_too() -> None:
    text = "Title of something else.\n\nPoland imposed sanctions on Belarus. The decision was taken on Monday."

    assert str(only(tellings(text, {"Monday": "2026-02-02"}), "sanctions").when.span) == "2026-02-02"
