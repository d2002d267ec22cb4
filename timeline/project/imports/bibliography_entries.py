"""Entries of bibliographies: CSL-JSON 1.0, RIS, and Zotero's RDF (Dublin Core, biblio and link vocabularies)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from timeline.model import InputError

LINE_END = re.compile(r"\r?\n|\r")  # str.splitlines would break at line separators within texts
RIS_LINE = re.compile(r"^([A-Z][A-Z0-9])  - ?(.*)$")
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC, DCTERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
LINK, ZOTERO = "{http://purl.org/rss/1.0/modules/link/}", "{http://www.zotero.org/namespaces/export#}"
ZOTERO_NAMESPACE = "http://www.zotero.org/namespaces/export#"
ENTITIES = re.compile(r"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
TAGS = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One work. `published` as text, an ISO date where the file has one; `attachments` are relative paths."""

    title: str
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    abstract: str = ""
    attachments: tuple[str, ...] = ()


def is_csl(text: str) -> bool:
    """True for a list of CSL items: each has a type, some a container or a date of issue."""
    head = text.lstrip()[:4000]
    return head.startswith("[") and '"type"' in head and ('"container-title"' in head or '"issued"' in head)


def csl_entries(text: str) -> tuple[Entry, ...]:
    """The items of a CSL-JSON file. Raises InputError when it is none."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("This bibliography is not JSON.", "Export it again.", str(error)) from error
    return tuple(_csl_entry(item) for item in items if isinstance(item, dict)) if isinstance(items, list) else ()


def _csl_entry(item: Mapping[str, Any]) -> Entry:
    def text(name: str) -> str:
        value = item.get(name)
        return plain(value) if isinstance(value, str) else ""

    return Entry(
        title=text("title"),
        published=_csl_date(item.get("issued")),
        publisher=text("container-title") or text("publisher"),
        url=text("URL"),
        language=text("language"),
        abstract=text("abstract"),
    )


def _csl_date(issued: object) -> str:
    if not isinstance(issued, dict):
        return ""
    try:
        year, *rest = (int(part) for part in issued["date-parts"][0][:3])
    except (KeyError, IndexError, TypeError, ValueError):
        return str(issued.get("raw") or issued.get("literal") or "")
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in rest)])


def is_ris(text: str) -> bool:
    """True when the first line begins a RIS record."""
    return text.lstrip("\ufeff \r\n").startswith("TY  -")


def ris_entries(text: str) -> tuple[Entry, ...]:
    """The records of a RIS file."""
    return tuple(_ris_entry(record) for record in _ris_records(text))


def _ris_records(text: str) -> Iterator[dict[str, list[str]]]:
    record: dict[str, list[str]] = {}
    for line in LINE_END.split(text):
        match = RIS_LINE.match(line)
        if match is None:
            continue
        if match[1] == "ER":
            yield record
            record = {}
        else:
            record.setdefault(match[1], []).append(match[2].strip())
    if record:
        yield record


def _ris_entry(record: Mapping[str, list[str]]) -> Entry:
    def first(*tags: str) -> str:
        return next((record[tag][0] for tag in tags if record.get(tag)), "")

    date = first("DA", "PY", "Y1").rstrip("/")
    return Entry(
        title=first("TI", "T1"),
        published="-".join(part for part in date.split("/") if part.isdigit()) or date,
        publisher=first("T2", "JO", "JF", "PB"),
        url=first("UR"),
        language=first("LA"),
        abstract=first("AB", "N2"),
        attachments=tuple(name for tag in ("L1", "L2", "L4") for name in record.get(tag, ())),
    )


def is_zotero_rdf(text: str) -> bool:
    """True for RDF that uses Zotero's own vocabulary."""
    return ZOTERO_NAMESPACE in text[:4000]


def rdf_entries(text: str) -> tuple[Entry, ...]:
    """The items of Zotero's RDF that are no attachments or notes. Raises InputError when it is not well-formed."""
    if ENTITIES.search(text):
        raise InputError("This bibliography declares entities of its own.", "Export it again from Zotero.")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise InputError("This bibliography is not well-formed XML.", "Export it again.", str(error)) from error
    files = {
        node.get(f"{RDF}about", ""): resource.get(f"{RDF}resource", "")
        for node in root.iter(f"{ZOTERO}Attachment")
        if (resource := node.find(f"{RDF}resource")) is not None
    }
    own = [node for node in root if node.find(f"{ZOTERO}itemType") is not None and node.tag != f"{ZOTERO}Attachment"]
    entries = [_rdf_entry(node, files) for node in own]
    linked = {name for entry in entries for name in entry.attachments}
    alone = [Entry("", attachments=(name,)) for name in files.values() if name and name not in linked]
    return (*entries, *alone)


def _rdf_entry(node: ElementTree.Element, files: Mapping[str, str]) -> Entry:
    def text(path: str) -> str:
        return plain(node.findtext(path) or "")

    links = [link.get(f"{RDF}resource", "") for link in node.findall(f"{LINK}link")]
    return Entry(
        title=text(f"{DC}title"),
        published=text(f"{DC}date"),
        publisher=text(f"{DCTERMS}isPartOf/*/{DC}title") or text(f"{DC}publisher/*/*"),
        url=text(f"{DC}identifier/{DCTERMS}URI/{RDF}value"),
        language=text(f"{ZOTERO}language"),
        abstract=text(f"{DCTERMS}abstract"),
        attachments=tuple(files[name] for name in links if files.get(name)),
    )


def plain(text: str) -> str:
    """The text without markup, on one line."""
    return " ".join(html.unescape(TAGS.sub(" ", text)).split())
