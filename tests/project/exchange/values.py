"""Values of our own for the tests of what goes out as JSON."""

from timeline.model import (
    Actor,
    Argument,
    Article,
    Claim,
    CreationTime,
    Event,
    EventMention,
    Problem,
    Reading,
    Span,
    TextBlock,
    TimeLink,
    TimeSpan,
    Timex,
    When,
)

TEXT = "Two leaders spoke on Tuesday 🙂. Later they met in Riga."
UNITED_STATES = Actor("state:US", "United States", "state", "Statele Unite")
LATVIA = Actor("state:LV", "Latvia", "state", "Letonia")
RIGA = Actor("place:riga", "Riga", "place", "Riga")


def span_of(words: str) -> Span:
    """Where some words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


CALL = EventMention(
    type="phone_call",
    status="occurred",
    arguments=(Argument("participant", UNITED_STATES), Argument("participant", LATVIA), Argument("place", RIGA)),
    when=When(TimeSpan.parse("2026-02-03"), origin="timex", timex=span_of("Tuesday"), phrase="Tuesday"),
    trigger=span_of("spoke"),
    evidence=span_of("Two leaders spoke on Tuesday 🙂."),
    confidence=0.9,
    titles=(("en", "Phone call: United States, Latvia"), ("ro", "Convorbire: Statele Unite, Letonia")),
    links=(TimeLink("before", 1, "PXH", "later"),),
)
MEETING = EventMention(
    type="meeting",
    status="threatened",
    arguments=(),
    when=When(known=TimeSpan.parse("2026-02-05")),
    trigger=span_of("met"),
    evidence=span_of("Later they met in Riga."),
    confidence=0.4,
    titles=(("en", "Meeting"),),
)
ARTICLE = Article(
    path="news.txt",
    text=TEXT,
    blocks=(TextBlock(Span(0, len(TEXT)), "body"),),
    title="Two leaders speak",
    language="en",
    sha256="ab" * 32,
    text_sha256="cd" * 32,
    published=CreationTime(TimeSpan.parse("2026-02-04T16:22:00"), "text", "4 Feb 2026 16:22"),
)
TIMEX = Timex(span_of("Tuesday"), "DATE", "2026-02-03", "weekday", when=TimeSpan.parse("2026-02-03"))
READING = Reading(ARTICLE, (TIMEX,), (CALL, MEETING), (Problem("partly_read", "The end is missing."),))
CLAIM = Claim("c1", "a1", CALL, "Two leaders spoke on Tuesday 🙂.", 20488, "Riga Post", "en", "Two leaders speak")
EVENT = Event(
    id="ev1",
    type="phone_call",
    status="occurred",
    when=TimeSpan.parse("2026-02-03"),
    extent=None,
    when_origin="timex",
    actors=(UNITED_STATES, LATVIA),
    roles=(("participant", "state:US"), ("participant", "state:LV")),
    titles=CALL.titles,
    confidence=0.9,
    claim_ids=("c1",),
)
