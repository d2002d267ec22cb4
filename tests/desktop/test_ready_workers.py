"""Workers that wait for the first project."""

from collections.abc import Iterator

import pytest

from timeline.desktop.ready_workers import ReadyWorkers
from timeline.project import Project, Settings


@pytest.fixture
def ready() -> Iterator[ReadyWorkers]:
    made = ReadyWorkers()
    yield made
    made.close()


def test_nothing_waits_before_it_is_started(ready: ReadyWorkers) -> None:
    assert ready.take() is None


def test_as_many_workers_wait_as_the_settings_say_and_are_handed_over_once(ready: ReadyWorkers) -> None:
    settings = Settings.load()
    settings.set("workers", 2)
    settings.save()
    ready.start()
    ready.start()
    pool = ready.take()
    assert pool is not None
    with Project.untitled(pool=pool) as project:
        before = pool.pids
        assert len(before) == 2
        project.warm()
        assert pool.pids == before
    assert not pool.pids
    assert ready.take() is None


def test_a_project_takes_another_number_of_workers_when_the_settings_change(ready: ReadyWorkers) -> None:
    ready.start()
    pool = ready.take()
    assert pool is not None
    settings = Settings.load()
    settings.set("workers", pool.size + 1)
    settings.save()
    with Project.untitled(pool=pool) as project:
        project.warm()
        assert pool.pids == ()
