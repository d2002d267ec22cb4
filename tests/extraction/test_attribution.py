"""Who says so."""

import pytest

from .told import event, events, tellings


def test_agency_and_speaker_are_named_outlets_first() -> None:
    text = "Trump și Xi au discutat miercuri la telefon, a anunțat Kremlinul, potrivit agenției Xinhua."

    mention = event(events(text, {"miercuri": "2026-02-04"}, "ro"), "phone_call")

    assert mention.attribution[0] == "Xinhua"
    assert "Russia" in mention.attribution
    assert mention.outlets == ("Xinhua",)


def test_who_is_cited_where_the_text_goes_on_about_a_call_is_cited_for_it() -> None:
    text = (
        "Trump și Macron au discutat miercuri la telefon, după întâlnirea lor de la Paris. "
        "Convorbirea a durat o oră, notează Bloomberg. Bursele au crescut, scrie Reuters."
    )

    found = events(text, {"miercuri": "2026-02-04"}, "ro")

    assert event(found, "phone_call").attribution == ("Bloomberg",)
    assert event(found, "meeting").attribution == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("According to the UN, Israel struck a school in Gaza.", "en"),
        ("Israel struck a school in Gaza, according to the UN.", "en"),
        ("Potrivit ONU, Israelul a bombardat o școală din Gaza.", "ro"),
        ("Conform ONU, Israelul a bombardat o școală din Gaza.", "ro"),
    ],
)
def test_who_is_cited_takes_no_part_and_leaves_the_next_name_alone(text: str, language: str) -> None:
    told = next(each for each in tellings(text, {}, language) if each.type == "armed_attack")

    assert {(each.role, each.actor.name) for each in told.arguments} == {
        ("attacker", "Israel"),
        ("target", "Palestine"),
    }


def test_whose_deed_stands_behind_a_cited_paper_takes_part() -> None:
    told = tellings("Potrivit acordului, Rusia a retras trupele din Siria.", {}, "ro")

    assert "Russia" in {each.actor.name for telling in told for each in telling.arguments}
