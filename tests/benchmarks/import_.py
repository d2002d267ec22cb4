"""How fast articles come in: read, understood, fused, durable.

    python -m tests.benchmarks import [--articles 1000] [--into 10000] [--kind txt|html] [--jobs 0] [--format …]

Writes articles of our own making into a folder, imports `--into` of them into a new project, then measures the import
of `--articles` more. Beside it stand what the disk allows (seconds of one fsync), the processor time of an article in
the program and in all workers, and the largest memory of all processes together. Nothing is read from a network.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.model import ImportOutcome
from timeline.model.calendar import civil, day_number, weekday
from timeline.project import Project

LEADERS = (
    ("US president Donald Trump", "Chinese leader Xi Jinping"), ("Donald Trump", "Vladimir Putin"),
    ("Vladimir Putin", "Indian prime minister Narendra Modi"), ("Volodymyr Zelenskiy", "Emmanuel Macron"),
    ("Recep Tayyip Erdogan", "Vladimir Putin"), ("Keir Starmer", "Volodymyr Zelenskiy"),
    ("Friedrich Merz", "Donald Trump"), ("Nicușor Dan", "Maia Sandu"), ("Viktor Orban", "Donald Trump"),
    ("Narendra Modi", "Xi Jinping"), ("Emmanuel Macron", "Friedrich Merz"), ("Xi Jinping", "Emmanuel Macron"),
)  # fmt: skip
CITIES = ("Geneva", "Ankara", "New Delhi", "Busan", "Alaska", "Paris", "Beijing", "Brussels", "Bucharest", "Riyadh")
STORIES = (
    "{a} and {b} spoke by phone on {day}, officials in both capitals said.",
    "{a} met {b} in {city} on {date}, after weeks of preparation.",
    "{a} and {b} held a videoconference on {day} and discussed trade and security.",
    "{a} will visit {city} on {date} for talks with {b}, his office announced.",
    "Russia launched drones and missiles at {city} on {day}, killing several people.",
    "The European Union adopted a new package of sanctions on Russia on {date}.",
    "{a} and {b} signed an agreement on trade in {city} on {date}.",
    "A summit of NATO leaders took place in {city} on {date}.",
)
BACKGROUND = (
    "The two sides have been at odds over tariffs, energy and the war for most of the year.",
    "Analysts said that the outcome would depend on details that were not made public.",
    "Markets reacted calmly, and the currencies of both countries hardly moved.",
    "Opposition politicians demanded that the documents be published without delay.",
    "A spokesman declined to comment on the length of the conversation or on its tone.",
    "The invasion of Ukraine by Russia began in February 2022 and the war goes on.",
    "Diplomats described the mood as businesslike and said that another round was possible.",
    "Neither government gave further details about the schedule of the coming weeks.",
)
WARM_ARTICLES = 20  # read before anything is measured, so that all workers have started
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """What one import took. Memory is the largest resident set in MB, of this process and of the workers together;
    processor times are milliseconds an article, without the import that came before. Workers that were replaced
    meanwhile count with all that they used in it."""

    articles: int
    base: int
    events: int
    per_second: float
    seconds: float
    slowest_gap: float
    process_mb: float
    workers_mb: float
    process_cpu_ms: float
    workers_cpu_ms: float
    fsync_ms: float


@dataclass(frozen=True, slots=True)
class Used:
    """Seconds of the processor, and largest resident set in MB, of some processes; 0 where the system does not tell."""

    seconds: float
    most_mb: float

    @classmethod
    def of(cls, pids: Sequence[int]) -> Used:
        """What those children, which still run, have used (Linux's `/proc`), and the time of those that have ended."""
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds, most_mb = ended.ru_utime + ended.ru_stime, 0.0
        for pid in pids:
            try:
                fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
                status = Path(f"/proc/{pid}/status").read_text("utf-8")
            except OSError:
                continue
            seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            most_mb += int(status.partition("VmHWM:")[2].split()[0]) / 1024
        return cls(seconds, most_mb)


def article(seed: int, is_html: bool) -> str:
    """An article of some 3 kB, of our own making; the same for a seed. Neighbouring seeds tell some of the same."""
    picker = random.Random(seed)
    topic = random.Random(seed // 3)  # three articles a story
    published = day_number(2024, 1, 1) + topic.randrange(700)
    told = published - topic.randrange(3)
    year, month, number = civil(told)
    places = {
        "a": "", "b": "", "city": topic.choice(CITIES), "day": DAYS[weekday(told)],
        "date": f"{number} {MONTHS[month - 1]} {year}",
    }  # fmt: skip
    places["a"], places["b"] = topic.choice(LEADERS)
    sentences = [topic.choice(STORIES).format(**places) for _ in range(3)]
    paragraphs = [
        " ".join([sentence, *picker.sample(BACKGROUND, 5), f"Report number {seed} has part {part}."])
        for part, sentence in enumerate([*sentences, topic.choice(STORIES).format(**places)])
    ]
    stamp = "{:04d}-{:02d}-{:02d}".format(*civil(published))
    title = f"{places['a']} and {places['b']}: report {seed}"
    if not is_html:
        return f"{title}\n\nPublished {stamp} 10:{seed % 60:02d}\n\n" + "\n\n".join(paragraphs) + "\n"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    meta = f'<meta property="article:published_time" content="{stamp}T10:{seed % 60:02d}:00Z">'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{meta}</head><body><nav>'
        f"<a href='/'>Home</a></nav><article><h1>{title}</h1>{body}</article><footer>All rights</footer></body></html>"
    )


def write_articles(folder: Path, seeds: Sequence[int], is_html: bool) -> list[Path]:
    """The files of those seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix = "html" if is_html else "txt"
    paths = [folder / f"{seed:07d}.{suffix}" for seed in seeds]
    for path, seed in zip(paths, seeds, strict=True):
        path.write_text(article(seed, is_html), encoding="utf-8")
    return paths


def fsync_seconds(folder: Path, rounds: int = 20) -> float:
    """Seconds that the disk takes to keep one block, in the mean."""
    path = folder / "fsync"
    with path.open("wb") as file:
        start = time.perf_counter()
        for _ in range(rounds):
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
        return (time.perf_counter() - start) / rounds


def timed(project: Project, paths: Sequence[Path], jobs: int) -> tuple[float, float]:
    """Seconds of an import, and the longest that no answer came. Raises RuntimeError when an article was not stored."""
    last = time.perf_counter()
    slowest = 0.0

    def answered(outcome: ImportOutcome) -> None:
        nonlocal last, slowest
        now = time.perf_counter()
        slowest, last = max(slowest, now - last), now
        if outcome.status != "imported":
            raise RuntimeError(f"{outcome.path}: {outcome.status} {outcome.error}")

    start = last
    project.import_files(paths, on_outcome=answered, jobs=jobs)
    return time.perf_counter() - start, slowest


def measure(articles: int, base: int, is_html: bool, jobs: int, seed: int, say: Callable[[str], None]) -> Figures:
    """Makes the articles and a project in a folder of its own, and measures."""
    with tempfile.TemporaryDirectory(prefix="import-benchmark-") as name:
        folder = Path(name)
        first = seed * 10_000_000
        before = write_articles(folder / "base", range(first, first + base), is_html)
        fresh = write_articles(folder / "fresh", range(first + base, first + base + articles), is_html)
        with Project.create(folder / "project.gtl") as project:
            project.warm()
            if before:
                say(f"{base / timed(project, before, jobs)[0]:.0f} articles/s into the growing project")
            timed(project, write_articles(folder / "warm", range(first - WARM_ARTICLES, first), is_html), jobs)
            used, worked = time.process_time(), Used.of(pids(project))
            seconds, slowest = timed(project, fresh, jobs)
            own_ms = (time.process_time() - used) * 1000 / articles
            after = Used.of(pids(project))
            workers_ms = (after.seconds - worked.seconds) * 1000 / articles
            events = project.counts().events
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        wait = fsync_seconds(folder) * 1000
        rate = articles / seconds
        return Figures(articles, base, events, rate, seconds, slowest, own, after.most_mb, own_ms, workers_ms, wait)


def pids(project: Project) -> tuple[int, ...]:
    """Process ids of the project's workers."""
    return project._pool.pids if project._pool is not None else ()


def rows(figures: Figures) -> Iterator[tuple[str, float]]:
    """Names and values for printing."""
    for name in Figures.__slots__:
        yield name, round(float(getattr(figures, name)), 2)


def main(argv: Sequence[str]) -> int:
    """Prints the figures of one import."""
    parser = argparse.ArgumentParser(prog="import", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--into", "--base", dest="base", type=int, default=10_000, help="articles there are before")
    parser.add_argument("--kind", choices=("txt", "html"), default="txt", help="plain text or web pages")
    parser.add_argument("--jobs", type=int, default=0, help="worker processes; 0 suits the machine")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    figures = measure(
        options.articles,
        options.base,
        options.kind == "html",
        options.jobs,
        options.seed,
        lambda line: print(line, file=sys.stderr),
    )
    if options.format == "jsonl":
        print(json.dumps(dict(rows(figures))))
    else:
        print("\n".join(f"{name:14} {value:>10}" for name, value in rows(figures)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
