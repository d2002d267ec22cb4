"""What is told once more as known."""

from .told import events, only, tellings

FIRST = "An earthquake struck Turkey on Monday."
DATES = {"Monday": "2026-02-02", "Tuesday": "2026-02-03"}


def test_a_definite_disaster_keeps_its_day_where_something_else_is_dated() -> None:
    found = tellings(
        f"{FIRST}\n\nRescuers in Turkey raced on Tuesday to help after the 7.8 magnitude earthquake.", DATES
    )

    assert [str(telling.when.span) for telling in found if telling.type == "disaster"] == ["2026-02-02", "2026-02-02"]


def test_a_disaster_with_its_own_words_of_time_keeps_them() -> None:
    found = tellings(f"{FIRST}\n\nRescuers in Turkey feared the earthquake on Tuesday.", DATES)

    assert [str(telling.when.span) for telling in found if telling.type == "disaster"] == ["2026-02-02", "2026-02-03"]


def test_another_disaster_has_the_day_of_its_sentence() -> None:
    found = tellings("The rains began in Turkey.\n\nOn Tuesday, Turkey sent help after the earthquake.", DATES)

    assert str(only(found, "disaster").when.span) == "2026-02-03"


def test_who_claims_an_attack_did_it_on_its_day() -> None:
    found = events(
        "A bomb killed six people in Kabul on Tuesday.\n\nThe Taliban claimed responsibility for the attack today.",
        {"Tuesday": "2026-02-03", "today": "2026-02-04"},
    )
    blows = [event for event in found if event.type in ("terror_attack", "armed_attack")]

    assert [str(event.when.span) for event in blows] == ["2026-02-03"]
    assert "Taliban" in {argument.actor.name for argument in blows[0].arguments}
