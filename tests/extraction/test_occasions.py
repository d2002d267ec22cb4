"""What was done at something takes its day; what came before something does not."""

import pytest

from .told import only, tellings

LEAD = "Tove Berg was re-elected president of Sweden in a January 25 poll, the election board said on Monday."


def test_somebody_elected_in_a_poll_is_elected_on_its_day_not_on_that_of_the_report() -> None:
    found = tellings(LEAD, {"January 25": "2026-01-25", "Monday": "2026-02-02"})

    assert {str(t.when.span) for t in found if t.type in ("election", "appointment")} == {"2026-01-25"}


@pytest.mark.parametrize(
    ("text", "day", "language"),
    [
        ("The parliament of Latvia approved the budget at Monday's meeting, the speaker said.", "Monday", "en"),
        ("Parlamentul Letoniei a aprobat bugetul în ședința de luni, a anunțat președintele acestuia.", "luni", "ro"),
    ],
    ids=["English", "Romanian"],
)
def test_a_vote_is_of_the_day_of_the_session(text: str, day: str, language: str) -> None:
    telling = only(tellings(text, {day: "2026-02-02"}, language), "resolution_vote")

    assert str(telling.when.span) == "2026-02-02"


def test_an_attack_that_killed_did_so_on_its_own_day() -> None:
    found = tellings("Monday's attack killed five Malian soldiers.", {"Monday": "2026-02-02"})

    assert [str(t.when.span) for t in found if t.type == "armed_attack"] == ["2026-02-02", "2026-02-02"]


def test_who_is_charged_over_an_attack_is_not_charged_on_its_day() -> None:
    found = tellings("Police arrested two men in Monday's attack in Kenya.", {"Monday": "2026-02-02"})

    assert all(str(t.when.span) != "2026-02-02" for t in found if t.type == "court_ruling")


@pytest.mark.parametrize("verb", ["visited Colombo", "met officials of Sri Lanka"])
def test_what_came_ahead_of_talks_is_not_on_their_days(verb: str) -> None:
    found = tellings(
        f"Envoys from Japan and Norway {verb} ahead of talks in Geneva next week.",
        {"next week": "[2026-02-09..2026-02-15]"},
    )

    talks = [t for t in found if str(t.when.span) == "[2026-02-09..2026-02-15]"]
    assert {t.type for t in talks} == {"negotiation"}
