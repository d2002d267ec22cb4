"""Who is named: by name, office, adjective, as counterpart, and in any case form."""

import pytest

from timeline.extraction.actors import Cast

from .told import names, only, story, tellings


def named(text: str, language: str = "en") -> set[str]:
    told = story(text, language=language)
    scene = Cast(told).scene(told.sentences[0])
    return {actor.name for mention in scene.actors for actor in mention.actors}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Președintele rus a ajuns la Minsk.", "ro", "Vladimir Putin"),
        ("Liderul de la Kremlin a vorbit.", "ro", "Vladimir Putin"),
        ("The Russian president spoke.", "en", "Vladimir Putin"),
        ("Russia's foreign minister spoke.", "en", "Sergey Lavrov"),
        ("Omologul său chinez, Xi Jinping, a răspuns.", "ro", "Xi Jinping"),
        ("Presedintele Romaniei, Nicusor Dan, a raspuns.", "ro", "Nicușor Dan"),
        ("Forţele ruse au înaintat.", "ro", "Russia"),
        ("The ambassador Jane Example was told about it later.", "en", "Jane Example"),
        ("Guvernul Israelului a decis.", "ro", "Israel"),
        ("Relațiile ruso-americane sunt reci.", "ro", "Russia"),
    ],
)
def test_a_name_an_office_or_an_adjective_tells_who(text: str, language: str, expected: str) -> None:
    assert expected in named(text, language)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Guvernul de la Roma a semnat luni un acord cu Spania.", "Italy"),
        ("Autoritățile din Kiev au semnat un acord cu Spania.", "Ukraine"),
        ("Executivul de la Chișinău a semnat un acord cu Spania.", "Moldova"),
    ],
)
def test_those_who_govern_from_a_capital_are_its_state(text: str, state: str) -> None:
    assert names(only(tellings(text, language="ro"), "treaty_signing")) == {state, "Spain"}


def test_an_office_without_a_day_names_no_holder_of_today() -> None:
    told = story("The Russian president spoke.", published=None)

    scene = Cast(told).scene(told.sentences[0])

    assert {actor.name for mention in scene.actors for actor in mention.actors} == {"Russia"}


def test_a_first_name_that_looks_like_an_adjective_is_no_state() -> None:
    assert "Greece" not in named("Ieri a venit Elena Lasconi.", "ro")


def test_the_two_leaders_are_those_the_article_begins_with() -> None:
    text = "Trump calls Xi.\n\nDonald Trump called Xi Jinping. Putin was told. The two leaders agreed."
    told = story(text)

    scene = Cast(told).scene(told.sentences[-1])

    assert [actor.name for actor in scene.actors[0].actors] == ["Donald Trump", "Xi Jinping"]


def test_somebody_unknown_is_met_with_his_title_and_within_the_words_of_the_meeting() -> None:
    text = "The Romanian president met with Mr John Gladstone in the old castle above the town on Friday."

    assert "John Gladstone" in names(only(tellings(text, {"Friday": "2026-01-30"}), "meeting"))
