"""A lock file of hashed requirements, and whether an interpreter has what it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_LINE = re.compile(r"^(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]+))?", re.M)
_PLATFORM_WORDS = ("sys_platform", "platform_")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of a lock: any of `versions` will do (a lock may name one for each Python).

    `is_optional` when every line of it is bound to a platform: it may rightly be absent on this one.
    """

    name: str
    versions: frozenset[str]
    is_optional: bool


def lock_hash(lock: Path) -> str:
    """SHA-256 of a lock file, in hex. Line ends do not count: git may have changed them."""
    return sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def pins(lock_text: str) -> tuple[Pin, ...]:
    """The packages that a lock names, in its order."""
    versions: dict[str, set[str]] = {}
    optional: dict[str, bool] = {}
    for match in _LINE.finditer(lock_text):
        name = _normal(match["name"])
        versions.setdefault(name, set()).add(match["version"])
        bound = bool(match["marker"]) and any(word in match["marker"] for word in _PLATFORM_WORDS)
        optional[name] = optional.get(name, True) and bound
    return tuple(Pin(name, frozenset(found), optional[name]) for name, found in versions.items())


def missing(wanted: Iterable[Pin], folders: list[str] | None = None) -> tuple[str, ...]:
    """Names of packages that are absent or of another version, in this interpreter or in site-packages `folders`."""
    from importlib import metadata  # costs as much as all the rest of a start, and a whole environment needs none of it

    found = metadata.distributions() if folders is None else metadata.distributions(path=folders)
    installed: dict[str, str] = {}
    for distribution in found:
        if "Name" in distribution.metadata:  # a folder left half-removed has none
            installed.setdefault(_normal(distribution.metadata["Name"]), distribution.version)
    return tuple(
        pin.name
        for pin in wanted
        if (pin.name not in installed and not pin.is_optional)
        or (pin.name in installed and installed[pin.name] not in pin.versions)
    )


def _normal(name: str) -> str:
    """The name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
