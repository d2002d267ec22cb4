"""Who says so."""

from .told import event, events


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
