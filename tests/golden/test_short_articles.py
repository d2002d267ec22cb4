"""Short articles of our own: what each is about gets its day and is shown; what only seems to be an event is not."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from timeline import knowledge, pipeline
from timeline.model import EventMention, Reading, Source, TimeSpan

FOLDER = Path(__file__).parent / "short"
ARTICLES = [
    {**article, "language": file.stem}
    for file in sorted(FOLDER.glob("*.toml"))
    for article in tomllib.loads(file.read_text("utf-8"))["article"]
]


def shown(article: Mapping[str, Any]) -> list[EventMention]:
    source = Source(
        path=article["about"],
        text=f"{article['title']}\n\n{article['text'].strip()}",
        title=article["title"],
        published_text=article["published"],
        language=article["language"],
    )
    (reading,) = pipeline.understand(source, knowledge.load())
    assert isinstance(reading, Reading)
    return [mention for mention in reading.mentions if mention.is_shown]


def tells(mention: EventMention, expected: Mapping[str, Any]) -> bool:
    when, wanted = mention.when.span, TimeSpan.parse(expected["when"])
    is_then = when is not None and (when.earliest, when.latest) == (wanted.earliest, wanted.latest)
    return mention.type == expected["type"] and is_then and expected["actor"] in {a.name for a in mention.actors}


@pytest.mark.parametrize("article", ARTICLES, ids=[article["about"] for article in ARTICLES])
def test_the_event_is_shown_on_its_day_and_nothing_in_its_place(article: Mapping[str, Any]) -> None:
    found = shown(article)
    told = [f"{m.type} {m.when.span} {[a.name for a in m.actors]} {m.confidence}" for m in found]

    assert not [expected for expected in article["event"] if not any(tells(m, expected) for m in found)], told
    assert not {mention.type for mention in found} & set(article.get("hidden", ())), told
