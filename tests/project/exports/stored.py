"""A small project on disk: two articles that tell one call, one article that tells a summit, and decisions."""

from __future__ import annotations

from pathlib import Path

from timeline.model import (
    Actor,
    Argument,
    Article,
    CreationTime,
    EventMention,
    Reading,
    Span,
    TextBlock,
    TimeLink,
    TimeSpan,
    Timex,
    When,
)
from timeline.project import EventFilter, Project, commands, outcomes
from timeline.project.copies import Copies

TRUMP = Actor("person:donald_trump", "Donald Trump", "person", "Donald Trump", "US")
XI = Actor("person:xi_jinping", "Xi Jinping", "person", "Xi Jinping", "CN")
CALL = "Președintele Trump a vorbit miercuri la telefon cu Xi. 🕊\u2028\x85 Apoi s-au despărțit."
RETOLD = "“Trump spoke with Xi by phone on Wednesday,” the ministry said."
SUMMIT = "Trump will meet Xi at a summit in late October."


def reading(number: int, text: str, trigger: str, kind: str, when: str, published: str) -> Reading:
    """An article of one sentence that tells one event, twice, in order with itself."""
    at = text.index(trigger)
    mention = EventMention(
        type=kind,
        status="occurred",
        arguments=(Argument("participant", TRUMP), Argument("participant", XI, Span(0, 3))),
        when=When(TimeSpan.parse(when), origin="timex", timex=Span(at, at + 3), phrase=trigger, anchor="publication"),
        trigger=Span(at, at + len(trigger)),
        evidence=Span(0, len(text)),
        confidence=0.875,
        titles=(("en", f"Event {number}"), ("ro", f"Evenimentul {number}")),
        links=(TimeLink("before", 0, "PXH", "hours after"),),
        reasons=("trigger",),
    )
    article = Article(
        path=f"folder/{number}.txt",
        text=text,
        blocks=(TextBlock(Span(0, len(text)), "body"),),
        title=f"Titlul {number}",
        language="ro",
        sha256=f"{number:064x}",
        text_sha256=f"{number:x}".ljust(64, "a"),
        published=CreationTime(TimeSpan.parse(published), "header", published),
        publisher=f"Cronica {number}",
        authors=("Ana Pop",),
        url=f"https://example.org/{number}",
    )
    timexes = (Timex(Span(at, at + 3), "DATE", when, "made", when=TimeSpan.parse(when)),)
    return Reading(article, timexes, (mention,))


def filled(path: Path) -> Project:
    """The project, open."""
    readings = (
        reading(1, CALL, "vorbit", "phone_call", "2026-02-04", "2026-02-04T16:22:00"),
        reading(2, RETOLD, "spoke", "phone_call", "2026-02-04", "2026-02-05"),
        reading(3, SUMMIT, "summit", "summit", "[2026-10-21..2026-10-31]", "2026-02-06"),
    )
    project, copies = Project.create(path), Copies()
    project.change(
        {"en": "Import"},
        lambda tables: [outcomes.store(tables, each, "2026-02-07T08:00:00Z", copies) for each in readings].clear(),
    )
    summit = next(event for event in project.events() if event.type == "summit")
    project.apply(commands.SetField((summit.id,), "when", "2026-10-25"))
    project.apply(commands.StarEvents((summit.id,)))
    project.apply(commands.NewEvent("visit", "A visit of our own", TimeSpan.parse("2026-03"), note="Seen & noted"))
    project.apply(commands.AddEra("A season", 20_000, None))
    project.apply(commands.SaveView("Summits", EventFilter(types=frozenset({"summit"}), first=20_000)))
    project.apply(commands.SetProjectValue("name", "Fișă"))
    return project
