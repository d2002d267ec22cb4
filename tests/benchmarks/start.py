"""How long it takes from the start of the process to the first painted frame, beside a bare window of the toolkit.

    python -m tests.benchmarks start [--project P.gtl] [--rounds 5] [--format table|jsonl]

Every round starts both in turn as processes of their own, offscreen, with data and settings folders of their own.
Prints medians in milliseconds and the ratio; with a project, also until its events stand in the view.
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

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print("first", time.time(), flush=True)
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1200, 800)
window.show()
app.processEvents()
window.repaint()
"""
OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
from timeline.desktop.app import open_window
window = open_window([Path(path) for path in sys.argv[1:]])
window.repaint()
print("first", time.time(), flush=True)
if sys.argv[1:]:
    view = window.findChild(object, "timelineView")
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: view.event_ids() and loop.quit())
    timer.start(5)
    loop.exec()
    print("events", time.time(), flush=True)
window.close()
"""


def run(code: str, paths: Sequence[str], folder: str) -> dict[str, float]:
    """Milliseconds from starting a process to what it prints."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "GEOPOLITICAL_TIMELINE_DATA": f"{folder}/data",
        "GEOPOLITICAL_TIMELINE_CONFIG": f"{folder}/config",
    }
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *paths],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    told = (line.split() for line in done.stdout.splitlines())
    return {words[0]: (float(words[1]) - start) * 1000 for words in reversed(list(told)) if len(words) == 2}


def main(argv: Sequence[str]) -> int:
    """Prints medians of all rounds."""
    parser = argparse.ArgumentParser(prog="start", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--project", default="")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    bare, ours = [], []
    with tempfile.TemporaryDirectory(prefix="start-benchmark-") as folder:
        for _ in range(options.rounds):
            bare.append(run(BARE, (), folder))
            ours.append(run(OURS, [options.project] if options.project else [], folder))
    row: dict[str, float] = {"bare_ms": statistics.median(each["first"] for each in bare)}
    row |= {f"{name}_ms": statistics.median(each[name] for each in ours) for name in ours[0]}
    row["ratio_to_bare"] = row["first_ms"] / row["bare_ms"]
    row = {name: round(value, 2) for name, value in row.items()}
    print(json.dumps(row) if options.format == "jsonl" else "\n".join(f"{k:14} {v:>10}" for k, v in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
