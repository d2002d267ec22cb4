"""Titles as a reader would write them."""

import pytest

from timeline import pipeline
from timeline.knowledge import load
from timeline.model import Reading, Source

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


def test_those_who_take_part_stand_in_the_order_of_the_articles_title() -> None:
    title = "Trump and Xi speak by phone"
    text = f"{title}\n\nXi Jinping spoke by phone with Donald Trump on Wednesday, Beijing said."
    source = Source("-", text=text, title=title, published_text="2026-02-05", keep_text=True)

    (reading,) = pipeline.understand(source, load())

    assert isinstance(reading, Reading)
    assert event(reading.mentions, "phone_call").title("en") == title
