"""TimelineJS 3: every slide has a start date, and no article brings its own markup."""

import json
import re

from timeline.project.exports.timelinejs import timelinejs_bytes

from .made import export


def slides() -> dict[str, dict[str, object]]:
    page = json.loads(timelinejs_bytes(export()))
    return {slide["unique_id"]: slide for slide in page["events"]}


def test_dated_events_become_slides_and_undated_ones_do_not() -> None:
    assert set(slides()) == {f"event-e{number}" for number in (1, 2, 3, 4, 6, 7)}


def test_a_slide_has_numbers_for_its_dates() -> None:
    assert slides()["event-e3"]["start_date"] == {"year": 2025, "month": 10, "day": 21}
    assert slides()["event-e3"]["end_date"] == {"year": 2025, "month": 10, "day": 31}
    assert slides()["event-e6"]["start_date"] == {"year": -43, "month": 3, "day": 15}
    assert slides()["event-e7"]["start_date"] == {"year": 2026, "month": 2, "day": 4, "hour": 23, "minute": 30}


def test_only_our_own_markup_is_in_texts() -> None:
    text = timelinejs_bytes(export()).decode()
    assert set(re.findall(r"<\s*/?\s*([a-zA-Z]+)", text)) == {"p", "a"}
    assert "javascript:alert" not in text
