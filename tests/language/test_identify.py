"""Which language a text is in."""

import pytest

from timeline.language.identify import identify


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("NATO summit opens in Ankara", "en"),
        ("Putin, primit de Modi la New Delhi", "ro"),
        ("Macron visits Berlin", "en"),
    ],
)
def test_a_headline_of_names_is_taken_for_a_language_that_has_a_pack(headline: str, expected: str) -> None:
    assert identify(headline, ("en", "ro"))[0] == expected


def test_a_short_english_sentence_is_not_taken_for_a_language_without_newspapers() -> None:
    assert identify("Trump and Xi met in Busan on 30 October 2025.")[0] == "en"
