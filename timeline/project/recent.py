"""Projects opened of late, newest first, in a small file of the user's data folder."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from timeline import locations
from timeline.storage import utc_now

KEPT = 20


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project that was open: `opened_at` is ISO 8601 in UTC; `exists` False when its file is gone."""

    path: Path
    opened_at: str
    exists: bool


def recent_projects() -> tuple[RecentProject, ...]:
    """Projects opened of late, newest first."""
    return tuple(RecentProject(path, at, path.is_file()) for path, at in _load())


def last_project() -> Path | None:
    """The project that was open last, if its file is still there."""
    return next((recent.path for recent in recent_projects() if recent.exists), None)


def remember(path: Path) -> None:
    """Puts a project first. A folder that cannot be written costs the list, not the work."""
    place = path.absolute()
    _save([(place, utc_now()), *(entry for entry in _load() if entry[0] != place)][:KEPT])


def forget(path: Path | None = None) -> None:
    """Takes a project from the list; without one, all of them."""
    place = None if path is None else path.absolute()
    _save([entry for entry in _load() if place is not None and entry[0] != place])


def _file() -> Path:
    return locations.user_data() / "recent.json"


def _load() -> list[tuple[Path, str]]:
    try:
        entries = json.loads(_file().read_text(encoding="utf-8"))
        return [(Path(entry["path"]), str(entry["opened_at"])) for entry in entries]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _save(entries: list[tuple[Path, str]]) -> None:
    text = json.dumps([{"path": str(path), "opened_at": at} for path, at in entries], ensure_ascii=False, indent=1)
    with contextlib.suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        half = _file().with_suffix(".new")
        half.write_text(text, encoding="utf-8", errors="surrogatepass")
        half.replace(_file())
