"""Events of The Timeline Project's files (`.timeline`, XML): `event` with `start`, `end`, `text`, `category`."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from timeline.model import InputError, TimeSpan

from .values import ImportedEvent, day_span, lasting_or_day

DATE = re.compile(r"(-?\d{1,6})-(\d{1,2})-(\d{1,2})")
ENTITIES = re.compile(r"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def read_timeline_project(text: str) -> tuple[ImportedEvent, ...]:
    """The events, in file order. Raises InputError when it is no such file, or declares entities of its own."""
    if ENTITIES.search(text):
        raise InputError(
            "This file declares entities of its own, which could swell without end.",
            "Export it again from The Timeline Project.",
        )
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise InputError("This file is not well-formed XML.", "Export it again.", str(error)) from error
    if root.tag != "timeline":
        raise InputError("This XML file is not one of The Timeline Project.", "Choose a .timeline file.")
    return tuple(_event(node, number) for number, node in enumerate(root.iter("event"), 1))


def _event(node: ElementTree.Element, number: int) -> ImportedEvent:
    def text(name: str) -> str:
        return " ".join((node.findtext(name) or "").split())

    return ImportedEvent(
        title=text("text"),
        when=lasting_or_day(_day(text("start")), _day(text("end"))),
        layer="timeline_project",
        external_id=node.get("id") or str(number),
        type_hint=text("category"),
        note=text("description"),
        url=text("hyperlink"),
    )


def _day(text: str) -> TimeSpan | None:
    match = DATE.match(text)
    return day_span(int(match[1]), int(match[2]), int(match[3])) if match else None
