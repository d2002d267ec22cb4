"""Bibliographies as articles: the files of Zotero (CSL-JSON, RIS, RDF) with their attachments.

An entry's attachments are read as articles that know the entry's title, date, publisher and address; an entry without
one is read from its abstract. Attachments count only inside the folder of the bibliography itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.model import Failure, InputError, Source
from timeline.reading.files import read_file
from timeline.reading.limits import Limits

from .bibliography_entries import Entry, csl_entries, is_csl, is_ris, is_zotero_rdf, rdf_entries, ris_entries

Parser = tuple[Callable[[str], bool], Callable[[str], tuple[Entry, ...]]]
PARSERS: dict[str, Parser] = {
    ".json": (is_csl, csl_entries),
    ".ris": (is_ris, ris_entries),
    ".rdf": (is_zotero_rdf, rdf_entries),
}


def with_bibliographies(source: Source) -> Iterator[Source | Failure]:
    """The articles of a bibliography; any other source as it is."""
    parser = PARSERS.get(Path(source.path).suffix.lower())
    if parser is None or source.is_given:
        yield source
        return
    try:
        text = read_file(source.path, Limits()).decode("utf-8-sig", "replace")
        entries = parser[1](text) if parser[0](text) else None
    except InputError:
        entries = None  # whoever reads it next says what is wrong with it
    if entries is None:
        yield source
        return
    for number, entry in enumerate(entries, 1):
        yield from _sources(entry, Path(source.path), number)


def _sources(entry: Entry, file: Path, number: int) -> Iterator[Source | Failure]:
    place = f"{file}:{number}"
    inside = [path for name in entry.attachments if (path := _inside(file.parent, name)) is not None]
    for path in inside:
        yield _source(entry, str(path), None)
    if inside:
        return
    if entry.abstract.strip():
        yield _source(entry, place, entry.abstract)
    else:
        sentence = f"“{entry.title or place}” has neither an attachment beside the bibliography nor an abstract."
        yield Failure(place, f"{sentence} Export it from Zotero with its files.", "skipped")


def _source(entry: Entry, path: str, text: str | None) -> Source:
    return Source(
        path=path,
        text=text,
        title=entry.title,
        published_text=entry.published,
        language=entry.language,
        url=entry.url,
        publisher=entry.publisher,
    )


def _inside(folder: Path, name: str) -> Path | None:
    """The attachment's path when it lies below the folder; None for addresses, other places and what is not there."""
    if "://" in name or name.startswith(("file:", "/", "\\")) or "\0" in name:
        return None
    try:
        path, home = (folder / name).resolve(), folder.resolve()
        return folder / name if home in path.parents and path.is_file() else None
    except OSError:
        return None
