"""What the first hundred bytes of a file say, read without SQLite and without touching it (sqlite.org/fileformat2)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from timeline.model import EnvironmentProblem

from .errors import ForeignProject, NewerProject, damaged
from .schema import APPLICATION_ID, SCHEMA

MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of a project file's header; `pages` counts pages of `page_size` bytes, `changes` grows with writes."""

    page_size: int
    is_wal: bool
    changes: int
    pages: int
    schema: int
    file_size: int


def read_header(path: Path) -> Header:
    """The header of a project file.

    Raises ForeignProject for another kind of file, NewerProject for a later schema, DamagedProject for one that was
    cut or overwritten, EnvironmentProblem when it cannot be read at all.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
            size = path.stat().st_size
    except OSError as error:
        raise EnvironmentProblem(
            f"The project {path.name} cannot be read.", "Check that it is there and that you may read it.", str(error)
        ) from error
    application = struct.unpack(">I", head[68:72])[0] if len(head) == HEADER_BYTES else None
    if head[: len(MAGIC)] != MAGIC[: len(head)] or not head:
        if application == APPLICATION_ID:
            raise damaged(path, "the file's first bytes were overwritten")
        raise ForeignProject(
            f"{path.name} is not a timeline project.", "Choose a .gtl file, or import the file as an article."
        )
    if application is None:
        raise damaged(path, f"the file ends after {len(head)} bytes")
    if application != APPLICATION_ID:
        raise ForeignProject(
            f"{path.name} is a database of another program.", "Choose a .gtl file that this program made."
        )
    (schema,) = struct.unpack(">I", head[60:64])
    if schema > SCHEMA:
        raise NewerProject(
            f"{path.name} was made by a newer version of this program and was left as it is.",
            "Update the program to open it.",
            f"schema {schema}, known up to {SCHEMA}",
        )
    return _checked(path, head, schema, size)


def _checked(path: Path, head: bytes, schema: int, size: int) -> Header:
    (raw_page,) = struct.unpack(">H", head[16:18])
    page_size = 65536 if raw_page == 1 else raw_page
    changes, pages = struct.unpack(">II", head[24:32])
    (valid_for,) = struct.unpack(">I", head[92:96])
    if page_size < 512 or page_size & (page_size - 1) or schema == 0:
        raise damaged(path, f"page size {page_size}, schema {schema}")
    # The page count holds only where the file was last written by a version of SQLite that keeps it.
    if valid_for == changes and size < pages * page_size:
        raise damaged(path, f"{size} bytes, {pages * page_size} expected")
    return Header(page_size, head[18] == 2 or head[19] == 2, changes, pages, schema, size)
