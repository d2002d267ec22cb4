"""An attack told by its defence: who sent what was shot down, who held out."""

import pytest

from .told import in_role, names, only, tellings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraine shot down 22 of 30 drones launched by Russia.", "en"),
        ("Ukraine's air force said that it downed all 29 Russia-launched drones.", "en"),
        ("Ukraine destroyed 26 Russian attack drones over six regions.", "en"),
        ("Ukraine intercepted a missile fired from Russia.", "en"),
        ("Five Russian missiles were shot down by Ukraine.", "en"),
        ("Ucraina a doborât 22 de drone lansate de Rusia.", "ro"),
        ("Ucraina a doborât 40 de drone rusești.", "ro"),
        ("Ucraina a interceptat o rachetă lansată de Rusia.", "ro"),
    ],
)
def test_who_wards_off_an_attack_is_its_defender(text: str, language: str) -> None:
    telling = only(tellings(text, language=language), "armed_attack")

    assert (in_role(telling, "attacker"), in_role(telling, "target")) == ({"Russia"}, {"Ukraine"})


def test_the_attack_in_which_drones_were_used_says_whose_they_were() -> None:
    told = tellings("Ukraine shot down 17 of 18 Shahed-type drones in Russia's overnight attack.")

    assert all(in_role(telling, "attacker") == {"Russia"} for telling in told if telling.type == "armed_attack")
    assert any(in_role(telling, "target") == {"Ukraine"} for telling in told)


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("Iran shot down a US surveillance drone.", "Iran", "United States"),
        ("Turkey shot down a Russian warplane.", "Turkey", "Russia"),
        ("Russia destroyed three Ukrainian tanks near a bridge and shelled Ukraine.", "Russia", "Ukraine"),
    ],
)
def test_who_brings_down_an_aircraft_attacks_it(text: str, attacker: str, target: str) -> None:
    told = [telling for telling in tellings(text) if telling.type == "armed_attack"]

    assert told
    assert all(attacker in in_role(telling, "attacker") for telling in told)
    assert any(target in in_role(telling, "target") for telling in told)


def test_drones_of_nobody_are_no_attack_by_who_shoots_them_down() -> None:
    telling = only(tellings("Eight drones were shot down over Poland."), "armed_attack")

    assert in_role(telling, "attacker") == set()
    assert names(telling) == {"Poland"}


def test_a_missile_intercepted_in_war_is_no_test() -> None:
    told = tellings("Kuwait intercepted two ballistic missiles fired by Iran.")

    assert {telling.type for telling in told} == {"armed_attack"}
    assert in_role(told[0], "attacker") == {"Iran"}
