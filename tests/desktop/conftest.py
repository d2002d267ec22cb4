"""What tests of the window stand on: a translator, a look, all actions, and a few types of events."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.terms import FamilyTerm, Terms, TypeTerm
from timeline.desktop.translator import Translator

# The offscreen platform says this of every window with a least size and of every menu; it is no fault of theirs.
OFFSCREEN_NOTES = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Lets the notes of the offscreen platform pass; every other Qt warning fails its test."""
    item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_NOTES))


@pytest.fixture
def translator(qapp: QApplication) -> Iterator[Translator]:
    """English texts, also in Qt's own buttons."""
    made = Translator("en")
    made.install()
    yield made
    made.use("en")


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    """The light theme."""
    made = Appearance(qapp, "light")
    made.apply()
    return made


@pytest.fixture
def actions(qapp: QApplication, translator: Translator, appearance: Appearance) -> Iterator[ActionSet]:
    """All actions, on a window of their own."""
    window = QWidget()
    yield ActionSet(window, translator, appearance)
    window.deleteLater()


@pytest.fixture
def terms() -> Terms:
    """Two families with three types."""
    return Terms(
        families={
            "talks": FamilyTerm((("en", "Talks"), ("ro", "Discuții")), "#3B7DED", "#6EA2FF", "circle"),
            "treaties": FamilyTerm((("en", "Treaties"), ("ro", "Tratate")), "#7C4DDB", "#A88BF0", "square"),
        },
        types={
            "phone_call": TypeTerm("talks", (("en", "Phone call"), ("ro", "Convorbire telefonică")), "handset"),
            "videoconference": TypeTerm("talks", (("en", "Videoconference"),), "screen"),
            "treaty_expiry": TypeTerm("treaties", (("en", "Treaty expiry"),), "hourglass"),
        },
        states={"state:RU": (("en", "Russia"), ("ro", "Rusia"))},
        offices={"head_of_state": {"en": "president", "ro": "președinte"}},
    )
