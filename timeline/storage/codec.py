"""Values of `timeline.model` as JSON and back, so that a project file holds nothing that runs when it is read.

A dataclass becomes an object of the fields that differ from their defaults, a `Span` a pair, a `TimeSpan` its EDTF
text, tuples and frozensets arrays. Reading checks every value against the type hints and raises DamagedProject.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from timeline.model import Span, TimeSpan

from .errors import DamagedProject

T = TypeVar("T")
Converter = Callable[[Any], Any]
_FIRST = {"str": str, "int": int, "float": (int, float), "bool": bool}


def to_json(value: object) -> str:
    """JSON text of a value, or of a tuple of values."""
    return _DUMPS(value)


def plain(value: Any) -> Any:
    """The value made of dicts, lists, strings and numbers."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return plain(_plain(value))


def _plain(value: Any) -> Any:
    """What JSON has no word for, made of dicts, tuples, strings and numbers; the encoder asks for parts by itself."""
    if isinstance(value, Span):
        return value.start, value.end
    if isinstance(value, TimeSpan):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    kind: Any = type(value)
    found = {}
    for name, default in _fields(kind):
        item = getattr(value, name)
        if item is not default and item != default:
            found[name] = item
    return found


_DUMPS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_plain).encode


def from_json(kind: type[T], text: str) -> T:
    """The value of that type. Raises DamagedProject when the text does not hold one."""
    try:
        reader: Any = _reader
        value: T = reader(kind)(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedProject(
            "The project holds an entry that cannot be read.", "Restore a backup.", f"{kind}: {error}"
        ) from error
    return value


def tuple_from_json(kind: type[T], text: str) -> tuple[T, ...]:
    """A tuple of values of that type. Raises DamagedProject when the text does not hold one."""
    made: Any = types.GenericAlias(tuple, (kind, ...))
    values: tuple[T, ...] = from_json(made, text)
    return values


@functools.cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Names and defaults; a field without a default has one that nothing equals."""
    pairs = []
    for field in dataclasses.fields(kind):
        default = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        pairs.append((field.name, object() if default is dataclasses.MISSING else default))
    return tuple(pairs)


@functools.cache
def _reader(kind: Any) -> Converter:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _optional(next(_reader(part) for part in typing.get_args(kind) if part is not type(None)))
    if origin is tuple:
        return _tuple_reader(typing.get_args(kind))
    if origin is frozenset:
        item = _reader(typing.get_args(kind)[0])
        return lambda values: frozenset(item(value) for value in _checked(values, list))
    if kind is Span:
        return lambda pair: Span(int(pair[0]), int(pair[1]))
    if kind is TimeSpan:
        return lambda text: _span(_checked(text, str))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: kind(value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    wanted = _FIRST[kind.__name__]
    return lambda value: _checked(value, wanted)


@functools.lru_cache(maxsize=8192)
def _span(text: str) -> TimeSpan:
    """Days repeat: reading one again costs a hundredth of parsing it."""
    return TimeSpan.parse(text)


def _optional(read: Converter) -> Converter:
    return lambda value: None if value is None else read(value)


def _tuple_reader(parts: tuple[Any, ...]) -> Converter:
    if len(parts) == 2 and parts[1] is Ellipsis:
        item = _reader(parts[0])
        return lambda values: tuple([item(value) for value in _checked(values, list)])
    readers = [_reader(part) for part in parts]
    return lambda values: tuple(read(value) for read, value in zip(readers, values, strict=True))


def _dataclass_reader(kind: type) -> Converter:
    hints = typing.get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}

    def read(values: Any) -> Any:
        # Fields that this version does not know were written by a later one of the same schema: left aside.
        given = _checked(values, dict).items()
        return kind(**{name: readers[name](value) for name, value in given if name in readers})

    return read


def _checked(value: Any, wanted: Any) -> Any:
    if not isinstance(value, wanted):
        raise TypeError(f"{wanted} expected, not {type(value)}")
    return value
