"""How far words of time stand from what tells an event."""

from .told import only, tellings


def test_the_day_of_saying_stands_farther_than_the_day_of_the_act() -> None:
    text = "Russia said on Tuesday that it had struck Odesa in Ukraine on Monday."
    found = tellings(text, {"Tuesday": "2026-02-03", "Monday": "2026-02-02"})

    assert str(only(found, "armed_attack").when.span) == "2026-02-02"


def test_a_day_behind_a_participle_s_event_is_that_event_s() -> None:
    text = "Kenya's court upheld the vote in Kenya, paving the way for the swearing in of William Ruto on Tuesday."
    found = tellings(text, {"Tuesday": "2026-02-10"})

    assert str(only(found, "appointment").when.span) == "2026-02-10"
    assert str(only(found, "court_ruling").when.span) != "2026-02-10"
