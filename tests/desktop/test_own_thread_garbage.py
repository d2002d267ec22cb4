"""Garbage is collected in the window's thread, whoever makes it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from timeline.desktop.own_thread_garbage import OwnThreadGarbage


class Knot:
    """Refers to itself, so that only a collection frees it; tells the thread that did."""

    def __init__(self, freed: list[int]) -> None:
        self.itself = self
        self.freed = freed

    def __del__(self) -> None:
        self.freed.append(threading.get_ident())


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[OwnThreadGarbage]:
    """In force for the test, at Python's usual thresholds: a worker's, which other tests may leave, are far higher."""
    former = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    owner = QObject()
    made = OwnThreadGarbage(owner)
    yield made
    made.stop()
    gc.set_threshold(*former)


def test_what_another_thread_leaves_is_freed_in_the_windows_thread(qtbot: QtBot, garbage: OwnThreadGarbage) -> None:
    freed: list[int] = []

    def leave() -> None:
        for _ in range(3_000):
            Knot(freed)

    thread = threading.Thread(target=leave)
    thread.start()
    thread.join()
    assert freed == []

    qtbot.waitUntil(lambda: len(freed) == 3_000)
    assert set(freed) == {threading.get_ident()}


def test_python_collects_again_afterwards(garbage: OwnThreadGarbage) -> None:
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
