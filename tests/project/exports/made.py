"""A small export of our own: every awkward thing an article's words can carry into a file."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import (
    Actor,
    Argument,
    Article,
    Claim,
    Conflict,
    CreationTime,
    Event,
    EventMention,
    Span,
    TimeSpan,
    When,
)
from timeline.project.exports.data import ExportData, ExportEvent, sort_key

TRUMP = Actor("person:donald_trump", "Donald Trump", "person", "Donald Trump", "US")
RUSSIA = Actor("state:RU", "Russia", "state", "Rusia", "RU")
HOSTILE = '=HYPERLINK("http://x") <script>alert(1)</script> ](javascript:1) \\n; , “ș” & |'


def claim(number: int, sentence: str, when: str | None, article_id: str) -> Claim:
    mention = EventMention(
        type="phone_call",
        status="occurred",
        arguments=(Argument("participant", TRUMP),),
        when=When(TimeSpan.parse(when) if when else None),
        trigger=Span(0, 1),
        evidence=Span(0, len(sentence)),
        confidence=0.9,
        titles=(("en", "A call"), ("ro", "O convorbire")),
    )
    return Claim(f"c{number}", article_id, mention, sentence, None, "Cronica Externă", "ro", "Un titlu")


def event(number: int, title: str, when: str | None, *claims: Claim, **changes: object) -> ExportEvent:
    made = Event(
        id=f"e{number}",
        type="phone_call",
        status="occurred",
        when=TimeSpan.parse(when) if when else None,
        extent=None,
        when_origin="timex",
        actors=(TRUMP, RUSSIA),
        roles=(("participant", TRUMP.key), ("participant", RUSSIA.key)),
        titles=(("en", title), ("ro", f"ro {title}")),
        confidence=0.9,
        claim_ids=tuple(claim.id for claim in claims),
        sources=len(claims),
        independent=len(claims),
    )
    return ExportEvent(replace(made, **changes), claims)  # type: ignore[arg-type]  # the table of changes is the test's


def article(number: int, title: str, published: str) -> Article:
    return Article(
        path=f"{number}.txt",
        text=title,
        blocks=(),
        title=title,
        language="ro",
        sha256=f"{number:064x}",
        text_sha256=f"{number:064x}",
        published=CreationTime(TimeSpan.parse(published), "header", published),
        publisher="Cronica Externă",
        authors=("Ana Pop", "Ion {Rău}"),
        url="https://example.org/a?b=1&c=<2>" if number == 1 else "javascript:alert(1)",
        given_id=f"a{number}",
    )


def export(language: str = "en") -> ExportData:
    rows = (
        event(1, "Trump and Putin speak by phone", "2025-10-16", claim(1, "Au vorbit joi.", "2025-10-16", "a1")),
        event(2, HOSTILE, "2026-02-04", claim(2, HOSTILE, "2026-02-04", "a2"), conflicts=(Conflict("day", ("c2",)),)),
        event(3, "A summit in late October", "[2025-10-21..2025-10-31]", claim(3, "Spre final.", None, "a1")),
        event(4, "A war goes on", "2022-02-24", extent=TimeSpan.parse("2022-02-24/..")),
        event(5, "Undated", None),
        event(6, "Before Christ", "-0043-03-15"),
        event(7, "At a stated hour", "2026-02-04T23:30:00-02:00", status="scheduled"),
    )
    return ExportData(
        events=tuple(sorted(rows, key=sort_key)),
        articles={
            "a1": article(1, "Convorbire & altele", "2025-10-17"),
            "a2": article(2, HOSTILE, "2026-02-04T10:00:00"),
        },
        language=language,
        type_labels={"phone_call": "Phone call"},
        status_labels={"occurred": "occurred"},
        families={"phone_call": "talks"},
        family_labels={"talks": "Talks and calls"},
        colours={"talks": "#3B7DED"},
        project="Fișa <b>mea</b>",
        today="2026-03-01",
    )
