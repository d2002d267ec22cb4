"""The sample and the golden articles, read in any order, gives the same events: ids, dates, sources and conflicts."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden.test_golden_articles import ARTICLES, read
from tests.project.opened import open_project
from tests.project.readings import PreparedPool
from timeline import knowledge, locations, pipeline
from timeline.model import Event, Reading, Source


def of_sample() -> tuple[Reading, ...]:
    """The articles of the sample, understood."""
    known = knowledge.load()
    paths = sorted(path for path in (locations.resources() / "sample").iterdir() if path.suffix in (".txt", ".html"))
    found = [each for path in paths for each in pipeline.understand(Source(str(path)), known)]
    assert all(isinstance(each, Reading) for each in found)
    return tuple(each for each in found if isinstance(each, Reading))


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[tuple[Reading, ...], tuple[Event, ...]]]:
    """Two sets of articles, and the events of each in the order of its files."""
    found = {"sample": of_sample(), "golden": tuple(read(article) for article in ARTICLES)}
    folder = tmp_path_factory.mktemp("expected")
    return {
        name: (readings, next(imported(folder / f"{name}.gtl", list(readings), len(readings))))
        for name, readings in found.items()
    }


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
@pytest.mark.parametrize("name", ["sample", "golden"])
def test_the_same_events_come_of_any_order(
    sets: dict[str, tuple[tuple[Reading, ...], tuple[Event, ...]]], tmp_path: Path, name: str, seed: int
) -> None:
    readings, expected = sets[name]
    picker = random.Random(seed)
    shuffled = list(readings)
    picker.shuffle(shuffled)

    (events,) = imported(tmp_path / "a.gtl", shuffled, picker.choice((1, 7, 20)))

    assert events == expected


def test_the_sample_has_events_that_several_articles_tell(
    sets: dict[str, tuple[tuple[Reading, ...], tuple[Event, ...]]],
) -> None:
    told = [event for event in sets["sample"][1] if event.sources > 1 and event.is_shown]

    assert len(told) >= 3
    assert all(event.independent <= event.sources for event in told)
