"""What in an article's origin key tells that two articles are versions of one."""

from __future__ import annotations

VERSION_MARK = "v"  # begins those parts; no other part begins so


def version_bands(origin_key: str) -> tuple[str, ...]:
    """The parts of an origin key that versions of one article share, and no other articles do."""
    return tuple(band for band in origin_key.split() if band.startswith(VERSION_MARK))
