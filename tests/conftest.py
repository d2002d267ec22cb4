"""What every test stands on: no screen, no home folder, no clock in property tests."""

import os
import tempfile
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

# Before Qt is imported by anything: pytest-qt imports it as soon as it can.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QPA_PLATFORMTHEME"] = ""

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

LONGEST_WAIT_MS = 60_000

# The same examples on every machine and at every run, and no deadline: a slow machine is not a wrong answer.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """Make the one application of the process before any test does: an export would make one without widgets."""
    return qapp


class PatientBot(QtBot):
    """Waits for what is to come as long as a busy machine may need: the limits are watch-dogs, not measures."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=LONGEST_WAIT_MS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=LONGEST_WAIT_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=LONGEST_WAIT_MS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=LONGEST_WAIT_MS)
    waitActive = partialmethod(QtBot.waitActive, timeout=LONGEST_WAIT_MS)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with the patience of a `PatientBot`."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def home_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give each test empty folders for data and settings, so that none reads or writes the user's own."""
    with tempfile.TemporaryDirectory(prefix="timeline-home-") as folder:
        home = Path(folder)
        monkeypatch.setenv("GEOPOLITICAL_TIMELINE_DATA", str(home / "data"))
        monkeypatch.setenv("GEOPOLITICAL_TIMELINE_CONFIG", str(home / "config"))
        yield home
