"""Tellings of one time, or of two."""

from .told import event, events


def test_a_caption_narrows_the_date_of_the_meeting() -> None:
    text = (
        "Trump și Xi\n\nDonald Trump și Xi Jinping s-au întâlnit la finele lui octombrie la Busan. "
        "Întâlnirea dintre Trump și Xi de la Busan din octombrie 2025 a fost scurtă."
    )
    dates = {"finele lui octombrie": "[2025-10-21..2025-10-31]", "octombrie 2025": "2025-10"}

    mention = event(events(text, dates, "ro"), "meeting")

    assert str(mention.when.span) == "[2025-10-21..2025-10-31]"


def test_a_plan_and_what_happened_are_two_events() -> None:
    text = "Macron visited China on 3 May 2025. Macron will visit China on 9 May 2026."

    found = events(text, {"3 May 2025": "2025-05-03", "9 May 2026": "2026-05-09"})

    assert [mention.status for mention in found] == ["occurred", "scheduled"]


def test_the_title_is_of_the_day_that_a_word_of_time_shared_by_the_sentence_gives() -> None:
    text = (
        "Armata din Mali a preluat puterea\n\nUn grup de ofițeri din Mali au intrat miercuri în clădirea radioului "
        "și au spus tuturor că au comis o lovitură de stat."
    )

    found = events(text, {"miercuri": "2023-07-26"}, language="ro", published="2023-07-27")

    assert str(event(found, "coup").when.span) == "2023-07-26"


def test_a_title_in_the_present_is_of_the_day_that_the_lead_plans() -> None:
    text = (
        "Preşedintele Kenyei numește un guvern interimar\n\n"
        "Preşedintele William Ruto va numi un guvern interimar vineri, a anunţat biroul său din Nairobi."
    )

    mention = event(events(text, {"vineri": "2026-02-06"}, "ro"), "appointment")

    assert (mention.status, str(mention.when.span)) == ("scheduled", "2026-02-06")


def test_who_won_is_told_weeks_after_the_election() -> None:
    text = (
        "Madagascar's electoral commission has announced provisional results in the presidential election.\n\n"
        "Just over half of the voters of Madagascar cast their ballots in the January 18 runoff."
    )

    assert [
        str(mention.when.span) for mention in events(text, {"January 18": "2026-01-18"}) if mention.type == "election"
    ] == ["2026-01-18"]
