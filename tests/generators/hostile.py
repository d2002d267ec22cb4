"""Files that attack: bombs, endless nesting, endless lines, lies about size, places that are no files.

Each is written anew into a folder; `scale` 1.0 makes them as large as an attacker would, smaller ones for the suite.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .hostile_markup import markup_attacks
from .hostile_packed import packed_attacks
from .hostile_texts import text_attacks

SPARSE_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Attack:
    """A file to be made in a folder; `write` gives the path to be read."""

    name: str
    write: Callable[[Path], Path]


def attacks(scale: float = 1.0) -> tuple[Attack, ...]:
    """Every attack, each under a name of its own."""
    made = [*_files(scale), *_places()]
    names = [attack.name for attack in made]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise ValueError(f"two attacks of one name: {sorted(doubled)}")
    return tuple(made)


def _files(scale: float) -> Iterator[Attack]:
    for maker in (text_attacks, markup_attacks, packed_attacks):
        for name, file_name, make in maker(scale):
            yield Attack(name, _writer(file_name, make))


def _writer(file_name: str, make: Callable[[], bytes]) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        target = folder / file_name
        target.write_bytes(make())
        return target

    return write


def _places() -> Iterator[Attack]:
    """What looks like a file and is none."""

    def fifo(folder: Path) -> Path:
        target = folder / "pipe.txt"
        os.mkfifo(target)
        return target

    def listening(folder: Path) -> Path:
        target = folder / "s.txt"
        server = socket.socket(socket.AF_UNIX)
        try:
            server.bind(str(target))
        finally:
            server.close()
        return target

    def link(name: str, to: str) -> Callable[[Path], Path]:
        def write(folder: Path) -> Path:
            target = folder / name
            target.symlink_to(to)
            return target

        return write

    def sparse(folder: Path) -> Path:
        target = folder / "sparse.txt"
        with target.open("wb") as stream:
            stream.truncate(SPARSE_BYTES)
        return target

    def folder_as_file(folder: Path) -> Path:
        target = folder / "folder.html"
        target.mkdir()
        return target

    yield Attack("a pipe that nobody writes to", fifo)
    yield Attack("a socket", listening)
    yield Attack("a link to /dev/zero", link("zero.html", "/dev/zero"))
    yield Attack("a link to /dev/tty", link("tty.txt", "/dev/tty"))
    yield Attack("a link to itself", link("loop.txt", "loop.txt"))
    yield Attack("a link to nothing", link("dangling.txt", "not-there"))
    yield Attack("a link to a folder", link("up.txt", "."))
    yield Attack("two gigabytes of nothing", sparse)
    yield Attack("a folder named as a page", folder_as_file)
    yield Attack("a name that is not there", lambda folder: folder / "missing.pdf")
    yield Attack("a name with a NUL", lambda folder: folder / "a\0b.txt")
    yield Attack("a name of a thousand letters", lambda folder: folder / ("n" * 1000 + ".txt"))
