"""Imports a folder of many made articles in the window, cancels, begins again, and prints what the window's thread did.

    python -m tests.by_hand.big_folder [--files 100000] [--seconds 30] [--again 30] [--picture OUT.png]

Printed: the time until the window answered after the drop, the longest gap between two turns of its event loop and
how many were over 100 ms (wall and CPU of that thread), the time from Cancel to the report, and whether anything was
stored twice after the second import. Runs without a screen, with data and settings folders of its own.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

LONG_MS = 100.0
TURN_MS = 5
FIRST = date(2020, 1, 1)
PEOPLE = ("Emmanuel Macron", "Xi Jinping", "Vladimir Putin", "Donald Trump", "Narendra Modi", "Volodymyr Zelenskyy")


def make(folder: Path, files: int) -> None:
    """Writes the articles, a thousand a folder: each tells a call of its own day."""
    for number in range(files):
        inner = folder / f"{number // 1000:04}"
        if number % 1000 == 0:
            inner.mkdir()
        day = FIRST + timedelta(days=number % 2000)
        one, two = PEOPLE[number % 6], PEOPLE[(number + 1 + number // 6 % 5) % 6]
        text = (
            f"{one} and {two} speak by phone\n\n{day:%d %B %Y}\n\n{one} and {two} spoke by phone on {day:%A}, "
            f"their offices said in notice number {number}. They agreed to speak again.\n"
        )
        (inner / f"{number:06}.txt").write_text(text, encoding="utf-8")


class Gaps:
    """Times between turns of the event loop, in ms: wall, and CPU of this thread."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.busy: list[float] = []
        self.start()

    def start(self) -> None:
        """The next turn is counted from now."""
        self._wall, self._busy = time.perf_counter(), time.thread_time()

    def turn(self) -> None:
        """One turn of the loop."""
        wall, busy = time.perf_counter(), time.thread_time()
        self.wall.append((wall - self._wall) * 1000)
        self.busy.append((busy - self._busy) * 1000)
        self._wall, self._busy = wall, busy

    def line(self, name: str) -> str:
        """The figures of all turns so far."""
        over = sum(ms > LONG_MS for ms in self.busy)
        return (
            f"{name}: {len(self.wall)} turns, longest gap {max(self.wall):.0f} ms ({max(self.busy):.0f} ms of it at "
            f"work), over {LONG_MS:.0f} ms of work: {over}"
        )


def run(options: argparse.Namespace, folder: Path) -> int:
    """The walk itself; 1 when something was stored twice."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from timeline.desktop.app import Desktop, open_window
    from timeline.model import ImportReport

    application = QApplication([])
    window = open_window([])
    window.resize(1280, 800)
    desktop = application.findChild(Desktop)
    assert isinstance(desktop, Desktop)
    session = desktop.desks[0].session
    loop = QEventLoop()
    gaps = Gaps()
    ticker = QTimer()
    ticker.timeout.connect(gaps.turn)
    ticker.start(TURN_MS)

    def wait(seconds: float) -> None:
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    reports: list[ImportReport] = []
    window.import_finished.connect(reports.append)
    window.import_finished.connect(lambda _: loop.quit())
    wait(4)
    print(gaps.line("at rest"), flush=True)
    for name, seconds in (("first", options.seconds), ("again", options.again)):
        gaps.wall.clear()
        gaps.busy.clear()
        gaps.start()
        session.import_sources([folder])
        begun = time.perf_counter()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        print(f"answered {1000 * (time.perf_counter() - begun):.0f} ms after the drop")
        wait(seconds)
        print(gaps.line(f"{name} import"), flush=True)
        begun = time.perf_counter()
        if session.is_importing:
            session.stop_import()
            wait(60)
        report = reports[-1]
        print(
            f"report {time.perf_counter() - begun:.2f} s after Cancel: "
            + ", ".join(f"{status} {report.count(status)}" for status in ("imported", "duplicate", "skipped", "failed"))
        )
    if options.picture:
        window.grab().save(str(options.picture))
    project = window.project
    paths = [article.path for article in project.articles()] if project is not None else []
    print(f"{len(paths)} articles, {len(paths) - len(set(paths))} stored twice")
    window.close()
    return int(len(paths) != len(set(paths)))


def main() -> int:
    """Reads the command line and makes the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--again", type=float, default=30.0)
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as base:
        os.environ["GEOPOLITICAL_TIMELINE_DATA"] = f"{base}/data"
        os.environ["GEOPOLITICAL_TIMELINE_CONFIG"] = f"{base}/config"
        folder = Path(base) / "articles"
        folder.mkdir()
        make(folder, options.files)
        return run(options, folder)


if __name__ == "__main__":
    raise SystemExit(main())
