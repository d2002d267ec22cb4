"""What was dropped or pasted, understood before anything is opened: a plain value, tested without a window."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from timeline.model import Source

PROJECT_SUFFIX = ".gtl"
PICTURE_SUFFIXES = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg", ".heic", ".ico", ".avif")
)
MEDIA_SUFFIXES = frozenset([".mp3", ".mp4", ".m4a", ".mov", ".avi", ".mkv", ".wav", ".ogg", ".flac", ".webm"])
COUNT_LIMIT = 2000  # files counted in dropped folders before the overlay says "more than"
WEB_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a drop holds: local files and folders, web addresses, or text. `refusal` is a key of the catalogue."""

    paths: tuple[Path, ...] = ()
    projects: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()
    text: str = ""
    html: str = ""
    refusal: str = ""

    @property
    def is_good(self) -> bool:
        """True when something can be done with it."""
        return not self.refusal

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts of the addresses, each once, in order."""
        return hosts_of(self.addresses)

    def sources(self, text_path: str) -> tuple[Source, ...]:
        """The sources to import; `text_path` names dropped text, for which there is no file."""
        from timeline.model import Source  # lazily: the first frame is painted without the model's room

        files = tuple(Source(str(path)) for path in self.paths)
        if self.html:
            return (*files, Source(text_path, html=self.html))
        return (*files, Source(text_path, text=self.text)) if self.text else files


def hosts_of(addresses: Sequence[str]) -> tuple[str, ...]:
    """The hosts of some addresses, each once, in order; an address that has none stands for itself."""
    return tuple(dict.fromkeys(_host(address) for address in addresses))


def understand(urls: Sequence[str], html: str = "", text: str = "") -> Dropped:
    """The drop behind MIME data. Files and addresses come first, then markup, then plain text.

    A `file:` address names this machine's file only when it has no host or `localhost`: it was dropped by the user.
    Plain text whose every line is a web address is taken as addresses.
    """
    paths, addresses = [], []
    for url in urls:
        parts = urlsplit(url)
        if parts.scheme == "file" and parts.hostname in (None, "", "localhost"):
            paths.append(Path(unquote(parts.path)))
        elif parts.scheme in WEB_SCHEMES and parts.hostname:
            addresses.append(url)
    if not urls and text and not html:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines and all(_is_address(line) for line in lines):
            addresses = lines
    if paths or addresses:
        return _of_files(paths, addresses)
    if urls:
        return Dropped(refusal="drop.refused_address")
    if not (html.strip() or text.strip()):
        return Dropped(refusal="drop.refused_nothing")
    return Dropped(text=text, html=html if html.strip() else "")


def _of_files(paths: Sequence[Path], addresses: Sequence[str]) -> Dropped:
    projects = tuple(path for path in paths if path.suffix.lower() == PROJECT_SUFFIX)
    articles = tuple(path for path in paths if path.suffix.lower() != PROJECT_SUFFIX)
    suffixes = {path.suffix.lower() for path in articles}
    if articles and not addresses and suffixes <= PICTURE_SUFFIXES:
        return Dropped(paths=articles, refusal="drop.refused_picture")
    if articles and not addresses and suffixes <= MEDIA_SUFFIXES:
        return Dropped(paths=articles, refusal="drop.refused_media")
    if projects and (articles or addresses or len(projects) > 1):
        return Dropped(paths=articles, projects=projects, refusal="drop.refused_mixed")
    return Dropped(articles, projects, tuple(addresses))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def _is_address(line: str) -> bool:
    if " " in line or not line.lower().startswith(("http://", "https://")):
        return False
    try:
        return bool(urlsplit(line).hostname)
    except ValueError:
        return False


def count_files(paths: Sequence[Path], limit: int = COUNT_LIMIT) -> int:
    """How many files are behind the paths, folders walked without following links; stops at `limit` + 1."""
    count = 0
    for _ in _files(paths):
        count += 1
        if count > limit:
            break
    return count


def _files(paths: Sequence[Path]) -> Iterator[str]:
    waiting = [str(path) for path in paths]
    while waiting:
        path = waiting.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        yield entry.path
        except OSError:
            yield path  # a file, or one that cannot be looked into: the import report says why
