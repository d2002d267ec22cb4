"""Frames between processes: values come through, anything else is refused."""

from __future__ import annotations

import io
import pickle

import pytest

from timeline.frames import FrameError, Setup, loads, read_frame, write_frame
from timeline.model import Failure, Form, Source, Span, TimeSpan


def carried(value: object) -> object:
    stream = io.BytesIO()
    write_frame(stream, value)
    stream.seek(0)
    data = read_frame(stream)
    assert data is not None
    return loads(data)


@pytest.mark.parametrize(
    "value",
    [
        ("outcome", Failure("a", "It is gone.")),
        (Span(1, 2), None, 3.5),
        TimeSpan.parse("[2025-10-21..2025-10-31]"),
        {"a": [1]},
    ],
    ids=str,
)
def test_values_come_through_unchanged(value: object) -> None:
    assert carried(value) == value


@pytest.mark.parametrize(
    "value", [print, io.BytesIO, Setup, pytest.raises], ids=["function", "class", "setup", "helper"]
)
def test_nothing_but_values_is_loaded(value: object) -> None:
    with pytest.raises(FrameError):
        loads(pickle.dumps(value))


def test_a_pickle_that_calls_a_program_is_refused() -> None:
    with pytest.raises(FrameError):
        loads(b"cos\nsystem\n(S'true'\ntR.")


def test_the_end_of_the_stream_is_none_and_a_cut_frame_an_error() -> None:
    stream = io.BytesIO()
    write_frame(stream, Source("a"))
    assert read_frame(io.BytesIO(b"")) is None
    for length in (3, 12):
        with pytest.raises(FrameError):
            read_frame(io.BytesIO(stream.getvalue()[:length]))


def test_an_impossible_length_is_refused() -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(b"\xff" * 8))


def test_noise_is_refused() -> None:
    with pytest.raises(FrameError):
        loads(b"\x80\x05noise")


class ByName:
    """Pickles as Python 3.11.0 to 3.11.3 pickles a member of an enumeration, here of anything."""

    def __init__(self, owner: object, name: str) -> None:
        self.owner = owner
        self.name = name

    def __reduce__(self) -> tuple[object, tuple[object, str]]:
        return getattr, (self.owner, self.name)


def test_members_that_an_older_python_pickled_by_name_come_through() -> None:
    assert carried(("outcome", ByName(Form, "SET"))) == ("outcome", Form.SET)


@pytest.mark.parametrize(("owner", "name"), [(Form, "mro"), (Form, "__class__"), (Span, "__init__"), (Span, "mro")])
def test_nothing_but_members_is_reached_by_name(owner: object, name: str) -> None:
    with pytest.raises(FrameError):
        carried(ByName(owner, name))
