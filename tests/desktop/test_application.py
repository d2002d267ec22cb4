"""The program's own application, which only a process without one can make."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.house.sources import ROOT

ASKED = """
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from timeline.desktop.application import Application
application = Application(["timeline", "--odd"])
print(application.style().name(), application.arguments())
application.file_opened.connect(lambda path: print("opened", path))
print(QCoreApplication.sendEvent(application, QFileOpenEvent("/news/one.txt")))
"""
OPENED_EARLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from timeline.desktop import app, desk
opened = []
desk.Desk.open_paths = lambda self, paths: opened.append([path.name for path in paths])
made = app._desktop()
QCoreApplication.sendEvent(made.application, QFileOpenEvent("/news/one.txt"))
window = app.open_window()
QCoreApplication.sendEvent(made.application, QFileOpenEvent("/news/two.txt"))
print(opened)
window.close()
"""


def told(code: str, folder: str) -> list[str]:
    """What a process of its own prints."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "GEOPOLITICAL_TIMELINE_DATA": f"{folder}/data",
        "GEOPOLITICAL_TIMELINE_CONFIG": f"{folder}/config",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.splitlines()


def test_it_has_its_style_from_the_start_and_tells_of_files_that_the_system_opens(tmp_path: object) -> None:
    assert told(ASKED, str(tmp_path)) == ["fusion ['timeline', '--odd']", "opened /news/one.txt", "True"]


def test_a_file_that_comes_before_the_window_is_opened_with_it(tmp_path: object) -> None:
    assert told(OPENED_EARLY, str(tmp_path)) == ["[['one.txt'], ['two.txt']]"]
