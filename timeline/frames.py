"""Values over a pipe between the program and its workers: eight bytes of length (big endian), then a pickle.

The program never unpickles anything but values of `timeline.model`: a worker has parsed hostile files, and a pickle
from a worker that was taken over could otherwise call any function here.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum, EnumMeta
from operator import attrgetter
from typing import IO, Any

HEADER = struct.Struct(">Q")
LARGEST_FRAME = 512 * 1024 * 1024  # bytes; more means that the pipe carries something else
VALUES = "timeline.model"


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told first. Bytes; 0 is no ceiling. It leaves after `jobs`, or when it has grown too large.

    `limits` are fields of `reading.Limits` that differ from its defaults: the program does not load the readers. One
    that `loads_early` loads what few articles need while it has nothing else to do, others when they need it.
    """

    limits: Mapping[str, int] = field(default_factory=dict)
    memory_bytes: int = 1_000_000_000
    leave_above_bytes: int = 260_000_000
    jobs: int = 1_000
    loads_early: bool = False


class FrameError(Exception):
    """What came over the pipe is no frame, or names something that is not a value."""


class ValueUnpickler(pickle.Unpickler):
    """Unpickles builtin containers and the classes of `timeline.model`, nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name. Raises FrameError for anything that is not a value's class."""
        if (module, name) == ("builtins", "getattr"):
            return _member
        found = super().find_class(module, name) if module.split(".")[:2] == VALUES.split(".") else None
        if not isinstance(found, type):
            raise FrameError(f"refused to load {module}.{name}")
        return found


def _member(kind: object, name: str) -> Enum:
    """A member of one of our enumerations: Python 3.11.0 to 3.11.3 (Debian 12's) pickles members by `getattr`.

    Raises FrameError for anything else, so that nothing can be reached through it.
    """
    if isinstance(kind, EnumMeta) and name in kind.__members__:
        return kind.__members__[name]
    raise FrameError(f"refused to take {name} of {kind}")


class _Reducers(dict[type, Callable[[Any], tuple[type, tuple[Any, ...]]]]):
    """How values are pickled: as a call of their class with their fields, three times as fast as by their state, and
    checked by the class when they arrive. Other objects are pickled in the ordinary way (KeyError)."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = [each.name for each in fields(kind) if each.init]
        get = attrgetter(*names)
        if len(names) == 1:
            reducer = self[kind] = lambda value: (kind, (get(value),))
        else:
            reducer = self[kind] = lambda value: (kind, get(value))
        return reducer


_REDUCERS = _Reducers()


def dumps(value: object) -> bytes:
    """The value as `loads` reads it."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return buffer.getvalue()


def write_frame(stream: IO[bytes], value: object) -> None:
    """Writes one value and flushes. Raises OSError (BrokenPipeError) when nobody reads."""
    data = dumps(value)
    stream.write(HEADER.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The bytes of the next frame, None at the end of the stream. Raises FrameError for a cut or impossible one."""
    header = stream.read(HEADER.size)
    if not header:
        return None
    if len(header) < HEADER.size:
        raise FrameError("the stream ended inside a header")
    (length,) = HEADER.unpack(header)
    if length > LARGEST_FRAME:
        raise FrameError(f"a frame of {length} bytes")
    data = stream.read(length)
    if len(data) < length:
        raise FrameError("the stream ended inside a frame")
    return data


def loads(data: bytes) -> Any:
    """The value in a frame that an untrusted worker wrote. Raises FrameError when it is not made of values."""
    try:
        return ValueUnpickler(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, TypeError, ValueError) as error:
        raise FrameError(str(error)) from error
