"""Events that a language model on your own machine finds beside the rules.

Off until two things are said: the setting `extractors` names `local-model`, and the environment variable
TIMELINE_MODEL_ADDRESS gives the server's address, such as `http://127.0.0.1:8080/v1` (llama.cpp, Ollama, vLLM and
others answer there in OpenAI's manner). TIMELINE_MODEL_NAME names the model, where the server wants one.

What the model says counts only where its quotation stands in the article, word for word: nothing else is taken.
"""

from __future__ import annotations

import json
import os
import urllib.request
from collections.abc import Iterable, Iterator

from timeline.model import Article, EventMention, Span, TimeSpan, When

SECONDS = 120
MOST_CHARACTERS = 24_000
CONFIDENCE = 0.55
PROMPT = """You read one news article and list the events it reports. Answer with a JSON array and nothing else.
Each event: {{"type": one of {types}, "quote": the shortest run of words in the article that tells it, copied exactly,
"title": at most ten words, "date": an ISO date such as 2026-02-04 or 2026-02, or null when the article does not say}}.
The article was published on {published}.

{text}"""


class LocalModelExtractor:
    """See the module's docstring. `mentions` is the whole of the interface."""

    name = "local-model"
    api_version = 1

    def mentions(
        self, article: Article, found: tuple[EventMention, ...], event_types: frozenset[str]
    ) -> Iterable[EventMention]:
        """Events of the model whose quotation stands in the text."""
        address = os.environ.get("TIMELINE_MODEL_ADDRESS", "")
        if not address.startswith(("http://", "https://")):
            return
        for item in listed(ask(address, article, event_types)):
            mention = mention_of(item, article)
            if mention is not None:
                yield mention


def ask(address: str, article: Article, event_types: frozenset[str]) -> str:
    """The server's answer. Raises OSError or ValueError, which the program names in the import's report."""
    published = "an unknown day" if article.published is None else article.published.when.earliest_day
    text = article.text[:MOST_CHARACTERS]
    prompt = PROMPT.format(types=", ".join(sorted(event_types)), published=published, text=text)
    body = {
        "model": os.environ.get("TIMELINE_MODEL_NAME", "local"),
        "messages": [{"role": "user", "content": prompt}],
        "temperature": 0,
        "seed": 1,
    }
    request = urllib.request.Request(
        f"{address.rstrip('/')}/chat/completions",
        json.dumps(body).encode("utf-8"),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        content: str = json.load(answer)["choices"][0]["message"]["content"]
    return content


def listed(content: str) -> Iterator[dict]:
    """The objects of the first JSON array in an answer, which models like to wrap in words."""
    start, end = content.find("["), content.rfind("]")
    try:
        items = json.loads(content[start : end + 1]) if start >= 0 else []
    except ValueError:
        return
    yield from (item for item in items if isinstance(item, dict))


def mention_of(item: dict, article: Article) -> EventMention | None:
    """The mention of an item; None when its quotation does not stand in the text, or its type or title is missing."""
    quote, kind, title = item.get("quote"), item.get("type"), item.get("title")
    if not all(isinstance(part, str) and part.strip() for part in (quote, kind, title)):
        return None
    at = article.text.find(quote)
    if at < 0:
        return None
    trigger = Span(at, at + len(quote))
    evidence = next((block.span for block in article.blocks if block.span.contains(trigger)), trigger)
    return EventMention(
        type=kind,
        status="occurred",
        arguments=(),
        when=dated(item.get("date")),
        trigger=trigger,
        evidence=evidence,
        confidence=CONFIDENCE,
        titles=(("en", title), ("ro", title)),
    )


def dated(text: object) -> When:
    """The model's date, or none where it is no date of the calendar."""
    try:
        return When(TimeSpan.parse(str(text)), origin="narrative", rule="local-model") if text else When()
    except ValueError:
        return When()
