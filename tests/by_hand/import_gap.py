"""How long the window stands still while many articles are imported: the longest gaps of its thread.

    python -m tests.by_hand.import_gap [--articles 5000] [--where MS]

Opens the window off screen with data and settings folders of its own, drops a folder of articles of our own making,
and lets a clock beat in the window's thread every 5 ms. Between two beats it measures what the window's own thread
computed, what all threads of the program computed (those that the window's thread waits for are among them), and what
passed by the clock on the wall, which other programs of the machine lengthen. `--where` also prints where the
window's thread was each time it had been away from the clock for so many milliseconds.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from tests.benchmarks.import_ import write_articles

BEAT_MS = 5
MOST_WAIT_MS = 3_600_000


class Heartbeat:
    """Beats in the thread that starts it; keeps milliseconds of its CPU, of the program's, and of the wall's clock
    between any two beats."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float, float]] = []
        self.last_wall, self.last_cpu, self.last_all = time.perf_counter(), time.thread_time(), time.process_time()
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(BEAT_MS)

    def beat(self) -> None:
        """One beat."""
        wall, cpu, all_threads = time.perf_counter(), time.thread_time(), time.process_time()
        gap = (cpu - self.last_cpu, all_threads - self.last_all, wall - self.last_wall - BEAT_MS / 1000)
        self.gaps.append((gap[0] * 1000, gap[1] * 1000, gap[2] * 1000))
        self.last_wall, self.last_cpu, self.last_all = wall, cpu, all_threads


def main() -> int:
    """Imports, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--where", type=float, default=0.0, metavar="MS")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GEOPOLITICAL_TIMELINE_DATA"] = f"{folder}/data"
        os.environ["GEOPOLITICAL_TIMELINE_CONFIG"] = f"{folder}/config"
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        write_articles(Path(folder) / "articles", range(arguments.articles), is_html=False)
        measure(Path(folder) / "articles", arguments.where)
    return 0


def measure(articles: Path, where_ms: float) -> None:
    """Opens the window on a folder and prints what its thread did until the import had ended."""
    from timeline.desktop.app import open_window  # only now: the folders of the environment are set

    window = open_window()
    loop = QEventLoop()
    QTimer.singleShot(2_000, loop.quit)  # the workers are warm by then, as after a person's first look
    loop.exec()
    heart, places = Heartbeat(), Counter[str]()
    if where_ms:
        watch(heart, where_ms / 1000, places)
    began, ended = time.perf_counter(), [False]
    window.import_finished.connect(lambda _: (ended.__setitem__(0, True), QTimer.singleShot(1_500, loop.quit)))
    window.drop_overlay.dropped.emit(_dropped(articles))
    QTimer.singleShot(MOST_WAIT_MS, loop.quit)
    loop.exec()
    heart.timer.stop()
    project = window.project
    counts = project.counts() if project is not None else None
    print(
        f"seconds {time.perf_counter() - began:.0f}, events {counts.events if counts else 0}, beats {len(heart.gaps)}"
    )
    for at, name in enumerate(("window's CPU ms", "program's CPU ms", "wall ms")):
        row = sorted((gap[at] for gap in heart.gaps), reverse=True)
        above = sum(gap > 100 for gap in row)
        print(f"{name:17} longest {', '.join(f'{gap:.0f}' for gap in row[:5])}; p99 {row[len(row) // 100]:.0f}; "
              f"above 100: {above}")  # fmt: skip
    for place, count in places.most_common(12):
        print(f"--- {count} times\n{place}")
    window.close()


def _dropped(folder: Path) -> object:
    from timeline.desktop.drops import Dropped

    return Dropped(paths=(folder,))


def watch(heart: Heartbeat, seconds: float, places: Counter[str]) -> None:
    """From another thread: notes where the window's thread is when it has not beaten for so long."""
    own = threading.get_ident()

    def look() -> None:
        seen = 0.0
        while True:
            time.sleep(0.01)
            if time.perf_counter() - heart.last_wall > seconds and heart.last_wall != seen:
                seen = heart.last_wall
                frame = sys._current_frames().get(own)
                if frame is not None:
                    places["".join(traceback.format_stack(frame)[-7:])] += 1

    threading.Thread(target=look, daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
