"""Which of several alike an event is."""

from timeline.extraction.aspects import agree

from .told import events


def test_the_rounds_of_an_election_are_two_events() -> None:
    text = (
        "Alegerile prezidențiale din Polonia au avut loc duminică, primul tur fiind câștigat de opoziție. "
        "Turul doi al alegerilor prezidențiale din Polonia va avea loc pe 1 iunie."
    )
    found = events(text, {"duminică": "2026-02-01", "1 iunie": "2026-06-01"}, "ro")

    assert {str(mention.when.span) for mention in found if mention.type == "election"} == {"2026-02-01", "2026-06-01"}


def test_a_referendum_on_the_day_of_an_election_is_an_event_of_its_own() -> None:
    text = "Moldova a votat: alegerile prezidențiale din Moldova și referendumul din Moldova au avut loc duminică."
    found = events(text, {"duminică": "2026-02-01"}, "ro")

    assert [mention.type for mention in found].count("election") == 2


def test_what_tells_no_aspect_agrees_with_all() -> None:
    assert agree((), [("round", "first")])
    assert agree([("round", "first")], [("ballot", "president"), ("round", "first")])
    assert not agree([("round", "first")], [("round", "second")])
