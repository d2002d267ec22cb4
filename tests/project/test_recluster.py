"""Events kept in step are the events that the pure function computes from all claims and decisions."""

import contextlib
import random
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened, PreparedProject, open_project
from tests.project.readings import PreparedPool, call, reading
from timeline.coreference import compute_events, fusing
from timeline.model import Changes, Event, InputError, Reading
from timeline.project import commands
from timeline.project.recluster import importance, needs_review
from timeline.storage import claims as stored_claims

TYPES = ("phone_call", "meeting", "summit", "armed_attack", "sanctions", "treaty_expiry", "visit")
WHENS = ("2026-02-04", "2026-02-05", "2026-02-06", "2026-02", "[2026-02-01..2026-02-10]", "")
WHO = ("trump xi", "trump putin", "US RU", "RU UA", "trump zelensky putin", "nato US")


@pytest.fixture(autouse=True)
def _nodes_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small nodes are kept from one change to the next as large ones are."""
    monkeypatch.setattr(stored_claims, "LARGE_NODE", 1)


def random_readings(seed: int, count: int) -> list[Reading]:
    """Articles that tell some of the same events."""
    picker = random.Random(seed)
    found = []
    for number in range(count):
        claims = [
            telling(
                f"{seed}-{number}-{part}",
                picker.choice(TYPES),
                picker.choice(WHENS),
                picker.choice(WHO),
                status=picker.choice(("occurred", "occurred", "scheduled")),
                place=picker.choice(("", "Busan", "Kyiv")),
                instrument=picker.choice(("", "", "treaty:new_start")),
                evidence=f"Telling {picker.randrange(9)} of the matter at hand among many others.",
            )
            for part in range(picker.randrange(1, 4))
        ]
        found.append(reading(f"{seed}-{number}", *claims, published=picker.choice(("2026-02-03", "2026-02-08", ""))))
    return found


def random_command(project: PreparedProject, picker: random.Random) -> commands.Command | None:
    """Something that a user might do next."""
    events = project.all_events()
    articles = project.articles()
    if not events or not articles:
        return None
    one, other = picker.choice(events), picker.choice(events)
    several = [event for event in events if len(event.claim_ids) > 1]
    choices: list[commands.Command] = [
        commands.MergeEvents((one.id, other.id)),
        commands.SetField((one.id,), "when", "2026-02-05"),
        commands.SetField((one.id, other.id), "title", "By hand"),
        commands.HideEvents((one.id,)),
        commands.StarEvents((one.id,)),
        commands.DeleteArticles((picker.choice(articles).id,)),
        commands.NewEvent("meeting", "By hand", None),
    ]
    if several:
        chosen = picker.choice(several)
        choices += [commands.NotSame(chosen.id, chosen.claim_ids[-1])] * 3
    return picker.choice(choices)


def do_something(project: PreparedProject, picker: random.Random) -> None:
    """A command, an undo or a redo."""
    turn = picker.random()
    if turn < 0.2:
        project.undo()
    elif turn < 0.35:
        project.redo()
    else:
        command = random_command(project, picker)
        if command is not None:
            try:
                project.apply(command)
            except InputError:
                return  # merging an event with itself: refused, and nothing may have changed


@pytest.mark.parametrize("seed", range(6))
def test_after_every_step_the_stored_events_are_those_computed_from_scratch(opened: Opened, seed: int) -> None:
    picker = random.Random(seed)
    for round_number in range(3):
        opened.read(*random_readings(seed * 10 + round_number, 8))
        assert opened.project.all_events() == opened.project.computed_from_scratch()
        for _ in range(6):
            do_something(opened.project, picker)
            assert opened.project.all_events() == opened.project.computed_from_scratch()


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_import_gives_the_same_events(tmp_path: Path, seed: int) -> None:
    readings = random_readings(3, 12)
    first = open_project(tmp_path / "first.gtl")
    first.read(*readings)
    random.Random(seed).shuffle(readings)
    second = open_project(tmp_path / "second.gtl")
    for each in readings:
        second.read(each)

    assert second.project.all_events() == first.project.all_events()
    first.project.close()
    second.project.close()


def test_events_with_very_many_tellings_are_the_same_too(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fusing, "SAMPLE", 4)
    calls = [call(f"{number}", publisher=f"Paper {number}", published="2026-02-05") for number in range(12)]
    opened.read(*calls[:9], call("other", when="2026-02-05"))
    (told,) = opened.project.events()
    opened.project.apply(commands.UseClaim(told.id, told.claim_ids[-1]))
    opened.read(*calls[9:])

    (event,) = opened.project.all_events()
    assert opened.project.computed_from_scratch() == (event,)
    assert event.sources == 13
    assert len(opened.project.counts().facets["source"]) == 13


def kept_beside(project: PreparedProject) -> tuple[list[object], ...]:
    """Claims and facets of all events as they are stored, by the events' ids."""
    queries = (
        "SELECT c.id, e.id FROM event_claims k JOIN claims c ON c.number = k.claim JOIN events e ON e.number = k.event",
        "SELECT f.kind, f.value, f.place, e.id FROM facets f JOIN events e ON e.number = f.event",
    )
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        return tuple(sorted(connection.execute(query)) for query in queries)


@pytest.mark.parametrize("sample", [200, 2])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_beside_events_is_the_same_however_they_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, sample: int
) -> None:
    monkeypatch.setattr(fusing, "SAMPLE", sample)
    picker = random.Random(seed)
    readings = [
        replace(each, article=replace(each.article, publisher=picker.choice(("", "Post", "Times"))))
        for each in random_readings(seed + 70, 24)
    ]
    whole = open_project(tmp_path / "whole.gtl")
    whole.read(*readings)
    parts = open_project(tmp_path / "parts.gtl")
    picker.shuffle(readings)
    while readings:
        size = picker.randrange(1, 5)
        parts.read(*readings[:size])
        readings = readings[size:]
        if picker.random() < 0.4:
            parts.project.apply(commands.DeleteArticles((picker.choice(parts.project.articles()).id,)))
            parts.project.undo()

    assert kept_beside(parts.project) == kept_beside(whole.project)
    whole.project.close()
    parts.project.close()


def test_an_import_names_only_the_events_that_changed(opened: Opened) -> None:
    opened.read(call("a"), call("b", when="2026-03-04"))
    (other,) = [event for event in opened.project.events() if str(event.when) == "2026-03-04"]

    changes: list[Changes] = []
    opened.project.prepare(pool := PreparedPool(call("c")))
    opened.project.import_files(pool.sources(), on_changes=changes.append)

    (change,) = changes
    assert other.id not in change.events
    assert len(change.events) == 1


def event(**changes: Any) -> Event:
    """A sure, dated event."""
    (made,) = compute_events([telling("a")], [])
    return replace(made, **changes)


def test_a_star_and_more_sources_make_an_event_more_important() -> None:
    plain = importance(event(), 0.7)

    assert importance(event(independent=3), 0.7) > plain
    assert importance(event(is_starred=True), 0.7) > plain + 1


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"confidence": 0.45}, True),
        ({"confidence": 0.45, "corrected": ("accepted",)}, False),
        ({"when": None}, True),
        ({"is_hidden": True, "when": None}, False),
    ],
    ids=["sure", "unsure", "accepted", "undated", "hidden"],
)
def test_what_is_unsure_waits_for_review(changes: dict[str, Any], expected: bool) -> None:
    assert needs_review(event(**changes)) is expected
