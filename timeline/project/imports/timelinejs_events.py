"""Events of a TimelineJS 3 JSON file (Knight Lab): `events` and `eras` with `start_date`, `end_date` and `text`."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from timeline.model import InputError, TimeSpan

from .values import ImportedEvent, day_span, lasting_or_day

TAGS = re.compile(r"<[^<>]*>")


def read_timelinejs(text: str) -> tuple[ImportedEvent, ...]:
    """The slides, in file order, their markup taken away. Raises InputError when it is no such file."""
    try:
        page = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("This file is not TimelineJS JSON.", "Export the timeline again.", str(error)) from error
    slides = page.get("events") if isinstance(page, dict) else None
    if not isinstance(slides, list):
        raise InputError("This file has no list of events.", "Choose the JSON that TimelineJS itself reads.")
    return tuple(_event(slide, number) for number, slide in enumerate(slides, 1) if isinstance(slide, dict))


def _event(slide: dict[str, Any], number: int) -> ImportedEvent:
    words = slide.get("text")
    words = words if isinstance(words, dict) else {}
    return ImportedEvent(
        title=plain(words.get("headline")),
        when=lasting_or_day(_date(slide.get("start_date")), _date(slide.get("end_date"))),
        layer="timelinejs",
        external_id=str(slide.get("unique_id") or number),
        type_hint=plain(slide.get("group")),
        note=plain(words.get("text")),
    )


def plain(value: object) -> str:
    """The text of a piece of markup, entities resolved, on one line."""
    return " ".join(html.unescape(TAGS.sub(" ", value)).split()) if isinstance(value, str) else ""


def _date(value: object) -> TimeSpan | None:
    if not isinstance(value, dict):
        return None
    try:
        year, month, day = (int(value.get(name) or 0) for name in ("year", "month", "day"))
    except (TypeError, ValueError):
        return None
    return day_span(year, month, day if month else 0)
