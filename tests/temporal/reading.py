"""What tests of this room read sentences with."""

from timeline.language import analyse, load_pack
from timeline.model import TimeSpan, Timex
from timeline.temporal import find_timexes


def timexes_of(text: str, language: str, published: str | None) -> tuple[Timex, ...]:
    """The expressions of a sentence published on an ISO day, or on no known day."""
    day = TimeSpan.parse(published) if published else None
    return find_timexes(analyse(text, (), load_pack(language)), day)


def value_at(text: str, expression: str, language: str, published: str | None) -> Timex | None:
    """The expression that overlaps the words of the sentence, the longest overlap first; None when nothing is read."""
    start = text.index(expression)
    end = start + len(expression)
    best: Timex | None = None
    best_overlap = 0
    for timex in timexes_of(text, language, published):
        overlap = min(end, timex.span.end) - max(start, timex.span.start)
        if overlap > best_overlap:
            best, best_overlap = timex, overlap
    return best
