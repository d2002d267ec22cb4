"""Titles as a reader would write them."""

import pytest

from timeline.knowledge import load

from .told import event, events


def test_a_call_has_a_title_in_both_languages() -> None:
    mention = event(events("Trump and Xi spoke by phone on Wednesday.", {"Wednesday": "2026-02-04"}), "phone_call")

    assert mention.title("en") == "Trump and Xi speak by phone"
    assert mention.title("ro") == "Trump și Xi discută la telefon"


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Russia invaded Ukraine.", "invasion", "Russia invades Ukraine"),
        ("Trump will visit Beijing.", "visit", "Trump to visit Beijing"),
        ("Trump and Xi met in Busan.", "meeting", "Trump and Xi meet in Busan"),
        ("The New START treaty expires.", "treaty_expiry", "New START expires"),
        ("France and Germany imposed sanctions on Iran.", "sanctions", "France and Germany impose sanctions on Iran"),
    ],
)
def test_verbs_agree_and_gaps_are_filled(text: str, kind: str, title: str) -> None:
    assert event(events(text), kind).title("en") == title


def test_every_type_has_a_template_in_both_languages() -> None:
    known = load()

    for language in ("en", "ro"):
        assert not set(known.event_types) - set(known.templates[language])


def test_a_romanian_name_in_the_plural_agrees() -> None:
    mention = event(events("The United States imposed sanctions on Iran."), "sanctions")

    assert mention.title("ro").startswith("Statele Unite impun ")
