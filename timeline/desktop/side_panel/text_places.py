"""Places in a text as Qt counts them: UTF-16 units of what is shown, where Python counts code points of the article.

Qt's text engine takes minutes for a line of a million letters, so long runs are broken for show. Places survive that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from timeline.model import Span

LONGEST_RUN = 5_000  # letters of one line that Qt lays out without a noticeable pause
_LAST_SINGLE_UNIT = "\uffff"
# Qt takes these for line ends or swallows them; a blank stands for them on the screen, at the same place.
_BLANKS = {ord(character): " " for character in "\r\u2028\u2029\ufdd0\ufdd1\x00"}


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as shown. `breaks` are places (code points) before which a line break was put in, `wide` those of
    characters that take two UTF-16 units."""

    shown: str
    breaks: tuple[int, ...]
    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> ShownText:
        """The text with its overlong runs broken at blanks, or anywhere when a run has none."""
        breaks = _breaks(text)
        wide = tuple(at for at, character in enumerate(text) if character > _LAST_SINGLE_UNIT)
        pieces, start = [], 0
        for place in breaks:
            pieces.append(text[start:place])
            start = place
        pieces.append(text[start:])
        return cls("\n".join(pieces).translate(_BLANKS), breaks, wide)

    def unit(self, place: int) -> int:
        """The UTF-16 unit in what is shown of a code point of the text."""
        return place + bisect_right(self.breaks, place) + bisect_left(self.wide, place)

    def place(self, unit: int) -> int:
        """The code point of the text of a UTF-16 unit in what is shown (of its first unit, inside a pair)."""
        low, high = 0, unit
        while low < high:
            middle = (low + high + 1) // 2
            if self.unit(middle) <= unit:
                low = middle
            else:
                high = middle - 1
        return low

    def units(self, span: Span) -> tuple[int, int]:
        """Start and end units of a span; the end is where its last character ends."""
        return self.unit(span.start), self.unit(span.end - 1) + self._width(span.end - 1) if span.end else 0

    def _width(self, place: int) -> int:
        at = bisect_left(self.wide, place)
        return 2 if at < len(self.wide) and self.wide[at] == place else 1


def _breaks(text: str) -> tuple[int, ...]:
    found = []
    line_start = 0
    while line_start < len(text):
        line_end = text.find("\n", line_start)
        line_end = len(text) if line_end < 0 else line_end
        while line_end - line_start > LONGEST_RUN:
            blank = text.rfind(" ", line_start + 1, line_start + LONGEST_RUN)
            line_start = blank + 1 if blank > 0 else line_start + LONGEST_RUN
            found.append(line_start)
        line_start = line_end + 1
    return tuple(found)
