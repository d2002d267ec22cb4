"""PySide6 looks through no module of the program."""

from __future__ import annotations

import subprocess
import sys

from tests.house.sources import ROOT

READ = """
import inspect, sys
read = []
original = inspect.getsource
inspect.getsource = lambda module: read.append(getattr(module, "__name__", "")) or original(module)
from timeline.desktop.application import Application
from timeline.desktop.plain_imports import import_plainly
import timeline.desktop.theme
print([name for name in read if name.startswith("timeline.") and name != "timeline.desktop.plain_imports"])
print(import_plainly())
"""


def test_no_source_of_the_window_is_read_to_look_for_switched_features() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == ["[]", "True"]
