"""Sentences that go on in the time, or about the paper, told before."""

import pytest

from .told import names, only, tellings


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The war broke out in Kenya in October 2024. At that time, Iran attacked Israel.", "October 2024"),
        ("ro", "Războiul a început în octombrie 2024. Atunci, Iranul a atacat Israelul.", "octombrie 2024"),
        ("ro", "Iranul a atacat Israelul în octombrie 2024. A urmat asasinarea lui Ismail Haniyeh.", "octombrie 2024"),
    ],
)
def test_what_happened_at_that_time_was_in_the_time_told_before(language: str, text: str, words: str) -> None:
    found = tellings(text, {words: "2024-10"}, language)

    assert str(found[-1].when.span) == "2024-10"
    assert found[-1].how_dated == "narrative"


def test_what_is_planned_does_not_go_on_in_the_time_told() -> None:
    text = "The war broke out in Kenya in October 2024. At that time, Iran may attack Israel."

    found = only(tellings(text, {"October 2024": "2024-10"}), "armed_attack")

    assert found.when.span is None


def test_the_treaty_that_somebody_quits_was_signed_by_the_same() -> None:
    text = "The United States quits a treaty with Russia. The treaty was signed in 1992."

    found = tellings(text, {"1992": "1992"})

    assert set(names(only(found, "treaty_signing"))) >= {"United States", "Russia"}
