"""JSON on one line, whatever a program takes for the end of a line."""

from __future__ import annotations

import json

# Allowed raw in JSON (RFC 8259, 7), yet ends of a line for Unicode (UAX 14) and for many readers of lines.
LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_line(value: object, *, is_compact: bool = False) -> str:
    """The value as JSON without any line end; `is_compact` leaves out the blanks between parts."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":") if is_compact else None)
    return text.translate(LINE_ENDS)
