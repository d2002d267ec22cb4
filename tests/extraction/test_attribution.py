"""Who says so."""

from .told import event, events


def test_agency_and_speaker_are_named_outlets_first() -> None:
    text = "Trump și Xi au discutat miercuri la telefon, a anunțat Kremlinul, potrivit agenției Xinhua."

    mention = event(events(text, {"miercuri": "2026-02-04"}, "ro"), "phone_call")

    assert mention.attribution[0] == "Xinhua"
    assert "Russia" in mention.attribution
