"""How sure."""

import pytest

from timeline.extraction.confidence import confidence

from .told import event, events

OPENING = "It was cold. It was dark. It was late. It was over."  # so that the next sentence is not the news


@pytest.mark.parametrize(("total", "expected"), [(0.0, 0.5), (50.0, 0.99), (-50.0, 0.01)])
def test_confidence_stays_between_one_and_ninety_nine_hundredths(total: float, expected: float) -> None:
    assert confidence(["bias"], {"bias": total}) == expected


def test_a_dated_event_is_surer_than_the_same_undated() -> None:
    dated = event(events("Trump and Xi met in Busan on 30 October 2025.", {"30 October 2025": "2025-10-30"}), "meeting")
    undated = event(events(f"{OPENING} Trump and Xi met in Busan."), "meeting")

    assert dated.confidence > 0.5 > undated.confidence


def test_reasons_say_what_the_confidence_rests_on() -> None:
    mention = event(events(f"{OPENING} Trump and Xi met in Busan."), "meeting")

    assert "dated_none" in mention.reasons
