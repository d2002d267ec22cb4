"""Events as people read them in a terminal."""

from collections.abc import Iterable

from timeline.model import Event, EventMention, Reading, TimeSpan
from timeline.project.when_text import when_text

from .table import table, terminal_width

EVENT_HEAD = ("When", "Event", "Type", "Status", "Sources")
MENTION_HEAD = ("When", "Event", "Type", "Status")
TIMEX_HEAD = ("Words", "Type", "Value", "Date")


def reading_lines(reading: Reading, language: str, *, only_timexes: bool, is_terminal: bool) -> list[str]:
    """One article's events that are shown, in time order, under a line that says which article it is."""
    article = reading.article
    published = when_text(article.published.when, language, short=True) if article.published else ""
    about = ", ".join(part for part in (article.publisher, published) if part)
    heading = f"{article.title or article.path}{f' ({about})' if about else ''}"
    width = terminal_width(is_terminal)
    if only_timexes:
        rows = [
            (timex.span.text_of(article.text), timex.type, timex.value, str(timex.when or ""))
            for timex in reading.timexes
        ]
        return [*table((heading,), ()), *table(TIMEX_HEAD, rows, width), ""]
    shown = sorted((mention for mention in reading.mentions if mention.is_shown), key=_mention_order)
    rows = [
        (when_text(_when(mention), language, short=True), mention.title(language), mention.type, mention.status)
        for mention in shown
    ]
    return [*table((heading,), ()), *(table(MENTION_HEAD, rows, width) if rows else ["–"]), ""]


def event_lines(events: Iterable[Event], language: str, *, is_terminal: bool) -> list[str]:
    """A project's events, in the order given."""
    rows = [
        (
            when_text(event.when, language, short=True),
            event.title(language),
            event.type,
            event.status,
            str(event.independent),
        )
        for event in events
    ]
    return table(EVENT_HEAD, rows, terminal_width(is_terminal))


def _when(mention: EventMention) -> TimeSpan | None:
    return mention.when.span or mention.when.known


def _mention_order(mention: EventMention) -> tuple[int, int]:
    """By first possible day; undated ones at the end."""
    when = _when(mention)
    if when is None:
        return (1, mention.trigger.start)
    earliest = when.earliest if when.earliest is not None else when.latest
    return (0, earliest or 0)
