"""Frames between processes: values come through, anything else is refused."""

from __future__ import annotations

import io
import pickle

import pytest

from timeline.frames import FrameError, Setup, loads, read_frame, write_frame
from timeline.model import Failure, Source, Span, TimeSpan


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
