"""The order in which a page is read: column after column between what spans them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from .pdf_lines import Line

FEWEST_LINES = 3  # on each side of a gutter
MOST_CROSSING = 0.5  # share of lines that may span the gutter: titles, pictures' captions
FULLNESS = 0.55  # lines of a column fill it by more than half; cells of a table do not
DEEPEST = 6


def in_reading_order(lines: Sequence[Line], depth: int = 0) -> list[Line]:
    """Lines from top to bottom, left column before right column."""
    rows = _joined_rows(lines) if depth == 0 else list(lines)
    gutter = _gutter(rows) if depth < DEEPEST else None
    if gutter is None:
        return sorted(rows, key=lambda line: (-round(line.middle, 0), line.left))
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(rows, key=lambda line: -line.middle):
        if line.right <= gutter:
            left.append(line)
        elif line.left >= gutter:
            right.append(line)
        else:
            ordered += [*in_reading_order(left, depth + 1), *in_reading_order(right, depth + 1), line]
            left, right = [], []
    return [*ordered, *in_reading_order(left, depth + 1), *in_reading_order(right, depth + 1)]


def _joined_rows(lines: Sequence[Line]) -> list[Line]:
    """Lines in the file's order, those joined that follow one another closely on one base line."""
    rows: list[Line] = []
    for line in lines:
        if not line.text:
            continue
        last = rows[-1] if rows else None
        if (
            last is not None
            and abs(last.bottom - line.bottom) < last.size * 0.3
            and 0 <= line.left - last.right < last.size
        ):
            rows[-1] = Line(
                f"{last.text} {line.text}" if line.left - last.right > last.size * 0.12 else last.text + line.text,
                last.left,
                min(last.bottom, line.bottom),
                line.right,
                max(last.top, line.top),
                last.size,
                last.page,
            )
        else:
            rows.append(line)
    return rows


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of an empty strip that parts two columns; None where there is none."""
    if len(lines) < 2 * FEWEST_LINES:
        return None
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    width = last - first
    if width <= 0:
        return None
    candidates = sorted({line.left for line in lines if first + width * 0.15 < line.left < last - width * 0.15})
    best: tuple[int, float] | None = None
    for start in candidates[:400]:
        x = start - 0.5
        crossing = sum(line.left < x < line.right for line in lines)
        if crossing <= len(lines) * MOST_CROSSING and (best is None or crossing < best[0]) and _parts_columns(lines, x):
            best = (crossing, x)
    return None if best is None else best[1]


def _parts_columns(lines: Sequence[Line], x: float) -> bool:
    """True when full lines stand on both sides of x."""
    for side in ([line for line in lines if line.right <= x], [line for line in lines if line.left >= x]):
        if len(side) < FEWEST_LINES:
            return False
        width = max(line.right for line in side) - min(line.left for line in side)
        if width <= 0 or median(line.right - line.left for line in side) < width * FULLNESS:
            return False
    return True
