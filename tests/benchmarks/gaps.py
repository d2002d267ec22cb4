"""How long the window does not answer while articles are imported.

    python -m tests.benchmarks gaps [--articles 1000] [--seed 1] [--format table|jsonl]

Opens a window offscreen on articles of our own making and lets a timer of 2 ms tick on the window's thread until the
import has ended. A gap is the time from one tick to the next beyond those 2 ms; under `cpu_` it is the work of that
thread alone in between, which other work of the machine does not lengthen. Prints percentiles in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.import_ import write_articles
from tests.benchmarks.yardsticks import percentile

TICK_MS = 2


class Ticks:
    """Milliseconds between turns of the event loop of this thread."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worked: list[float] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.gaps.append(max((now[0] - self._last[0]) * 1000 - TICK_MS, 0.0))
        self.worked.append((now[1] - self._last[1]) * 1000)
        self._last = now


def measure(articles: int, seed: int) -> dict[str, float]:
    """Imports so many articles in a window and watches its thread."""
    from timeline.desktop.app import open_window  # after the folders of its data are set
    from timeline.desktop.drops import Dropped

    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="gaps-benchmark-") as name:
        first = seed * 10_000_000
        write_articles(Path(name) / "articles", range(first, first + articles), is_html=False)
        window = open_window()
        application.processEvents()
        loop, ticks, begun = QEventLoop(), Ticks(), time.perf_counter()
        window.import_finished.connect(loop.quit)
        window.drop_overlay.dropped.emit(Dropped(paths=(Path(name) / "articles",)))
        loop.exec()
        seconds = time.perf_counter() - begun
        window.close()
    row = {"articles": float(articles), "seconds": seconds, "ticks": float(len(ticks.gaps))}
    for prefix, values in (("", ticks.gaps), ("cpu_", ticks.worked)):
        row |= {f"{prefix}p{share}": percentile(values, share) for share in (50, 95, 99)}
        row[f"{prefix}max"] = max(values)
    row["cpu_over_16_ms"] = float(sum(value > 16 for value in ticks.worked))
    return row


def main(argv: Sequence[str]) -> int:
    """Prints one row."""
    parser = argparse.ArgumentParser(prog="gaps", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="gaps-benchmark-") as folder:
        os.environ["GEOPOLITICAL_TIMELINE_DATA"] = f"{folder}/data"
        os.environ["GEOPOLITICAL_TIMELINE_CONFIG"] = f"{folder}/config"
        row = {name: round(value, 2) for name, value in measure(options.articles, options.seed).items()}
    print(json.dumps(row) if options.format == "jsonl" else "\n".join(f"{k:16} {v:>10}" for k, v in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
