"""Project files of many events for benchmarks: the events of the view's benchmark, stored as an import stores them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.benchmarks.view_data import generated
from timeline.layout.columns import EventColumns
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.model import Event, TimeSpan
from timeline.model.edtf import day_date
from timeline.project.drawing import drawn_time
from timeline.storage import EventFacts, ProjectFile, body_of

BATCH = 20_000
TYPES = ("phone_call", "meeting", "statement", "sanctions", "agreement", "vote")


def make_project(path: Path, events: int) -> None:
    """A new project file with so many dated events."""
    columns = generated(events)
    file = ProjectFile.create(path)
    for first in range(0, events, BATCH):
        with file.writing() as tables:
            for position in range(first, min(first + BATCH, events)):
                event = _event(columns, position)
                family = columns.families[int(columns.family[position])]
                facts = EventFacts(
                    event=event,
                    family=family,
                    importance=float(np.round(columns.importance[position], 4)),
                    needs_review=False,
                    facets=(("source", f"Source {position % 40}"),),
                    claims=(),
                    drawn=drawn_time(event),
                )
                tables.events.store(facts, body_of(event))
    file.close()


def _event(columns: EventColumns, position: int) -> Event:
    first = int(columns.earliest[position]) // MINUTES_PER_DAY
    last = int(columns.latest[position]) // MINUTES_PER_DAY - 1
    text = str(day_date(first)) if first == last else f"{day_date(first)}/{day_date(last)}"
    span = TimeSpan.parse(text)
    return Event(
        id=columns.event_id(position),
        type=TYPES[position % len(TYPES)],
        status="occurred",
        when=span,
        extent=span if first != last else None,
        when_origin="text",
        actors=(),
        roles=(),
        titles=(("en", columns.title(position)),),
        confidence=0.9,
        claim_ids=(f"claim {position}",),
        sources=int(columns.sources[position]),
    )
