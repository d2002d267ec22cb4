"""What goes in and out as text for other programs: the JSON of articles, events, search hits and imports."""

from timeline.reading.records import source_of_line

from .article_json import article_json, failure_json, mention_json
from .project_json import article_row_json, event_json, hit_json, outcome_json

__all__ = [
    "article_json",
    "article_row_json",
    "event_json",
    "failure_json",
    "hit_json",
    "mention_json",
    "outcome_json",
    "source_of_line",
]
