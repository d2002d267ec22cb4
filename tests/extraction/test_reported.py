"""Days on which something was only told."""

from .told import only, tellings

DAYS = {"Monday": "2026-02-02", "Tuesday": "2026-02-03"}
TOLD = "Israel's army said on Tuesday its jets had struck a Hezbollah depot in Lebanon."


def test_a_blow_was_on_the_day_of_the_noun_that_takes_it_up() -> None:
    found = tellings(f"{TOLD}\n\nLebanon said six people died in the attack on Monday night.", DAYS)

    days = {str(telling.when.span) for telling in found if telling.type == "armed_attack"}
    assert days == {"2026-02-02"}


def test_a_blow_keeps_the_day_of_its_report_where_none_follows() -> None:
    found = tellings(f"{TOLD}\n\nLebanon buried six people.", DAYS)

    assert str(only(found, "armed_attack").when.span) == "2026-02-03"


def test_an_attack_named_for_the_first_time_takes_up_nothing() -> None:
    found = tellings(f"{TOLD}\n\nLebanon said six people died in an attack on Monday.", DAYS)

    days = {str(telling.when.span) for telling in found if telling.type == "armed_attack"}
    assert days == {"2026-02-02", "2026-02-03"}
