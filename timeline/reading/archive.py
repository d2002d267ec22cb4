"""ZIP archives in memory: entries counted, sizes watched while they unpack, nothing written anywhere."""

from __future__ import annotations

import io
import zipfile
import zlib

from timeline.model import InputError

from .context import Context, megabytes, too_large

CHUNK = 256 * 1024
ENCRYPTED = 0x1
PACKED_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
DAMAGED = InputError(
    "The archive is damaged.", "Try to open it in its own program, or download it again.", "not a ZIP directory"
)


class Archive:
    """A ZIP archive that was opened in memory."""

    def __init__(self, data: bytes, context: Context) -> None:
        self._context = context
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError) as error:
            raise InputError(DAMAGED.sentence, DAMAGED.advice, str(error)) from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist() if not entry.is_dir()}
        if len(self._zip.infolist()) > context.limits.entries:
            raise too_large(
                f"It holds {len(self._zip.infolist()):,} parts; more than {context.limits.entries:,} are not read."
            )

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files inside, in the archive's order."""
        return tuple(self._entries)

    def find(self, name: str) -> str:
        """The name as the archive spells it, without regard to case; "" when it is not there."""
        if name in self._entries:
            return name
        return next((entry for entry in self._entries if entry.lower() == name.lower()), "")

    def read(self, name: str) -> bytes:
        """The bytes of one file. Raises InputError when it is missing, locked, damaged or too large."""
        entry = self._entries.get(name)
        if entry is None:
            raise InputError(f"A part of it is missing ({name}).", "Save it anew in the program that made it.")
        if entry.flag_bits & ENCRYPTED:
            raise InputError("It is locked by a password.", "Unpack it yourself and add what is inside.")
        if entry.compress_type not in PACKED_METHODS:
            raise InputError("It is packed in a way that is not known here.", "Unpack it and add what is inside.")
        limit = self._context.limits.member_bytes
        if entry.file_size > limit:
            raise too_large(
                f"A part of it has {megabytes(entry.file_size)}; more than {megabytes(limit)} are not read."
            )
        return self._inflated(entry, limit)

    def _inflated(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        chunks: list[bytes] = []
        total = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(CHUNK):
                    total += len(chunk)
                    self._context.spend(len(chunk))
                    if total > limit:
                        raise too_large(f"A part of it unpacks to more than {megabytes(limit)}.")
                    chunks.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise InputError(DAMAGED.sentence, DAMAGED.advice, str(error)) from error
        return b"".join(chunks)


def is_zip(head: bytes) -> bool:
    """True for the first bytes of a ZIP archive, an empty one too."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))
