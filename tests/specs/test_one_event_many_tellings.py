"""The sample of the repository, read in any order, gives the same events: ids, dates, sources and conflicts."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.opened import open_project
from tests.project.readings import PreparedPool
from timeline import knowledge, locations, pipeline
from timeline.model import Event, Reading, Source


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    """The articles of the sample, understood."""
    known = knowledge.load()
    paths = sorted(path for path in (locations.resources() / "sample").iterdir() if path.suffix in (".txt", ".html"))
    found = [each for path in paths for each in pipeline.understand(Source(str(path)), known)]
    assert all(isinstance(each, Reading) for each in found)
    return tuple(each for each in found if isinstance(each, Reading))


@pytest.fixture(scope="module")
def expected(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[Event, ...]:
    """The events of the sample in the order of its files."""
    return next(imported(tmp_path_factory.mktemp("expected") / "a.gtl", list(readings), len(readings)))


def imported(path: Path, readings: list[Reading], at_once: int) -> Iterator[tuple[Event, ...]]:
    """The events after the articles came in, some at a time."""
    opened = open_project(path)
    for start in range(0, len(readings), at_once):
        pool = PreparedPool(*readings[start : start + at_once])
        opened.project.prepare(pool)
        opened.project.import_files(pool.sources())
    yield opened.project.all_events()
    opened.project.close()


@pytest.mark.parametrize("seed", range(20))
def test_the_sample_gives_the_same_events_in_any_order(
    readings: tuple[Reading, ...], expected: tuple[Event, ...], tmp_path: Path, seed: int
) -> None:
    picker = random.Random(seed)
    shuffled = list(readings)
    picker.shuffle(shuffled)

    (events,) = imported(tmp_path / "a.gtl", shuffled, picker.choice((1, 3, 20)))

    assert events == expected


def test_the_sample_has_events_that_several_articles_tell(expected: tuple[Event, ...]) -> None:
    told = [event for event in expected if event.sources > 1 and event.is_shown]

    assert len(told) >= 3
    assert all(event.independent <= event.sources for event in told)
