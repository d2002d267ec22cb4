"""How fast and how steady the view is: a zoom of 300 steps from 1,000 years to a minute, cold and warm, and pans.

    python -m tests.benchmarks view --events 1000000 --size 1920x1080

Every row is a pass. Times are milliseconds a frame from the change of the viewport to painted pixels, by the clock and,
under `cpu_`, of the thread's own work, which other work of the machine does not lengthen; `overlaps`,
`lost` and `moved` are counted on the scenes and must be 0; `labels_per_frame` stands beside `labels_possible`, what
greedy first-fit would place in the same rows. The ratios are p99 to the bare window's and to the QGraphicsScene's
p99, measured in the same run; machines and their other work differ, so ratios are what is quoted.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time, thread_time_ns

from PySide6.QtWidgets import QApplication

from tests.benchmarks.view_checks import Watch, overlaps, possible_labels
from tests.benchmarks.view_data import SPAN, generated
from tests.benchmarks.yardsticks import bare_frames, percentile, scene_frames
from timeline import locations
from timeline.desktop.timeline_view.view import TimelineView
from timeline.layout.hit import hit
from timeline.layout.theme import parse_theme
from timeline.layout.viewport import Viewport

STEPS = 300
PAN_STEPS = 60
PAN_YEARS = (300, 10, 0.5, 0.01)
YARDSTICK_EVENTS = 100_000
CHECKED_STEPS = 10  # greedy first-fit is reckoned at every tenth frame
HITS = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """One pass; times in milliseconds."""

    name: str
    events: int
    size: str
    p50: float
    p95: float
    p99: float
    max: float
    cpu_p50: float
    cpu_p95: float
    cpu_p99: float
    index_ms: float
    index_cpu_ms: float
    hit_us: float
    rss_above_bare_mb: float
    overlaps: int
    lost: int
    moved: int
    labels_per_frame: float
    labels_possible: float
    least_share: float  # labels written out of those possible, in the worst frame
    frames_until_complete: int
    ratio_to_floor: float
    ratio_to_scene: float


@dataclass(slots=True)
class Pass:
    """What one walk through viewports gave."""

    taken: list[float]
    worked: list[float]  # the thread's own time
    labels: list[int]
    overlaps: int = 0
    lost: int = 0
    moved: int = 0
    possible: float = 0.0
    written: float = 0.0
    least_share: float = 1.0


class Bench:
    """A shown view with its events, and the figures that all passes share."""

    def __init__(self, events: int, width: int, height: int) -> None:
        text = (locations.resources() / "themes" / "light.toml").read_text(encoding="utf-8")
        self.view = TimelineView(parse_theme("light", text))
        self.view.resize(width, height)
        self.view.show()
        QApplication.processEvents()
        bare = resident_mb()
        columns = generated(events)
        self.columns = columns
        begun, worked = perf_counter(), process_time()
        self.view.set_columns(columns)
        self.view.wait_for_index()
        self.index_ms = (perf_counter() - begun) * 1000
        self.index_cpu_ms = (process_time() - worked) * 1000
        QApplication.processEvents()
        gc.collect()
        self.rss_above_bare_mb = resident_mb() - bare

    def walk(self, viewports: Sequence[Viewport], check: bool) -> Pass:
        """Show the viewports one after the other; the checks stand outside the clock."""
        result, watch = Pass([], [], []), Watch(self.view.index())
        for number, viewport in enumerate(viewports):
            begun, worked = perf_counter(), thread_time_ns()
            self.view.show_viewport(viewport)
            self.view.repaint()
            result.worked.append((thread_time_ns() - worked) / 1e6)
            result.taken.append((perf_counter() - begun) * 1000)
            scene = self.view.scene()
            result.labels.append(len(scene.items))
            result.overlaps += overlaps(scene, self.view.index())
            if check:
                watch.see(scene, viewport)
                if number % CHECKED_STEPS == 0:
                    self._compare(result, viewport)
        result.lost, result.moved = watch.lost, watch.moved
        return result

    def _compare(self, result: Pass, viewport: Viewport) -> None:
        possible, written = possible_labels(self.view.index(), viewport)
        result.possible += possible
        result.written += written
        if possible:
            result.least_share = min(result.least_share, written / possible)

    def frames_until_complete(self, viewport: Viewport) -> int:
        """Frames that pass until every label of a view that was never shown is painted."""
        self.view.forget_labels()
        self.view.show_viewport(viewport)
        for frame in range(1, 1000):
            self.view.repaint()
            if not self.view.labels_missing:
                return frame
        return 1000

    def hit_us(self) -> float:
        """Microseconds to find what lies under a point."""
        scene, metrics = self.view.scene(), self.view.index().metrics
        width, height = int(scene.width), int(scene.height)
        begun = perf_counter()
        for number in range(HITS):
            hit(scene, metrics, 150 + number * 37 % (width - 150), 50 + number * 29 % (height - 50))
        return (perf_counter() - begun) / HITS * 1e6


def resident_mb() -> float:
    """Memory of this process in megabytes, now."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def zoom(bench: Bench) -> list[Viewport]:
    """300 viewports from all 1,000 years to one minute, about an event."""
    width = bench.view.viewport().width
    views = [Viewport.showing(0, SPAN, width)]
    minute = float(bench.view.index().room.start[int(len(bench.columns) * 0.37)])
    factor = float(SPAN) ** (1 / (STEPS - 1))
    while len(views) < STEPS:
        views.append(views[-1].zoom(factor, views[-1].x_of(minute)))
    return views


def pans(bench: Bench) -> list[Viewport]:
    """Pans at four scales, each over two widths of the view."""
    views = []
    for years in PAN_YEARS:
        minutes = years * SPAN / 1000
        view = Viewport.showing(SPAN * 0.4, SPAN * 0.4 + minutes, bench.view.viewport().width)
        for _ in range(PAN_STEPS):
            view = view.pan(view.width * 2 / PAN_STEPS)
            views.append(view)
    return views


def measure(events: int, width: int, height: int, with_scene: bool) -> list[Row]:
    """All passes at one number of events and one size."""
    floor = percentile(bare_frames(width, height), 99)
    bench = Bench(events, width, height)
    views = zoom(bench)
    complete = bench.frames_until_complete(views[0])
    bench.view.forget_labels()
    passes = {
        "zoom_cold": bench.walk(views, check=True),
        "zoom_warm": bench.walk(views[::-1], check=False),
        "pan": bench.walk(pans(bench), check=False),
    }
    bench.view.show_viewport(views[0])
    hit_us = bench.hit_us()
    scene = 0.0
    if with_scene:
        few = generated(min(events, YARDSTICK_EVENTS))
        scene = percentile(scene_frames(few, sum(bench.view.index().rows.count), width, height, SPAN / 1e4), 99)
    checked = passes["zoom_cold"]
    checks = len(views) / CHECKED_STEPS
    rows = []
    for name, result in passes.items():
        p99 = percentile(result.taken, 99)
        rows.append(
            Row(
                name=name,
                events=events,
                size=f"{width}x{height}",
                p50=percentile(result.taken, 50),
                p95=percentile(result.taken, 95),
                p99=p99,
                max=max(result.taken),
                cpu_p50=percentile(result.worked, 50),
                cpu_p95=percentile(result.worked, 95),
                cpu_p99=percentile(result.worked, 99),
                index_ms=bench.index_ms,
                index_cpu_ms=bench.index_cpu_ms,
                hit_us=hit_us,
                rss_above_bare_mb=bench.rss_above_bare_mb,
                overlaps=result.overlaps,
                lost=result.lost,
                moved=result.moved,
                labels_per_frame=checked.written / checks
                if result is checked
                else sum(result.labels) / len(result.labels),
                labels_possible=checked.possible / checks,
                least_share=checked.least_share,
                frames_until_complete=complete,
                ratio_to_floor=p99 / floor,
                ratio_to_scene=p99 / scene if scene else 0.0,
            )
        )
    bench.view.close()
    return rows


def main(argv: Sequence[str]) -> int:
    """Print a row for each pass."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks view", description=__doc__)
    parser.add_argument("--events", type=int, action="append", help="1000, 100000 and 1000000 unless given")
    parser.add_argument("--size", action="append", help="WIDTHxHEIGHT; 1920x1080 unless given")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    parser.add_argument("--no-scene", action="store_true", help="leave the QGraphicsScene out")
    options = parser.parse_args(argv)
    application = QApplication.instance() or QApplication([])
    for size in options.size or ["1920x1080"]:
        width, height = (int(side) for side in size.split("x"))
        for events in options.events or [1_000, 100_000, 1_000_000]:
            for row in measure(events, width, height, not options.no_scene):
                print(as_line(row, options.format), flush=True)
    del application
    return 0


def as_line(row: Row, form: str) -> str:
    """A row for people or for programs; "pass" is a word of Python's own, hence `name` in the class."""
    values = {
        "pass" if key == "name" else key: round(value, 3) if isinstance(value, float) else value
        for key, value in asdict(row).items()
    }
    if form == "jsonl":
        return json.dumps(values)
    return "  ".join(f"{key} {value}" for key, value in values.items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
