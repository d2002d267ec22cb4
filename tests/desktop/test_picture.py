"""What the views show at one moment, asked of a real project."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.coreference.tellings import telling
from tests.project.opened import Opened, open_project
from tests.project.readings import reading
from timeline.desktop import picture
from timeline.desktop.picture import KnownSteps, LastColumns, counts_of_facets, take_picture
from timeline.layout.columns import Flag
from timeline.project import commands
from timeline.project.filters import EVERYTHING, EventFilter

TODAY = 20_500


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """A call, and the expiry of a treaty of the list."""
    made = open_project(tmp_path / "project.gtl")
    made.read(
        reading("a", telling("a", "phone_call")),
        reading("b", telling("b", "treaty_expiry", "2026-02-05", "US RU", instrument="treaty:new_start")),
    )
    yield made
    made.project.close()


def test_known_steps_are_those_of_the_treaties_told_and_sought_once_a_state(opened: Opened) -> None:
    known = KnownSteps()
    steps = known.rows(opened.project)
    assert {step.instrument for step in steps} == {"treaty:new_start"}
    assert known.rows(opened.project) is steps
    opened.project.apply(commands.StarEvents((opened.project.events()[0].id,)))
    assert known.rows(opened.project) is not steps


def test_a_filter_leaves_the_whole_counted_and_the_layer_shown(opened: Opened) -> None:
    calls = EventFilter(types=frozenset({"phone_call"}))
    found = take_picture(opened.project, calls, "en", TODAY, known=KnownSteps(), dims=False)
    assert (found.shown, found.counts.events, found.live.events) == (1, 2, 1)
    assert found.live.facets["type"] == {"phone_call": 1, "treaty_expiry": 1}
    assert any(flags & Flag.KNOWLEDGE for flags in found.columns.flags.tolist())


def test_dimming_keeps_what_the_filter_leaves_out(opened: Opened) -> None:
    calls = EventFilter(types=frozenset({"phone_call"}))
    found = take_picture(opened.project, calls, "en", TODAY, known=None, dims=True)
    assert len(found.columns) == 2
    assert found.dimmed is not None
    assert len(found.dimmed) == 1


def test_a_large_project_brings_its_columns_ready(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_LAYERED", 1)
    found = take_picture(opened.project, EVERYTHING, "en", TODAY, known=KnownSteps(), dims=True)
    assert (len(found.columns), found.shown, found.dimmed) == (2, 2, None)
    assert found.columns.title(0) == opened.project.titles([found.columns.event_id(0)])[found.columns.event_id(0)][0]


def test_the_columns_that_stand_in_the_view_stay_where_nothing_is_to_be_added(opened: Opened) -> None:
    last, calls = LastColumns(), EventFilter(types=frozenset({"phone_call"}))
    standing = last.of(opened.project, calls, "en", "article")
    plain = take_picture(opened.project, calls, "en", TODAY, known=None, dims=False, zone="article", last=last)
    assert plain.columns is standing
    layered = take_picture(
        opened.project, calls, "en", TODAY, known=KnownSteps(), dims=False, zone="article", last=last
    )
    assert layered.columns is not standing
    dimmed = take_picture(opened.project, calls, "en", TODAY, known=None, dims=True, zone="article", last=last)
    assert len(dimmed.columns) == 2


def test_the_counts_of_the_filters_are_those_of_the_picture(opened: Opened) -> None:
    calls = EventFilter(types=frozenset({"phone_call"}))
    found = take_picture(opened.project, calls, "en", TODAY, known=None, dims=False)
    assert counts_of_facets(opened.project, calls) == found.live
