"""Articles of our own writing: the events a careful reader finds are shown, and nothing that she would strike out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from timeline import knowledge, pipeline
from timeline.model import PLANNED_STATUSES, EventMention, Reading, Source, TimeSpan

FOLDER = Path(__file__).parent
ARTICLES = [
    article for file in sorted(FOLDER.glob("*.toml")) for article in tomllib.loads(file.read_text("utf-8"))["article"]
]


def read(article: Mapping[str, Any]) -> Reading:
    source = Source(
        path=article["id"],
        text=article["title"] + "\n\n" + article["text"],
        title=article["title"],
        published_text=article["published"],
        language=article["language"],
        keep_text=True,
    )
    (reading,) = pipeline.understand(source, knowledge.load())
    assert isinstance(reading, Reading)
    return reading


def tells(mention: EventMention, expected: Mapping[str, Any]) -> bool:
    names = {actor.name for actor in mention.actors}
    when = mention.when.span
    wanted = TimeSpan.parse(expected["when"]) if expected["when"] else None
    is_dated = (when is None) == (wanted is None) and (
        when is None or wanted is None or (when.earliest, when.latest) == (wanted.earliest, wanted.latest)
    )
    return (
        mention.type == expected["type"]
        and is_dated
        and names >= set(expected["actors"])
        and mention.place == expected.get("place", mention.place)
        and (mention.status in PLANNED_STATUSES) == (expected.get("status") == "planned")
    )


def summary(mention: EventMention) -> str:
    names = ", ".join(actor.name for actor in mention.actors)
    return f"{mention.type} {mention.when.span} {mention.status} [{names}] {mention.place} {mention.confidence}"


@pytest.mark.parametrize("article", ARTICLES, ids=[article["id"] for article in ARTICLES])
def test_what_a_careful_reader_finds_is_shown_and_nothing_else(article: Mapping[str, Any]) -> None:
    shown = [mention for mention in read(article).mentions if mention.is_shown]
    told = "\n".join(summary(mention) for mention in shown)
    left = list(shown)
    for expected in article["event"]:
        found = next((mention for mention in left if tells(mention, expected)), None)
        assert found is not None, f"not shown: {expected}\nshown:\n{told}"
        left.remove(found)
    struck_out = [mention for mention in left if mention.type not in article["may"]]
    assert not struck_out, "a careful reader would strike out:\n" + "\n".join(map(summary, struck_out))


def test_every_article_has_its_own_id() -> None:
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)
