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


def test_a_known_blow_is_of_the_one_day_that_the_article_recalls() -> None:
    text = (
        "Tourists stay away\n\nThe terrorist bombings in Kenya have frightened tourists away.\n\n"
        "Kenya has had few guests since the Jan. 7 terrorist bombings."
    )

    found = tellings(text, {"Jan. 7": "2026-01-07"})

    assert {str(t.when.span) for t in found if t.type == "terror_attack"} == {"2026-01-07"}


def test_a_blow_of_the_news_keeps_its_day_beside_one_that_is_recalled() -> None:
    text = (
        "Bombing in Kenya\n\nA terrorist bombing in Kenya killed nine people.\n\n"
        "Kenya has had few guests since the Jan. 7 terrorist bombings."
    )

    found = tellings(text, {"Jan. 7": "2026-01-07"})

    assert "2026-02-04" in {str(t.when.span) for t in found if t.type == "terror_attack"}


def test_two_days_recalled_leave_a_known_blow_to_the_day_of_the_news() -> None:
    text = (
        "Tourists stay away\n\nThe terrorist bombings in Kenya have frightened tourists away.\n\n"
        "Kenya has had few guests since the Jan. 7 terrorist bombings. The Jan. 9 terrorist bombings killed nine."
    )

    found = tellings(text, {"Jan. 7": "2026-01-07", "Jan. 9": "2026-01-09"})

    assert {"2026-01-07", "2026-01-09"} < {str(t.when.span) for t in found if t.type == "terror_attack"}
