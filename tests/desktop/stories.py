"""An article, its claims and an event of our own writing, for tests of the panel and the lists."""

from timeline.model import (
    Actor,
    Argument,
    Article,
    Claim,
    CreationTime,
    Event,
    EventMention,
    Span,
    TextBlock,
    TimeSpan,
    When,
)

TEXT = (
    "Doi lideri la telefon\n\n"
    "Președintele Anei a vorbit miercuri 😀 la telefon cu omologul său.\n\n"
    "Anterior, cei doi au avut o videoconferință."
)
ANA = Actor("person:ana", "Ana Pop", "person", "Ana Pop", "RU", "head_of_state")
RUSSIA = Actor("state:RU", "Russia", "state", "Rusia", "RU")


def span(words: str) -> Span:
    """Where words first stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


ARTICLE = Article(
    path="/nowhere/call.txt",
    text=TEXT,
    blocks=tuple(
        TextBlock(span(part), kind) for part, kind in zip(TEXT.split("\n\n"), ("title", "body", "caption"), strict=True)
    ),
    title="Doi lideri la telefon",
    language="ro",
    sha256="a" * 64,
    text_sha256="b" * 64,
    published=CreationTime(TimeSpan.parse("2026-02-04T16:22:00"), "header", "04 Feb 2026"),
    publisher="Cronica",
    url="https://example.org/call",
)


def mention(sentence: int = 1, trigger: str = "la telefon cu", event_type: str = "phone_call") -> EventMention:
    """A call on Wednesday, or what the third paragraph tells."""
    return EventMention(
        type=event_type,
        status="occurred",
        arguments=(Argument("participant", ANA, span("Anei")), Argument("participant", RUSSIA)),
        when=When(
            TimeSpan.parse("2026-02-04"), None, "timex", span("miercuri"), "miercuri", "publication",
            TimeSpan.parse("2026-02-04"), others=(TimeSpan.parse("2026-01-28"),),
        ),
        trigger=span(trigger),
        evidence=span(TEXT.split("\n\n")[sentence]),
        confidence=0.92,
        titles=(("en", "Ana Pop speaks by phone"), ("ro", "Ana Pop vorbește la telefon")),
        attribution=("Xinhua",),
        place="Brazil",
        place_span=span("omologul"),
    )  # fmt: skip


CALL = Claim("c1", "a1", mention(), TEXT.split("\n\n")[1], 20488, "Cronica", "ro", ARTICLE.title)
RETOLD = Claim("c2", "a2", mention(), "They spoke by phone on Wednesday.", 20488, "Ledger", "en", "Two leaders speak")
VIDEO = Claim(
    "c3", "a1", mention(2, "videoconferință", "videoconference"), TEXT.split("\n\n")[2], 20488, "Cronica", "ro"
)
EVENT = Event(
    id="c1",
    type="phone_call",
    status="occurred",
    when=TimeSpan.parse("2026-02-04"),
    extent=None,
    when_origin="timex",
    actors=(ANA, RUSSIA),
    roles=(("participant", "person:ana"), ("participant", "state:RU")),
    titles=mention().titles,
    confidence=0.92,
    claim_ids=("c1", "c2"),
    place="Brazil",
    sources=2,
    independent=2,
)
