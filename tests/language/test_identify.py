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


def test_many_small_words_of_one_language_decide_without_the_model() -> None:
    text = "Guvernul a transmis că, potrivit acordului, cei care sunt la graniță vor pleca după vot, nu mai devreme."
    assert identify(text * 3, ("en", "ro")) == ("ro", 1.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De la Paris, le ministre de la Défense a dit que la réunion de mardi n'est pas la dernière.",
            "fr",
        ),
        (
            "De la cumbre de la OTAN se espera este mes una declaración de la ministra de la defensa de la región.",
            "es",
        ),
    ],
    ids=["French", "Spanish"],
)
def test_small_words_that_languages_share_do_not_make_a_text_romanian(text: str, expected: str) -> None:
    assert identify(text * 2, ("en", "ro"))[0] == expected
