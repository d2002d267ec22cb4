"""The model that tells languages apart, read with as little memory as its use needs.

py3langid brings it as one compressed file of arrays. Its own way of loading holds all of them at once, the largest
twice for a moment (106 MB), though a text of some hundred letters looks at a few hundred rows of that one, the table of
moves (39 MB), and half of the columns of the other are of languages that nobody asks for. Here the moves stay in a
temporary file, and only the columns asked for are kept.
"""

from __future__ import annotations

import contextlib
import lzma
import shutil
import tempfile
import threading
import weakref
import zipfile
from array import array
from collections.abc import Collection
from pathlib import Path
from typing import IO, Any

ROWS_AT_ONCE = 4_096
COPIED_AT_ONCE = 1 << 20  # bytes
MOST_MOVES_KEPT = 4_096  # rows, some 1.2 kB each; a text of 600 letters looks at some 200
LETTERS = 256  # moves in a row: one a byte
MOVES, ROWS, OUTPUT, WEIGHTS, PRIORS, CLASSES = "nextmove", "nextmove_row", "out_feat", "ptc", "pc", "classes"


class MovesInFile:
    """The table of moves, which reads a row from its file when somebody first looks at it. For several threads."""

    def __init__(self, file: IO[bytes], start: int, kind: str) -> None:
        """The numbers of that kind (see the module `array`) that begin `start` bytes into the file, which is closed
        when nobody needs them any more."""
        self._file = file
        self._start = start
        self._kind = kind
        self._row_bytes = LETTERS * array(kind).itemsize
        self._rows: dict[int, array[int]] = {}
        self._lock = threading.Lock()
        weakref.finalize(self, file.close)

    def __getitem__(self, place: int) -> int:
        """The number at that place of the whole table."""
        row = self._rows.get(place // LETTERS)
        return (row or self._read(place // LETTERS))[place % LETTERS]

    def _read(self, number: int) -> array[int]:
        row = array(self._kind)
        with self._lock:
            self._file.seek(self._start + number * self._row_bytes)
            row.frombytes(self._file.read(self._row_bytes))
            if len(self._rows) >= MOST_MOVES_KEPT:
                self._rows.clear()
            self._rows[number] = row
        return row


def load_identifier(languages: Collection[str], path: Path | None = None) -> Any:
    """py3langid's identifier of these languages, as far as its model knows them, with confidences from 0 to 1.

    `path` is another model file than the one that comes with it. Raises KeyError or ValueError when the file holds
    other arrays than expected: another version's.
    """
    # Lazily: NumPy and the model take half a second that readers of given languages need not pay.
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    with contextlib.ExitStack() as opened:
        unpacked = opened.enter_context(tempfile.TemporaryFile(suffix=".npz"))
        with lzma.open(path or MODEL_DIR / MODEL_FILE) as packed:
            shutil.copyfileobj(packed, unpacked, COPIED_AT_ONCE)
        with zipfile.ZipFile(unpacked) as arrays:
            classes = _array(arrays, CLASSES).tolist()
            kept = [column for column, code in enumerate(classes) if code in languages]
            identifier = LanguageIdentifier(
                _columns(arrays, kept),
                _array(arrays, PRIORS)[kept],
                [classes[column] for column in kept],
                _moves(arrays, unpacked),
                memoryview(_array(arrays, OUTPUT)),
                norm_probs=True,
                tk_row=_array(arrays, ROWS).tolist(),
            )
        opened.pop_all()  # from here on the moves keep the file
    return identifier


def _array(arrays: zipfile.ZipFile, name: str) -> Any:
    """One small array, whole."""
    from numpy.lib import format as npy  # lazily, as above

    with arrays.open(f"{name}.npy") as file:
        return npy.read_array(file)


def _head(file: IO[bytes]) -> tuple[tuple[int, ...], Any]:
    """Shape and kind of the array whose numbers come next in the file. Raises ValueError when they lie otherwise than
    row after row."""
    from numpy.lib import format as npy  # lazily, as above

    if npy.read_magic(file) != (1, 0):
        raise ValueError("an array of another version")
    shape, is_by_columns, kind = npy.read_array_header_1_0(file)
    if is_by_columns:
        raise ValueError("an array that lies column by column")
    return shape, kind


def _columns(arrays: zipfile.ZipFile, kept: list[int]) -> Any:
    """Those columns of the weights: some thousand rows are read at once, and what is not kept of them is let go."""
    import numpy  # lazily, as above

    with arrays.open(f"{WEIGHTS}.npy") as file:
        (height, width), kind = _head(file)
        found = numpy.empty((height, len(kept)), kind)
        for start in range(0, height, ROWS_AT_ONCE):
            count = min(ROWS_AT_ONCE, height - start)
            read = numpy.frombuffer(file.read(count * width * kind.itemsize), kind)
            found[start : start + count] = read.reshape(count, width)[:, kept]
    return found


def _moves(arrays: zipfile.ZipFile, unpacked: IO[bytes]) -> MovesInFile:
    """The moves, where they lie in the file. Raises ValueError when they are packed there."""
    info = arrays.getinfo(f"{MOVES}.npy")
    if info.compress_type != zipfile.ZIP_STORED:
        raise ValueError("moves that are packed")
    with arrays.open(info) as file:
        _, kind = _head(file)
        head = file.tell()
    return MovesInFile(unpacked, info.header_offset + _local_head(unpacked, info.header_offset) + head, kind.char)


def _local_head(unpacked: IO[bytes], start: int) -> int:
    """How long the head is that stands in a zip file before a member's bytes (APPNOTE 4.3.7)."""
    unpacked.seek(start)
    head = unpacked.read(30)
    return 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
