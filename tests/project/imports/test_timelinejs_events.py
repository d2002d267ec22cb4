"""TimelineJS files read."""

import pytest

from tests.project.exports.made import HOSTILE, export
from timeline.model import InputError
from timeline.project.exports.timelinejs import timelinejs_bytes
from timeline.project.imports.timelinejs_events import read_timelinejs


def test_our_own_slides_come_back() -> None:
    found = {event.external_id: event for event in read_timelinejs(timelinejs_bytes(export()).decode())}
    assert str(found["event-e1"].when) == "2025-10-16"
    assert str(found["event-e3"].when) == "2025-10-21/2025-10-31"
    assert found["event-e2"].title == " ".join(HOSTILE.split())


def test_dates_as_text_or_missing_parts_are_borne() -> None:
    slide = '{"start_date": {"year": "2026", "month": "", "day": "4"}, "text": {"headline": "<b>A &amp; B</b>"}}'
    text = f'{{"events": [{slide}, 3]}}'
    assert [(str(event.when), event.title) for event in read_timelinejs(text)] == [("2026", "A & B")]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"events": 3}', "[" * 100_000])
def test_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_timelinejs(text)
