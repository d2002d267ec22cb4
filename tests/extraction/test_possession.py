"""Who owns the noun beside an event takes no part in the event by owning it."""

import pytest

from .told import in_role, names, only, tellings


@pytest.mark.parametrize(
    ("text", "language", "kind", "absent"),
    [
        ("The EU's stance on the invasion of Ukraine was discussed on Wednesday.", "en", "invasion", "European Union"),
        ("France's reaction to the attack on Israel was swift.", "en", "armed_attack", "France"),
        ("Germany's support for sanctions against Iran grew.", "en", "sanctions", "Germany"),
        ("Poland's role in the election in Belarus was debated.", "en", "election", "Poland"),
        ("Poziția Uniunii Europene privind invazia din Ucraina e cunoscută.", "ro", "invasion", "European Union"),
    ],
)
def test_the_owner_of_another_noun_takes_no_part(text: str, language: str, kind: str, absent: str) -> None:
    assert absent not in names(only(tellings(text, language=language), kind))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("U.S. forces captured Saddam Hussein near Tikrit on Saturday.", "en"),
        ("Saddam Hussein was captured by American soldiers on Saturday.", "en"),
        ("The capture of Saddam Hussein on Saturday was welcomed.", "en"),
        ("Saddam Hussein a fost capturat lângă Tikrit de soldați americani.", "ro"),
        ("Forțele americane l-au capturat pe Saddam Hussein.", "ro"),
    ],
)
def test_a_person_who_is_captured_is_no_territory(text: str, language: str) -> None:
    found = tellings(text, language=language)

    assert "territorial_capture" not in {telling.type for telling in found}
    assert "Saddam Hussein" in in_role(only(found, "court_ruling"), "defendant")


@pytest.mark.parametrize(
    ("text", "kind", "present"),
    [
        ("Russia's invasion of Ukraine began in February.", "invasion", "Russia"),
        ("Israel's army killed five people in an attack on Gaza.", "armed_attack", "Israel"),
        ("Russia's new invasion of Ukraine was feared.", "invasion", "Russia"),
    ],
)
def test_the_owner_of_the_event_takes_part(text: str, kind: str, present: str) -> None:
    assert present in names(only(tellings(text), kind))
