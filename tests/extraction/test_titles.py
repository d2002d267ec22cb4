"""Titles as a reader would write them."""

import pytest

from timeline import pipeline
from timeline.extraction.titles import ways_of
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
        ("Russia ratified the agreement.", "treaty_in_force", "Russia ratifies an agreement"),
        ("An earthquake struck Turkey.", "disaster", "Earthquake in Turkey"),
        ("North Korea tested a missile.", "weapons_test", "North Korea tests a missile"),
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


@pytest.mark.parametrize(
    ("text", "kind", "english", "romanian"),
    [
        (
            "Romania expelled ten Russian diplomats.",
            "relations_break",
            "Romania expels diplomats of Russia",
            "România expulzează diplomați: Rusia",
        ),
        (
            "Russia suspended its participation in New START.",
            "treaty_withdrawal",
            "Russia suspends New START",
            "Rusia suspendă New START",
        ),
        ("Netanyahu resigned on Sunday.", "departure", "Netanyahu resigns", "Netanyahu demisionează"),
        (
            "Russia and Ukraine exchanged 200 prisoners.",
            "prisoner_exchange",
            "Russia and Ukraine exchange prisoners",
            "Schimb de prizonieri: Rusia și Ucraina",
        ),
    ],
)
def test_the_title_says_in_which_way_it_was_told(text: str, kind: str, english: str, romanian: str) -> None:
    mention = event(events(text), kind)

    assert (mention.title("en"), mention.title("ro")) == (english, romanian)


def test_every_way_has_titles_in_both_languages() -> None:
    known = load()

    for language in ("en", "ro"):
        ways = {name.removeprefix("way_") for name in known.words[language] if name.startswith("way_")}
        assert ways
        assert all(ways <= set(templates) for templates in known.templates.values() if templates)


def test_an_election_is_that_of_a_state_not_of_a_candidate() -> None:
    mention = event(events("Karol Nawrocki won the presidential election in Poland."), "election")

    assert mention.title("en") == "Presidential election in Poland"


def test_a_summit_that_was_called_off_is_not_titled_as_held() -> None:
    mention = event(events("The summit of Trump and Putin in Budapest was cancelled."), "summit")

    assert mention.title("en").startswith("Called off: ")
    assert mention.title("ro").startswith("Anulat: ")


def test_no_way_of_one_type_is_taken_for_another_whose_name_begins_alike() -> None:
    known = load()

    assert ways_of(known, "en", "sanctions_relief")
    assert not any(way.name.startswith("relief") for way in ways_of(known, "en", "sanctions"))


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "The European Union agreed. Leaders of the 27 member states met in Brussels for a European Council.",
            "meeting",
            "European Council holds a meeting in Brussels",
        ),
        ("The European Union imposed sanctions on Iran.", "sanctions", "European Union imposes sanctions on Iran"),
    ],
)
def test_a_title_names_the_part_of_a_union_without_the_union(text: str, kind: str, title: str) -> None:
    assert event(events(text), kind).title("en") == title
