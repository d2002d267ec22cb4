"""Nouns that only point to an event known before."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Malta condemns bombings in Kenya\n\nThe island's government sent a letter.", "en"),
        ("Ghana mourns the bombing in Accra\n\nFlags were lowered.", "en"),
        ("Albright praises African help in bombing probe\n\nShe thanked the police.", "en"),
        ("Malta condamnă atentatele din Kenya\n\nGuvernul de la Valletta a trimis o scrisoare.", "ro"),
    ],
)
def test_a_blow_that_somebody_only_reacts_to_is_not_of_the_day_of_publication(text: str, language: str) -> None:
    blows = [each for each in tellings(text, {}, language) if each.type in ("terror_attack", "armed_attack")]

    assert [each.when.span for each in blows] == [None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bombings in Kenya kill nine\n\nThe police closed the roads.", "en"),
        ("Atentate în Kenya, nouă morți\n\nPoliția a închis drumurile.", "ro"),
    ],
)
def test_a_blow_that_is_the_news_is_of_that_day(text: str, language: str) -> None:
    blows = [each for each in tellings(text, {}, language) if each.type in ("terror_attack", "armed_attack")]

    assert [str(each.when.span) for each in blows] == ["2026-02-04"]


def test_who_condemns_a_blow_did_not_strike() -> None:
    blow = only(tellings("Kenya condemned the bomb explosions near embassies in Tanzania."), "armed_attack")

    assert [(each.role, each.actor.name) for each in blow.arguments] == [("target", "Tanzania")]


def test_who_strikes_somebody_who_mourns_did_strike() -> None:
    blow = only(tellings("Russia condemned Ukraine and attacked Poland."), "armed_attack")

    assert ("attacker", "Russia") in [(each.role, each.actor.name) for each in blow.arguments]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Putin și-a anunțat susținerea pentru Dodon la alegerile prezidențiale", "None"),
        ("Alegeri prezidențiale în Moldova", "2026-02-04"),
        ("Victorie pentru Sandu la alegerile prezidențiale din Moldova", "2026-02-04"),
    ],
)
def test_a_vote_that_somebody_stands_for_is_not_held_today(title: str, day: str) -> None:
    vote = only(tellings(f"{title}\n\nMoldova are trei milioane de locuitori.", {}, "ro"), "election")

    assert str(vote.when.span) == day


@pytest.mark.parametrize(
    "title", ["France condemns bombings in Kenya, Tanzania", "Poland condemns Turkey, Egypt bombings"]
)
def test_a_list_of_names_stands_between_a_reaction_and_its_blow(title: str) -> None:
    found = [t for t in tellings(title + "\n\nNobody said more.") if t.type in ("terror_attack", "armed_attack")]

    assert {str(telling.when.span) for telling in found} <= {"None"}


def test_a_comma_between_two_sentences_of_a_title_parts_a_reaction_from_another_blow() -> None:
    found = tellings("Poland condemns raid, bombing kills nine in Kenya\n\nNobody said more.")

    assert "2026-02-04" in {str(t.when.span) for t in found if t.type in ("terror_attack", "armed_attack")}


def test_a_coup_condemned_is_not_of_the_day_of_the_title() -> None:
    text = "ONU condamnă lovitura de stat din Niger\n\nConsiliul a cerut calm."

    assert all(each.when.span is None for each in tellings(text, language="ro") if each.type == "coup")


def test_a_coup_of_the_title_that_nobody_condemns_is_of_its_day() -> None:
    (coup,) = [
        each
        for each in tellings("Lovitură de stat în Niger\n\nMilitarii patrulează.", language="ro")
        if each.type == "coup"
    ]

    assert coup.when.span is not None
