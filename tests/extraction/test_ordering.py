"""Order without a clock."""

import pytest

from timeline.extraction.ordering import days_of
from timeline.model import Span, TimeSpan, Timex

from .told import event, events

HOURS_AFTER = Timex(Span(0, 1), "DURATION", "PTXH", "given", relation="after", distance="PTXH", anchor="event")


def test_hours_after_orders_two_events_of_one_day() -> None:
    text = "The phone call of Trump and Xi on Wednesday came hours after Xi and Putin held a videoconference."

    found = events(text, {"Wednesday": "2026-02-04", "hours after": HOURS_AFTER})
    call, video = event(found, "phone_call"), event(found, "videoconference")

    assert str(video.when.span) == "2026-02-04"
    assert video.when.origin == "event"
    assert [(link.kind, found[link.to].type, link.distance) for link in call.links] == [
        ("after", "videoconference", "PTXH")
    ]
    assert call.links[0].phrase == video.when.phrase == "hours after"


def test_days_after_counts_back_to_the_other_event() -> None:
    later = Timex(
        Span(0, 1), "DATE", "2026-02-06", "later", when=TimeSpan.parse("2026-02-06"), anchor="text",
        anchor_when=TimeSpan.parse("2026-02-04"),
    )  # fmt: skip
    text = "The phone call of Trump and Xi on Wednesday came two days after Putin visited China."

    found = events(text, {"Wednesday": "2026-02-04", "two days after": later})

    assert str(event(found, "visit").when.span) == "2026-02-02"


@pytest.mark.parametrize(
    ("distance", "days"), [("P2D", 2), ("P1W", 7), ("P1M", 30), ("PTXH", 0), ("PT3H", 0), ("PXD", None), ("P", None)]
)
def test_a_distance_is_counted_in_days(distance: str, days: int | None) -> None:
    assert days_of(distance) == days


def test_a_distance_in_months_gives_no_day() -> None:
    text = "Trump and Putin spoke by phone on Thursday, two months after their summit in Alaska."
    order = Timex(Span(0, 1), "DATE", "", "units_after", relation="after", distance="P2M")

    found = events(text, {"Thursday": "2026-02-05", "two months after": order})

    assert str(event(found, "summit").when.span) == "2025-12~"


def test_a_day_of_hours_is_a_day() -> None:
    assert [days_of(distance) for distance in ("PT3H", "PT24H", "PT36H", "PT48H")] == [0, 1, 1, 2]


def test_what_the_title_tells_as_news_is_not_put_weeks_before_its_publication() -> None:
    text = (
        "Morales resigns\n\nThe resignation of Morales came hours after he called new elections, following "
        "the election of 20 October."
    )
    order = Timex(Span(0, 1), "DATE", "", "units_after", relation="after", distance="PTXH")

    found = events(text, {"hours after": order, "20 October": "2019-10-20"}, published="2019-11-11")

    assert str(event(found, "departure").when.span) == "2019-11-11"
