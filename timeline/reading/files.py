"""The bytes of a file that somebody dropped: opened without waiting, checked, read once."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Sequence

from timeline.model import InputError

from .context import megabytes
from .limits import Limits

CHUNK = 1024 * 1024
HASHED_BYTES = 4 * 1024 * 1024  # a batch of larger ones would keep a slow disk silent for too long
NON_BLOCKING = getattr(os, "O_NONBLOCK", 0)  # a FIFO without a writer would hold us for ever
NO_TERMINAL = getattr(os, "O_NOCTTY", 0)
BINARY = getattr(os, "O_BINARY", 0)
KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
REASONS = {
    errno.ENOENT: ("The file is not there any more.", "Look whether it was moved or renamed, and add it again."),
    errno.ENOTDIR: ("The file is not there any more.", "Look whether it was moved or renamed, and add it again."),
    errno.EACCES: ("You may not read this file.", "Change its permissions, or copy it to a folder of your own."),
    errno.EPERM: ("You may not read this file.", "Change its permissions, or copy it to a folder of your own."),
    errno.ELOOP: ("The link points to itself.", "Add the article that it was meant to point to."),
    errno.ENXIO: ("This is a pipe or socket, not an article.", "Save what it delivers in a file and add that."),
    errno.EISDIR: ("This is a folder, not an article.", "Add the folder itself; it is then searched for articles."),
    errno.ENAMETOOLONG: ("The name is too long for this system.", "Give the file a shorter name."),
    errno.EIO: ("The disk could not read this file.", "Copy it to another disk and try again."),
}
NO_ARTICLES = {errno.ENXIO, errno.EISDIR}


def read_file(path: str, limits: Limits, allowed_bytes: int | None = None) -> bytes:
    """All bytes of a regular file, read through one descriptor.

    Raises InputError with a sentence for anything else: missing, special, too large, unreadable.
    """
    allowed = allowed_bytes or max(limits.file_bytes, limits.pdf_bytes, limits.container_bytes)
    try:
        descriptor = os.open(path, os.O_RDONLY | NON_BLOCKING | NO_TERMINAL | BINARY)
    except OSError as error:
        raise unreadable(error) from error
    except ValueError as error:  # a NUL byte in the name
        raise InputError("This is no file name.", "Check how the path is written.", str(error)) from error
    try:
        status = os.fstat(descriptor)
        for is_kind, words in KINDS:
            if is_kind(status.st_mode):
                raise InputError(f"This is {words}, not an article.", "Add a file with text.", status="skipped")
        if status.st_size > allowed:
            raise InputError(
                f"The file has {megabytes(status.st_size)}; more than {megabytes(allowed)} are not read.",
                "Split it, or add only the part with the article.",
            )
        return _read_all(descriptor, allowed)
    except OSError as error:
        raise unreadable(error) from error
    finally:
        os.close(descriptor)


def digests(paths: Sequence[str]) -> tuple[str, ...]:
    """SHA-256 of each file's bytes in hex; "" for one that cannot be read or has more than HASHED_BYTES."""
    limits = Limits()
    return tuple(_digest(path, limits) for path in paths)


def _digest(path: str, limits: Limits) -> str:
    try:
        return hashlib.sha256(read_file(path, limits, HASHED_BYTES)).hexdigest()
    except InputError:
        return ""  # the reader will say what is wrong with it


def _read_all(descriptor: int, allowed: int) -> bytes:
    """Bytes up to the end of the file; a file that grows while it is read ends at the limit with an error."""
    chunks: list[bytes] = []
    total = 0
    while chunk := os.read(descriptor, CHUNK):
        chunks.append(chunk)
        total += len(chunk)
        if total > allowed:
            raise InputError(f"It grew beyond {megabytes(allowed)} while it was read.", "Add it once it is whole.")
    return b"".join(chunks)


def unreadable(error: OSError) -> InputError:
    """The sentence for an operating system's refusal."""
    other = (f"The system could not read this file ({error.strerror}).", "Try again, or copy it elsewhere.")
    sentence, advice = REASONS.get(error.errno or 0, other)
    return InputError(sentence, advice, str(error), "skipped" if error.errno in NO_ARTICLES else "failed")
