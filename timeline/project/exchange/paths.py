"""From what somebody named on a command line or dropped to single sources: folders walked, links not followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from timeline.model import Failure, Source


def sources_below(path: str, like: Source) -> Iterator[Source | Failure]:
    """The sources of one path: itself, or every file in the folder that it is, folder by folder in order of names.

    `like` holds what is known of each (language, publication date). Links inside a folder are answered, not followed;
    a folder that is met twice is entered once; one that cannot be listed is a failure and never an empty folder.
    """
    try:
        status = Path(path).stat()  # a link that the user named himself is followed
    except (OSError, ValueError):
        yield _source(path, like)  # whoever opens it says what is wrong with it
        return
    if not stat.S_ISDIR(status.st_mode):
        yield _source(path, like)
        return
    yield from _files_in(path, like, {(status.st_dev, status.st_ino)})


def _files_in(folder: str, like: Source, seen: set[tuple[int, int]]) -> Iterator[Source | Failure]:
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Failure(current, f"The folder cannot be listed ({error.strerror}). Look whether it is yours to read.")
            continue
        folders = []
        for entry in entries:
            if entry.is_symlink():
                yield Failure(entry.path, "This is a link inside a folder; links there are not followed.", "skipped")
            elif entry.is_dir(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                if (status.st_dev, status.st_ino) not in seen:
                    seen.add((status.st_dev, status.st_ino))
                    folders.append(entry.path)
            else:
                yield _source(entry.path, like)
        pending.extend(reversed(folders))


def _source(path: str, like: Source) -> Source:
    return Source(path, published_text=like.published_text, language=like.language)
