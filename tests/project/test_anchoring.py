"""A corrected day takes the events with it that were told by their distance from it."""

from dataclasses import replace

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened
from tests.project.readings import reading
from timeline.model import Claim, Event, TimeLink, TimeSpan, When
from timeline.project import commands


def after(claim: Claim, to: int, distance: str, anchor: str) -> Claim:
    """The claim, dated by its distance from another one of its article."""
    span = claim.mention.when.span
    when = When(span, origin="event", anchor="event", anchor_when=TimeSpan.parse(anchor))
    return replace(claim, mention=replace(claim.mention, when=when, links=(TimeLink("after", to, distance),)))


@pytest.fixture
def chain(opened: Opened) -> Opened:
    """A call on the 4th, a meeting two days after it, a visit a day after the meeting; a videoconference on the 6th."""
    opened.read(
        reading(
            "a",
            telling("call", "phone_call", "2026-02-04", "trump xi"),
            after(telling("meeting", "meeting", "2026-02-06", "trump putin", place="Busan"), 0, "P2D", "2026-02-04"),
            after(telling("visit", "visit", "2026-02-07", "rubio UA", place="Kyiv"), 1, "P1D", "2026-02-06"),
            telling("video", "videoconference", "2026-02-06", "putin xi"),
        )
    )
    return opened


def days(opened: Opened) -> dict[str, str]:
    """The day of each event by its type."""
    return {event.type: str(event.when) for event in opened.project.all_events()}


def of_type(opened: Opened, event_type: str) -> Event:
    return next(event for event in opened.project.all_events() if event.type == event_type)


def test_what_was_told_by_its_distance_moves_with_the_corrected_day(chain: Opened) -> None:
    before = days(chain)

    changes = chain.project.apply(commands.SetField((of_type(chain, "phone_call").id,), "when", "2026-02-10"))

    assert days(chain) == {
        "phone_call": "2026-02-10", "meeting": "2026-02-12", "visit": "2026-02-13", "videoconference": "2026-02-06",
    }  # fmt: skip
    assert len(changes.events) == 3
    chain.project.undo()
    assert days(chain) == before


def test_it_follows_a_second_correction_too(chain: Opened) -> None:
    for day in ("2026-02-10", "2026-02-20"):
        chain.project.apply(commands.SetField((of_type(chain, "phone_call").id,), "when", day))

    assert days(chain)["visit"] == "2026-02-23"


def test_a_day_that_the_user_set_stays(chain: Opened) -> None:
    chain.project.apply(commands.SetField((of_type(chain, "meeting").id,), "when", "2026-02-08"))
    chain.project.apply(commands.SetField((of_type(chain, "phone_call").id,), "when", "2026-02-10"))

    assert days(chain)["meeting"] == "2026-02-08"


def test_a_month_moves_nothing(chain: Opened) -> None:
    chain.project.apply(commands.SetField((of_type(chain, "phone_call").id,), "when", "2026-03"))

    assert days(chain)["meeting"] == "2026-02-06"
