"""To whom a name belongs."""

import pytest

from timeline.extraction.actors import Cast

from .told import names, only, story, tellings


def named(text: str) -> list[str]:
    told = story(text)
    cast = Cast(told)
    return [m.actors[0].name for sentence in told.sentences for m in cast.scene(sentence).actors]


def test_the_bloc_is_the_union_where_the_article_names_it() -> None:
    assert named("The EU met on Monday. The bloc condemned the coup.") == ["European Union", "European Union"]


def test_the_bloc_is_nobody_where_the_article_names_another() -> None:
    assert named("ECOWAS met on Monday. The bloc condemned the coup.") == ["ECOWAS"]


def test_a_court_without_its_state_is_no_home_of_an_article_about_another() -> None:
    told = story(
        "Președintele Coreei de Sud a fost demis. Curtea Constituțională a decis. Curtea Constituțională a votat.",
        {},
        "ro",
    )

    assert told.home == "state:KR"


def test_an_institution_whose_name_says_its_state_needs_no_other_word_for_it() -> None:
    told = story("Armata israeliană a bombardat un spital din Gaza.", {}, "ro")
    cast = Cast(told)

    assert "Israel Defense Forces" in [m.actors[0].name for m in cast.scene(told.sentences[0]).actors]


def test_a_parliament_without_its_state_is_of_the_one_state_that_the_article_is_about() -> None:
    told = story("Republica Moldova iese din CSI. Parlamentul a votat astăzi denunțarea. Moldova a cerut-o.", {}, "ro")
    cast = Cast(told)

    assert [m.actors[0].name for m in cast.scene(told.sentences[1]).actors] == ["Moldova"]


def test_a_commission_within_a_longer_name_is_not_the_union_s() -> None:
    assert named("The EU met. The Election Commission agreed.") == ["European Union"]
    assert named("The EU met. The Commission agreed.") == ["European Union", "European Commission"]


def test_a_romanian_commission_is_the_union_s_only_where_the_article_names_it() -> None:
    def told_in(text: str) -> list[str]:
        read = story(text, {}, "ro")
        cast = Cast(read)
        return [m.actors[0].name for sentence in read.sentences for m in cast.scene(sentence).actors]

    assert told_in("UE s-a reunit. Comisia a propus amenzi.") == ["European Union", "European Commission"]
    assert told_in("Comisia Electorală Centrală a emis un comunicat. UE l-a salutat.") == ["European Union"]
    assert told_in("Comisia a emis un comunicat.") == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Titlu\n\nCHIȘINĂU, 3 februarie. Guvernul a expulzat marți doi diplomați ruși.", "Moldova"),
        ("Titlu\n\nChișinăul tace. Guvernul României a expulzat marți doi diplomați ruși.", "Romania"),
        ("Titlu\n\nSOFIA, 3 februarie. Guvernul României a expulzat marți doi diplomați ruși.", "Romania"),
    ],
    ids=["in the city of its dateline", "of a city that opens no dateline", "of a state that is named"],
)
def test_the_government_is_that_of_where_the_article_was_written(text: str, doer: str) -> None:
    states = names(only(tellings(text, language="ro"), "relations_break"))

    assert doer in states
    assert {"Moldova", "Romania", "Bulgaria"} & states == {doer}
