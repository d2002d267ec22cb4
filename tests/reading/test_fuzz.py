"""A few rounds of every fuzz target; an hour of one runs by `python -m tests.fuzz READER`."""

from __future__ import annotations

import random

import pytest

from tests.fuzz.mutation import changed
from tests.fuzz.targets import run, seeds
from timeline.reading import registry

ROUNDS = 25


@pytest.mark.parametrize("name", sorted(seeds()))
def test_changed_files_are_answered(name: str) -> None:
    picker = random.Random(name)
    files = seeds()[name]
    contents = [data for _, data in files]
    for _ in range(ROUNDS):
        file_name, data = picker.choice(files)
        run(name, file_name, changed(data, picker, contents))


def test_every_reader_has_a_target_with_files_to_start_from() -> None:
    assert set(seeds()) == {reader.name for reader in registry.own_readers()}
    assert all(seeds().values())


def test_changes_are_the_same_for_the_same_state() -> None:
    data = b"Some bytes of a file." * 20
    assert changed(data, random.Random(3), [data]) == changed(data, random.Random(3), [data])
    assert changed(data, random.Random(3), [data]) != data
