"""Words of names and of times."""

import pytest

from .told import tellings


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "On the Lagos Stock Exchange, shares of two Nigerian prisons suppliers closed lower on Monday.",
            "prisoner_exchange",
        ),
        ("Macron visited the National Earthquake Centre of Greece in the capital.", "disaster"),
        ("France names a new finance minister in March for the budget talks with Germany.", "protest"),
    ],
)
def test_a_word_of_a_name_or_a_time_tells_nothing(text: str, kind: str) -> None:
    found = tellings(text, {"Monday": "2026-02-02", "March": "2026-03"})

    assert kind not in {telling.type for telling in found}


def test_a_word_written_small_tells() -> None:
    found = tellings("The exchange of prisoners between Russia and Ukraine was on Monday.", {"Monday": "2026-02-02"})

    assert [telling.type for telling in found] == ["prisoner_exchange"]
