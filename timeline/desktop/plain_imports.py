"""Python's own way of importing, kept where PySide6 puts another one in its place.

PySide6 can switch features per module (`from __feature__ import snake_case`). To know which modules do, it reads the
source of every one that is imported after it: a tenth of the time in which a project opens. The program uses none.
"""

from __future__ import annotations

import builtins
from importlib import import_module

ORIGINAL = "__orig_import__"  # where PySide6 keeps what it has replaced


def import_plainly() -> bool:
    """Puts Python's own import back; false where PySide6, of this version, has not replaced it."""
    import_module("PySide6.QtCore")  # which replaces it
    original = getattr(builtins, ORIGINAL, None)
    if original is None:
        return False
    builtins.__import__ = original
    return True
