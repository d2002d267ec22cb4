"""How long the first drop takes: from a window that has just opened to the events of an article on the timeline.

    python -m tests.by_hand.first_drop [ARTICLE] [--hover-ms 0 400 1500]

For each time that the article hovers over the window before it is let go, a new process opens a window, drops, and
prints seconds on the clock from opening to the frame, from the drop to the drawn events, and of the processor in the
program and in its workers. Without an article one of the sample is dropped. Needs no screen.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = sorted((ROOT / "resources" / "sample").glob("*"))[0]
LONGEST_SECONDS = 120.0


def main(words: Sequence[str]) -> int:
    """Prints a line for each; 1 when a process failed."""
    parser = argparse.ArgumentParser(prog="first_drop", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("article", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--hover-ms", nargs="+", type=int, default=(0, 400, 1500))
    parser.add_argument("--here", action="store_true", help="drop in this process")
    options = parser.parse_args(words)
    if options.here:
        print(dropped(options.article.absolute(), options.hover_ms[0]), flush=True)
        return 0
    failed = False
    for hover_ms in options.hover_ms:
        with tempfile.TemporaryDirectory(prefix="first-drop-", ignore_cleanup_errors=True) as home:
            environment = {
                **os.environ, "QT_QPA_PLATFORM": "offscreen", "GEOPOLITICAL_TIMELINE_DATA": f"{home}/data",
                "GEOPOLITICAL_TIMELINE_CONFIG": f"{home}/config",
            }  # fmt: skip
            command = [sys.executable, "-m", "tests.by_hand.first_drop", str(options.article), "--here"]
            command += ["--hover-ms", str(hover_ms)]
            failed = bool(subprocess.run(command, cwd=ROOT, env=environment).returncode) or failed
    return int(failed)


def dropped(article: Path, hover_ms: int) -> str:
    """Drops an article on a new window; the figures as a line."""
    # Lazily: the clock starts before Qt and the window are read in.
    begun = time.perf_counter()
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    from timeline.desktop.app import Desktop, open_window
    from timeline.desktop.drops import Dropped

    window = open_window()
    opened = time.perf_counter() - begun
    desktop = application.findChild(Desktop)
    assert isinstance(desktop, Desktop)
    window.drop_overlay.hovering.emit()
    let_go = time.perf_counter() + hover_ms / 1000
    while time.perf_counter() < let_go:
        application.processEvents()
        time.sleep(0.002)
    clock, worked = time.perf_counter(), time.process_time()
    window.drop_overlay.dropped.emit(Dropped(paths=(article,)))
    timeline = desktop.desks[0].workspace.timeline
    while not timeline.event_ids() and time.perf_counter() - clock < LONGEST_SECONDS:
        application.processEvents()
        time.sleep(0.002)
    seconds, processor = time.perf_counter() - clock, time.process_time() - worked
    events = len(timeline.event_ids())
    window.close()
    application.processEvents()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (
        f"hover {hover_ms} ms: window {opened:.2f} s, drop to {events} events drawn {seconds:.2f} s "
        f"(processor: program {processor:.2f} s, workers in all {children.ru_utime + children.ru_stime:.2f} s)"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
