"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from timeline.model import EnvironmentProblem


def write_whole(target: Path, content: bytes) -> None:
    """Writes beside the target, syncs, and renames into place, so that nobody ever sees half a file.

    Raises EnvironmentProblem when the folder is missing or cannot be written, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _problem(target, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _problem(target, error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows cannot open a folder to sync it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _problem(target: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"The file {target.name} could not be written: {error.strerror or error}.",
        "Choose another folder, or make room on the disk, and export again.",
        details=str(error),
    )
