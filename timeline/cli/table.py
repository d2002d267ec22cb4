"""Rows for people: columns as wide as their content, the widest one cut on a narrow terminal."""

import shutil
import unicodedata
from collections.abc import Sequence

GAP = "  "
NARROWEST = 12


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> list[str]:
    """Lines of a table. `width` in columns of a terminal (None: as wide as it gets); cells keep to one line each."""
    cells = [[_one_line(cell) for cell in row] for row in (head, *rows)]
    widths = [max(_columns(row[index]) for row in cells) for index in range(len(head))]
    if width is not None:
        spare = sum(widths) + len(GAP) * (len(widths) - 1) - width
        if spare > 0:
            widest = max(range(len(widths)), key=widths.__getitem__)
            widths[widest] = max(NARROWEST, widths[widest] - spare)
    return [GAP.join(_fit(cell, wide) for cell, wide in zip(row, widths, strict=True)).rstrip() for row in cells]


def terminal_width(is_terminal: bool) -> int | None:
    """Columns of the terminal; None when the output goes elsewhere."""
    return shutil.get_terminal_size().columns if is_terminal else None


def _one_line(text: str) -> str:
    """Control characters could move the cursor or colour the terminal: they become blanks."""
    return " ".join("".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text).split())


def _columns(text: str) -> int:
    """Columns that a terminal needs: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _fit(text: str, width: int) -> str:
    if _columns(text) <= width:
        return text + " " * (width - _columns(text))
    while _columns(text) > width - 1:
        text = text[:-1]
    return f"{text}…" + " " * (width - _columns(text) - 1)
