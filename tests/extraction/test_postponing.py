"""Plans that were put off or called off are linked with what took their place."""

import pytest

from timeline.model import EventMention

from .told import events

OLD, NEW = "2026-03-02", "2026-05-14"
EN = "Trump's visit to Chile postponed\n\nTrump's visit to Chile, planned for 2 March, was postponed to 14 May."
RO = (
    "Vizita lui Macron în Chile, amânată\n\n"
    "Vizita lui Macron în Chile, programată pentru 2 martie, a fost amânată pentru 14 mai."
)
DAYS = {"2 March": OLD, "14 May": NEW, "2 martie": OLD, "14 mai": NEW}


def visits(found: tuple[EventMention, ...]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Status, day, and the links with the day of what they lead to, of each visit."""
    return [
        (mention.status, str(mention.when.span), [(link.kind, str(found[link.to].when.span)) for link in mention.links])
        for mention in found
        if mention.type == "visit"
    ]


@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (RO, "ro")])
def test_a_plan_that_was_put_off_is_linked_with_the_new_one(text: str, language: str) -> None:
    assert visits(events(text, {day: when for day, when in DAYS.items() if day in text}, language)) == [
        ("cancelled", OLD, [("replaced_by", NEW)]),
        ("scheduled", NEW, [("replaces", OLD)]),
    ]


def test_a_plan_without_its_old_day_keeps_none() -> None:
    found = events("Trump's visit to Chile was postponed until 14 May.", {"14 May": NEW})
    assert visits(found) == [("cancelled", "None", [("replaced_by", NEW)]), ("scheduled", NEW, [("replaces", "None")])]


def test_what_the_article_tells_of_the_new_day_is_what_took_its_place() -> None:
    text = (
        "Trump's visit to Chile, planned for 2 March, was postponed to 14 May, his office said. "
        "Trump will visit Chile on 14 May with his ministers."
    )
    assert visits(events(text, {"2 March": OLD, "14 May": NEW})) == [
        ("cancelled", OLD, [("replaced_by", NEW)]),
        ("scheduled", NEW, [("replaces", OLD)]),
    ]


def test_who_travels_instead_takes_the_place_of_who_does_not() -> None:
    text = "Macron cancelled his visit to Chile, planned for 2 March. Starmer will travel to Peru on 14 May instead."
    assert visits(events(text, {"2 March": OLD, "14 May": NEW})) == [
        ("cancelled", OLD, [("replaced_by", NEW)]),
        ("scheduled", NEW, [("replaces", OLD)]),
    ]


def test_a_new_day_that_is_past_makes_no_plan() -> None:
    found = events(
        "Trump's visit to Chile, planned for 2 March, was postponed to 14 May.", DAYS, published="2026-08-01"
    )
    assert visits(found) == [("cancelled", OLD, [])]


def test_what_was_only_called_off_is_linked_with_nothing() -> None:
    assert visits(events("Trump's visit to Chile on 2 March was cancelled.", {"2 March": OLD})) == [
        ("cancelled", OLD, [])
    ]
