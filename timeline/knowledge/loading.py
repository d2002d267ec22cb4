"""Reading the knowledge files: the shipped ones, then the user's, which outrank them entry by entry."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG
from typing import Any

from timeline import locations
from timeline.language.packs import pack_folders
from timeline.model import DataError

from . import entries
from .values import Knowledge

FILES = ("event_types", "actors", "treaties", "cities", "sources", "confidence")
# What tells one entry from another in each list of each file.
_IDENTITY = {
    "event_type": "id", "status": "id", "state": "iso", "former_state": "iso", "organisation": "id", "person": "id",
    "treaty": "id", "country": "iso", "source": "name",
}  # fmt: skip


def default_folders() -> tuple[Path, ...]:
    """The shipped folder and the user's own."""
    return locations.resources() / "knowledge", locations.user_knowledge()


def load(folders: Sequence[Path] | None = None, languages: Path | None = None) -> Knowledge:
    """All knowledge as one frozen value, read once a process for the same folders and unchanged files.

    `languages` is a folder of language packs (None: those that are installed). Raises DataError that names file,
    entry and reason.
    """
    return _load(_stamps(folders, languages))


def state(folders: Sequence[Path] | None = None, languages: Path | None = None) -> str:
    """A text that differs where `load` would read other files: their names, times and sizes."""
    stamps = "\n".join(f"{path} {changed} {size}" for path, changed, size in _stamps(folders, languages))
    return hashlib.sha256(stamps.encode()).hexdigest()


def _stamps(folders: Sequence[Path] | None, languages: Path | None) -> tuple[tuple[Path, int, int], ...]:
    """Each file that there is, with its time and size."""
    chosen = tuple(folders) if folders is not None else default_folders()
    packs = pack_folders().values() if languages is None else languages.iterdir()
    paths = [folder / f"{name}.toml" for folder in chosen for name in FILES]
    paths += sorted(pack / "events.toml" for pack in packs)
    return tuple(filter(None, map(_stamp, paths)))


def _stamp(path: Path) -> tuple[Path, int, int] | None:
    """A file with when it was changed and its size, None for none: one question to the disk, asked every article."""
    try:
        told = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (path, told.st_mtime_ns, told.st_size) if S_ISREG(told.st_mode) else None


@lru_cache(maxsize=4)
def _load(stamps: tuple[tuple[Path, int, int], ...]) -> Knowledge:
    digest = hashlib.sha256()
    merged: dict[str, dict[str, Any]] = {name: {} for name in FILES}
    languages: dict[str, Mapping[str, Any]] = {}
    for path, _, _ in stamps:
        data = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + data + b"\0")
        table = _table(path, data)
        if path.stem in merged:
            _merge(merged[path.stem], table, path)
        else:
            languages[path.parent.name] = table
    for code, words in languages.items():
        _add_words_of_language(merged["event_types"], code, words)
    return entries.knowledge(digest.hexdigest()[:16], merged, languages)


def _add_words_of_language(event_types: dict[str, Any], code: str, table: Mapping[str, Any]) -> None:
    """Triggers, anti-patterns and status cues of a language's own events.toml; those of event_types.toml stay."""
    for field, ids in (("triggers", "event_type"), ("anti", "event_type"), ("cues", "status")):
        rows = {row["id"]: row for row in event_types.get(ids, ()) if "id" in row}
        for name, words in table.get(field, {}).items():
            if name not in rows:
                raise DataError(f"events.toml of the language “{code}”: {field} name “{name}”, which does not exist.")
            rows[name].setdefault(field, {}).setdefault(code, words)


def _table(path: Path, data: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(
            f"The knowledge file {path} cannot be read: {error}.", "Correct the file or move it away.", str(error)
        ) from error


def _merge(into: dict[str, Any], table: Mapping[str, Any], path: Path) -> None:
    for name, value in table.items():
        identity = _IDENTITY.get(name)
        if identity is None:
            into[name] = {**into[name], **value} if isinstance(value, dict) and name in into else value
            continue
        known = {entry[identity]: entry for entry in into.get(name, [])}
        for number, entry in enumerate(value, start=1):
            if not isinstance(entry, dict) or identity not in entry:
                raise DataError(
                    f"In {path}, entry {number} of [[{name}]] has no {identity}.", f"Give it a line {identity} = …"
                )
            known[entry[identity]] = {**known.get(entry[identity], {}), **entry, "file": str(path)}
        into[name] = list(known.values())
