"""One line of JSONL as an article to read: `{"id"?, "text", "title"?, "published"?, "language"?, "url"?, …}`.

Lines of our own export carry `"kind"`: those of kind `article` are articles like any other.
"""

from __future__ import annotations

import json
from typing import Any

from timeline.model import PlainError, Source

FIELDS = ("title", "published", "language", "url", "publisher")
OTHER_KINDS = {"event": "an event", "claim": "a claim", "decision": "a decision"}


class LineError(PlainError):
    """A line that is no article; `given_id` is its id where it has one."""

    def __init__(self, sentence: str, given_id: str = "") -> None:
        super().__init__(sentence)
        self.given_id = given_id


def parse_article_line(line: str, path: str) -> Source:
    """The article of a line; `path` is what answers call it (`file.jsonl:12`). Raises LineError with the reason."""
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(f"The line is not JSON ({error}).") from error
    if not isinstance(content, dict):
        raise LineError('The line is not an article: it has to be an object with a "text".')
    given_id = _id_of(content)
    kind = content.get("kind", "article")
    if kind != "article":
        what = OTHER_KINDS.get(kind, "of another kind") if isinstance(kind, str) else "of another kind"
        raise LineError(f"The line is {what}, not an article.", given_id)
    if not isinstance(content.get("text"), str):
        raise LineError('The line is not an article: its "text" is missing or is not a string.', given_id)
    wrong = [name for name in FIELDS if not isinstance(content.get(name) or "", str)]
    if wrong:
        raise LineError(f'"{wrong[0]}" has to be a string.', given_id)
    return Source(
        path=path,
        text=content["text"],
        id=given_id,
        title=content.get("title") or "",
        published_text=content.get("published") or "",
        language=content.get("language") or "",
        url=content.get("url") or "",
        publisher=content.get("publisher") or "",
        keep_text=True,
    )


def _id_of(content: dict[str, Any]) -> str:
    """The id as text: numbers are taken too, anything else is no id."""
    given = content.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int):
        return ""
    return str(given)
