"""A project of very many articles for the benchmark of searching: texts, publishers and events, stored as an import
stores them but not understood first.

The words beside those of the stories are made of syllables, forty thousand of them, the common ones many times as often
as the rare (Zipf): as in a real language, hundreds of words begin with any two letters.
"""

from __future__ import annotations

import itertools
import random
from functools import cache
from pathlib import Path

from tests.benchmarks.import_ import LEADERS, article
from tests.project.readings import reading
from timeline.model import Actor, Event, TimeSpan
from timeline.model.edtf import day_date
from timeline.project.drawing import drawn_time
from timeline.storage import ArticleRecord, EventFacts, ProjectFile, body_of

SYLLABLES = (
    "a", "an", "ba", "be", "ca", "ce", "com", "con", "cu", "da", "de", "do", "e", "en", "fa", "ga", "i", "in", "la",
    "le", "li", "lo", "ma", "me", "mi", "na", "ne", "no", "o", "pa", "pe", "pre", "pro", "ra", "re", "ri", "ro", "sa",
    "se", "sta", "su", "ta", "te", "ti", "to", "tra", "tri", "tur", "u", "un", "va", "vi", "za",
)  # fmt: skip
WORDS = 40_000
FREE_WORDS = 220  # in an article, beside the stories: some 1.5 kB
PUBLISHERS = 400
EVENTS_AN_ARTICLE = 2
TYPES = ("phone_call", "meeting", "statement", "sanctions", "agreement", "vote")
BATCH = 2_000


def fill(path: Path, articles: int, seed: int) -> None:
    """A project file with that many articles and twice as many events."""
    file = ProjectFile.create(path)
    for first in range(0, articles, BATCH):
        with file.writing() as tables:
            for number in range(first, min(first + BATCH, articles)):
                told = _record(seed * 10_000_000 + number)
                tables.articles.add(told)
                for position in range(EVENTS_AN_ARTICLE):
                    event = _event(told, position)
                    facets = (
                        ("source", told.article.publisher), ("article", told.id),
                        *(("actor", actor.key) for actor in event.actors),
                    )  # fmt: skip
                    facts = EventFacts(
                        event=event, family="talks", importance=0.5, needs_review=False, facets=facets, claims=(),
                        drawn=drawn_time(event),
                    )  # fmt: skip
                    tables.events.store(facts, body_of(event))
    file.close()


@cache
def vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The made words and how often each stands, added up (for `random.choices`)."""
    order = random.Random(7)
    words: dict[str, None] = {}
    while len(words) < WORDS:
        words["".join(order.choices(SYLLABLES, k=order.choice((2, 2, 3, 3, 4))))] = None
    return tuple(words), tuple(itertools.accumulate(1 / (rank + 10) for rank in range(WORDS)))


def _record(seed: int) -> ArticleRecord:
    picker = random.Random(seed)
    words, weights = vocabulary()
    told = reading(
        f"n{seed}",
        published=str(day_date(picker.randrange(16_000, 20_000))),
        publisher=f"{words[picker.randrange(PUBLISHERS)].title()} Daily" if picker.random() < 0.5 else "The Daily Wire",
        text=article(seed, False) + "\n" + " ".join(picker.choices(words, cum_weights=weights, k=FREE_WORDS)),
    )
    return ArticleRecord(f"{seed:016x}", told.article, (), (), "", "2026-01-01T00:00:00Z")


def _event(told: ArticleRecord, position: int) -> Event:
    picker = random.Random(f"{told.id} {position}")
    names = picker.choice(LEADERS)
    words, weights = vocabulary()
    subject = " ".join(picker.choices(words, cum_weights=weights, k=3))
    day = picker.randrange(15_000, 20_000)
    actors = tuple(Actor(f"person:{name.split()[-1].casefold()}", name, "person") for name in names)
    return Event(
        id=f"{told.id}{position}",
        type=picker.choice(TYPES),
        status="occurred",
        when=TimeSpan.parse(str(day_date(day))),
        extent=None,
        when_origin="text",
        actors=actors,
        roles=(),
        titles=(("en", f"{names[0]} and {names[1]} on {subject}"),),
        confidence=0.9,
        claim_ids=(f"claim {told.id}{position}",),
        sources=1,
    )
