"""The first bytes of a file, opened as carefully as an article: without waiting, and only when it is a regular one."""

from __future__ import annotations

import os
import stat

from timeline.model import InputError
from timeline.reading.files import BINARY, NO_TERMINAL, NON_BLOCKING, unreadable


def read_head(path: str, size: int) -> bytes:
    """At most `size` bytes from the beginning. Raises InputError for what is no regular file or cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | NON_BLOCKING | NO_TERMINAL | BINARY)
    except OSError as error:
        raise unreadable(error) from error
    except ValueError as error:  # a NUL byte in the name
        raise InputError("This is no file name.", "Check how the path is written.", str(error)) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise InputError("This is no file of events.", "Add a file.", status="skipped")
        return os.read(descriptor, size)
    except OSError as error:
        raise unreadable(error) from error
    finally:
        os.close(descriptor)
