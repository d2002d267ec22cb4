"""XML from strangers: no entities of their own, no endless depth, names without namespaces."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from timeline.model import InputError

MOST_ELEMENTS = 3_000_000
DEEPEST = 500
DECLARES_ENTITY = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.I)


def parse_xml(data: bytes) -> ElementTree.Element:
    """The root of an XML file, tags without their namespaces.

    Raises InputError for one that declares entities, is nested too deep, too large, or no XML.
    """
    if DECLARES_ENTITY.search(data):
        raise InputError(
            "The file defines its own XML entities, as attacks do; it is not read.", "Save it in another format."
        )
    depth = count = 0
    root: ElementTree.Element | None = None
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(data), events=("start", "end")):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            element.tag = local_name(element.tag)
            depth += 1
            count += 1
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise InputError("It is nested or filled beyond measure.", "Save it anew in the program that made it.")
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise InputError(
            "The file is damaged inside (its XML ends or breaks off).",
            "Save it anew in the program that made it.",
            str(error),
        ) from error
    if root is None:
        raise InputError("The file is empty inside.", "Save it anew in the program that made it.", status="empty")
    return root


def local_name(tag: object) -> str:
    """A tag without its namespace; "" for comments and instructions."""
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def attribute(element: ElementTree.Element, name: str) -> str:
    """An attribute by its local name, whatever its namespace; "" when it is not there."""
    return next((value for key, value in element.attrib.items() if local_name(key) == name), "")


def first_text(root: ElementTree.Element, name: str) -> str:
    """The text of the first element of that name; "" when there is none."""
    found = next(root.iter(name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def outer_elements(
    root: ElementTree.Element, names: frozenset[str], skipped: frozenset[str]
) -> Iterator[ElementTree.Element]:
    """Elements of some names in document order, not those inside another of them, nor inside `skipped` ones."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in names:
            yield element
        elif element.tag not in skipped:
            waiting.extend(reversed(element))
