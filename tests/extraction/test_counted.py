"""Days counted from what the sentence tells."""

import pytest

from timeline.model import Span, TimeSpan, Timex

from .told import event, events, only, tellings


def order(distance: str, relation: str = "after") -> Timex:
    """An expression of order with its distance."""
    return Timex(Span(0, 1), "DURATION", distance, "given", relation=relation, distance=distance, anchor="event")


@pytest.mark.parametrize(
    ("language", "text", "words", "distance", "kind", "expected"),
    [
        ("en", "Prices fell on Tuesday, a day after the United States imposed sanctions on Rosneft.",
         "a day after", "P1D", "sanctions", "2026-02-02"),
        ("en", "Thousands queued on Tuesday, three days after the Russian attack on Kyiv.",
         "three days after", "P3D", "armed_attack", "2026-01-31"),
        ("en", "Two days after Donald Trump met Xi Jinping in Busan, prices fell on Tuesday.",
         "Two days after", "P2D", "meeting", "2026-02-01"),
        ("en", "Prices fell on Tuesday, two weeks before Donald Trump meets Xi Jinping in Busan.",
         "two weeks before", "P2W", "meeting", "2026-02-17"),
        ("ro", "Bursele au scăzut marți, la două zile după ce Donald Trump s-a întâlnit cu Xi Jinping la Busan.",
         "la două zile după", "P2D", "meeting", "2026-02-01"),
        ("ro", "Bursele au scăzut marți, la două zile după întâlnirea dintre Donald Trump și Xi Jinping.",
         "la două zile după", "P2D", "meeting", "2026-02-01"),
    ],
)  # fmt: skip
def test_an_event_is_dated_from_the_day_that_is_told_after_or_before_it(
    language: str, text: str, words: str, distance: str, kind: str, expected: str
) -> None:
    relation = "before" if "before" in words else "after"
    days: dict[str, str | Timex] = {"Tuesday": "2026-02-03", "marți": "2026-02-03", words: order(distance, relation)}

    when = event(events(text, days, language, "2026-02-06"), kind).when

    assert (str(when.span), when.origin, when.phrase) == (expected, "event", words)
    assert when.anchor_when == TimeSpan.parse("2026-02-03")


def test_words_of_time_of_its_own_date_an_event_behind_an_order() -> None:
    text = "Prices fell on Tuesday, a day after the United States imposed sanctions on Rosneft on 30 January."
    days: dict[str, str | Timex] = {"Tuesday": "2026-02-03", "30 January": "2026-01-30", "a day after": order("P1D")}

    when = event(events(text, days, published="2026-02-06"), "sanctions").when

    assert str(when.span) == "2026-01-30"


def test_some_weeks_after_an_event_leave_it_without_the_day_told_beside_it() -> None:
    text = "Prices fell on Tuesday, weeks after the United States imposed sanctions on Rosneft."
    days: dict[str, str | Timex] = {"Tuesday": "2026-02-03", "weeks after": order("PXW")}

    assert event(events(text, days, published="2026-02-06"), "sanctions").when.span is None


def test_words_of_time_of_a_relative_clause_date_what_the_order_names() -> None:
    text = (
        "Donald Trump a spus asta la șase zile după convorbirea telefonică pe care a avut-o cu Putin la 16 octombrie."
    )
    days: dict[str, str | Timex] = {"16 octombrie": "2025-10-16", "la șase zile după": order("P6D")}

    assert str(event(events(text, days, "ro", "2025-10-22"), "phone_call").when.span) == "2025-10-16"


def test_what_another_day_is_counted_from_does_not_go_on_with_the_day_told_last() -> None:
    text = (
        "The European Union adopted sanctions against Russia on Thursday. "
        "The decision was taken a day after the United States imposed sanctions on Rosneft and Lukoil."
    )
    days: dict[str, str | Timex] = {"Thursday": "2025-10-23", "a day after": order("P1D")}
    found = [mention for mention in events(text, days, published="2025-10-24") if mention.type == "sanctions"]

    american = next(mention for mention in found if any(each.actor.key == "state:US" for each in mention.arguments))
    assert american.when.span is None


def test_it_came_a_day_after_counts_from_the_day_of_the_sentence_before() -> None:
    found = tellings(
        "Macron spoke in Hanoi on Tuesday.\n\nThe speech came a day after France and Germany signed a deal.",
        {"Tuesday": "2026-02-03", "a day after": order("P1D", "after")},
    )

    assert str(only(found, "treaty_signing").when.span) == "2026-02-02"


def test_what_is_planned_a_day_after_counts_from_no_sentence_before() -> None:
    found = tellings(
        "Macron spoke in Hanoi on Tuesday.\n\nMerz is set to fly to Rome a day after France and Germany signed a deal.",
        {"Tuesday": "2026-02-03", "a day after": order("P1D", "after")},
    )

    assert only(found, "treaty_signing").when.span is None


def test_a_day_counted_in_the_opening_of_a_sentence_counts_from_that_of_its_main_clause() -> None:
    before = Timex(Span(0, 1), "DURATION", "P1D", "en.units_before", relation="before", distance="P1D")
    found = tellings(
        "Speaking in Berlin a day before he meets Emmanuel Macron, Olaf Scholz said on Tuesday that he was ready.",
        {"a day before": before, "Tuesday": "2026-02-03"},
    )

    assert str(only(found, "meeting").when.span) == "2026-02-04"
