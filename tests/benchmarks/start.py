"""How long it takes from the start of the process to the first painted frame, beside a bare window of the toolkit.

    python -m tests.benchmarks start [--events N | --project P.gtl] [--rounds 5] [--format table|jsonl]

Every round starts both in turn as processes of their own, offscreen, with data and settings folders of their own, and
with the compiled modules that a first start, which is not counted, has left behind, as Python does wherever it may.
`first` is when the window has been painted for the first time; with a project (`--events` makes one of so many),
`events` is when its events stand in the view, painted. Prints medians of milliseconds by the clock, under `cpu_` of
the process's own work, and the ratio to the bare window.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.project_data import make_project

ROOT = Path(__file__).resolve().parents[2]
TELL = """
import sys, time
def tell(name):
    print(name, time.time(), time.process_time(), flush=True)
"""
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtGui import QPainter
class Window(QWidget):
    is_painted = False
    def paintEvent(self, event):
        QPainter(self).fillRect(self.rect(), 0xffffff)
        self.is_painted = True
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1200, 800)
window.show()
while not window.is_painted:
    app.processEvents()
tell("first")
"""
# The program lets the toolkit paint its window before it reads in anything else: the end of that turn is told.
OURS = """
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from timeline.desktop import app
class Telling(QCoreApplication):
    is_told = False
    @classmethod
    def processEvents(cls, flags):
        QCoreApplication.processEvents(flags)
        if not cls.is_told:
            cls.is_told = True
            tell("first")
app.QCoreApplication = Telling
window = app.open_window([Path(path) for path in sys.argv[1:]])
if sys.argv[1:]:
    view = window.findChild(object, "timelineView")
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: len(view.index().columns) and not view.labels_missing and loop.quit())
    timer.start(2)
    loop.exec()
    view.repaint()
    tell("events")
window.close()
"""


def run(code: str, paths: Sequence[str], folder: str) -> dict[str, float]:
    """Milliseconds from starting a process to what it tells."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
        "QT_QPA_PLATFORM": "offscreen",
        "GEOPOLITICAL_TIMELINE_DATA": f"{folder}/data",
        "GEOPOLITICAL_TIMELINE_CONFIG": f"{folder}/config",
    }
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", TELL + code, *paths],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    told: dict[str, float] = {}
    for words in (line.split() for line in done.stdout.splitlines()):
        if len(words) == 3:
            told[words[0]], told[f"cpu_{words[0]}"] = (float(words[1]) - start) * 1000, float(words[2]) * 1000
    return told


def main(argv: Sequence[str]) -> int:
    """Prints medians of all rounds."""
    parser = argparse.ArgumentParser(prog="start", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--project", default="")
    parser.add_argument("--events", type=int, default=0, help="make a project of so many events and open it")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    bare, ours = [], []
    with tempfile.TemporaryDirectory(prefix="start-benchmark-") as folder:
        project = options.project
        if options.events:
            project = f"{folder}/events.gtl"
            make_project(Path(project), options.events)
        paths = [project] if project else []
        run(BARE, (), folder)
        run(OURS, paths, folder)  # the first opening keeps columns for the later ones
        for _ in range(options.rounds):
            bare.append(run(BARE, (), folder))
            ours.append(run(OURS, paths, folder))
    row: dict[str, float] = {
        f"bare_{name}_ms": statistics.median(each[name] for each in bare) for name in ("first", "cpu_first")
    }
    row |= {f"{name}_ms": statistics.median(each[name] for each in ours) for name in ours[0]}
    row["ratio_to_bare"] = row["first_ms"] / row["bare_first_ms"]
    row["cpu_ratio_to_bare"] = row["cpu_first_ms"] / row["bare_cpu_first_ms"]
    row = {name: round(value, 2) for name, value in row.items()}
    print(json.dumps(row) if options.format == "jsonl" else "\n".join(f"{k:18} {v:>10}" for k, v in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
