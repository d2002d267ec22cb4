"""How much a file may ask of us. A nested file shares the budget of the outermost one."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, counts and depths. The defaults are what RELIABILITY promises; tests use smaller ones."""

    file_bytes: int = 50 * MEGABYTE
    pdf_bytes: int = 200 * MEGABYTE
    container_bytes: int = 200 * MEGABYTE  # archives, feeds, mail, lines of articles
    inflated_bytes: int = 256 * MEGABYTE  # all that one file may unpack to, nested parts included
    ratio: int = 100  # inflated to packed, checked where more than `ratio_floor` bytes come out
    ratio_floor: int = 64 * MEGABYTE
    member_bytes: int = 128 * MEGABYTE
    entries: int = 10_000
    depth: int = 4  # containers in containers
    article_chars: int = 8_000_000  # some 2,500 pages
    paragraph_chars: int = 10_000
    markup_depth: int = 512
    pdf_pages: int = 10_000
    pdf_page_chars: int = 200_000


@dataclass(slots=True)
class Budget:
    """What is left for one outermost file; the only thing in reading that changes as it goes."""

    limits: Limits
    packed: int = 0  # bytes of the outermost file
    inflated: int = 0  # bytes that came out of it, at any depth
    entries: int = 0
