"""Who takes part, in which role, and where."""

import pytest

from .told import event, events, in_role, names, only, tellings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia invaded Ukraine.", "en"),
        ("Ukraine was invaded by Russia.", "en"),
        ("Russia's invasion of Ukraine shocked many.", "en"),
        ("Invazia Rusiei în Ucraina a șocat.", "ro"),
        ("Rusia a invadat Ucraina.", "ro"),
        ("Ucraina a fost invadată de către Rusia.", "ro"),
    ],
)
def test_attacker_and_defender_are_told_apart(text: str, language: str) -> None:
    telling = only(tellings(text, language=language), "invasion")

    assert in_role(telling, "attacker") == {"Russia"}
    assert "Ukraine" in in_role(telling, "defender")


def test_a_person_brings_the_state_acted_for() -> None:
    telling = only(tellings("Xi Jinping și Vladimir Putin s-au întâlnit.", language="ro"), "meeting")

    assert names(telling) == {"Xi Jinping", "Vladimir Putin", "China", "Russia"}


def test_who_reports_takes_no_part() -> None:
    telling = only(tellings("India and Pakistan agreed to a ceasefire, said Reuters and Iran."), "ceasefire")

    assert in_role(telling, "party") >= {"India", "Pakistan"}


def test_an_attack_on_a_city_strikes_its_state() -> None:
    telling = only(tellings("Forțele ruse au atacat Odesa.", language="ro"), "armed_attack")

    assert in_role(telling, "attacker") == {"Russia"}
    assert "Ukraine" in names(telling)


def test_the_city_with_a_preposition_is_the_place() -> None:
    assert only(tellings("Trump and Xi met in Busan, South Korea."), "meeting").place == "Busan"


def test_the_treaty_named_is_the_instrument() -> None:
    telling = only(tellings("Rusia și SUA au semnat tratatul New START.", language="ro"), "treaty_signing")

    assert telling.instrument == "new_start"


def test_a_state_that_two_persons_talk_about_takes_no_part() -> None:
    found = only(tellings("Donald Trump and Xi Jinping discussed trade and Taiwan by phone."), "phone_call")
    assert names(found) == {"Donald Trump", "Xi Jinping", "United States", "China"}


def test_the_state_of_a_city_takes_no_part() -> None:
    found = only(tellings("Donald Trump and Xi Jinping met in Busan, South Korea."), "meeting")
    assert "South Korea" not in names(found)


def test_the_two_countries_are_the_states_of_the_two_persons() -> None:
    text = "Barack Obama met Dmitry Medvedev. Both countries extended the treaty in 2021."
    found = only(tellings(text, {"2021": "2021"}), "treaty_extension")
    assert in_role(found, "party") == {"United States", "Russia"}


def test_an_invasion_has_an_invader_and_an_invaded() -> None:
    text = "Războiul a început în februarie 2022, odată cu invazia Rusiei în Ucraina."
    found = events(text, {"februarie 2022": "2022-02"}, "ro")

    assert event(found, "invasion").title("en") == "Russia invades Ukraine"


def test_the_state_from_which_diplomats_are_expelled_sends_them_away() -> None:
    found = only(tellings("Russian diplomats were expelled from Poland."), "relations_break")
    assert (in_role(found, "actor"), in_role(found, "target")) == ({"Poland"}, {"Russia"})


@pytest.mark.parametrize(
    "text",
    ["Ukraine received tanks from Poland.", "Poland sent tanks to Ukraine.", "Ukraine bought tanks from Poland."],
)
def test_who_receives_is_no_supplier(text: str) -> None:
    telling = only(tellings(text), "arms_supply")

    assert (in_role(telling, "supplier"), in_role(telling, "recipient")) == ({"Poland"}, {"Ukraine"})


@pytest.mark.parametrize(
    ("language", "text", "kind", "role"),
    [
        ("en", "Russia attacked Ukraine and seized Mariupol.", "territorial_capture", "actor"),
        ("ro", "Rusia expulzează zece diplomați americani și închide Consulatul american.", "relations_break", "actor"),
    ],
)
def test_whom_the_first_of_two_verbs_strikes_does_not_act_in_the_second(
    language: str, text: str, kind: str, role: str
) -> None:
    found = [telling for telling in tellings(text, language=language) if telling.type == kind]

    assert {name for telling in found for name in in_role(telling, role)} == {"Russia"}


def test_what_was_discussed_takes_no_part() -> None:
    telling = only(tellings("Emmanuel Macron met Olaf Scholz to discuss Ukraine."), "meeting")

    assert names(telling) == {"Emmanuel Macron", "Olaf Scholz", "France", "Germany"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Germany's institute recalls a quake of great strength that hit the east of Turkey."),
        ("ro", "Institutul german amintește de un cutremur cu magnitudinea de 7,8 care a lovit estul Turciei."),
    ],
)
def test_a_quake_is_where_its_relative_clause_says(language: str, text: str) -> None:
    telling = next(telling for telling in tellings(text, language=language) if telling.type == "disaster")

    assert in_role(telling, "place") == {"Turkey"}
