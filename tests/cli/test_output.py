"""The two streams of a verb."""

import io
import json

import pytest

from timeline.cli.output import Output


class Streams:
    """Standard output and error, in an encoding that cannot write Romanian."""

    def __init__(self) -> None:
        self.results, self.messages = io.BytesIO(), io.BytesIO()
        self.output = Output(io.TextIOWrapper(self.results, "ascii"), io.TextIOWrapper(self.messages, "ascii"))


@pytest.fixture
def streams() -> Streams:
    """Both streams of a verb, empty."""
    return Streams()


def test_results_are_utf_8_whatever_the_locale(streams: Streams) -> None:
    streams.output.line("Știre")
    assert streams.results.getvalue() == "Știre\n".encode()


def test_each_line_is_there_at_once(streams: Streams) -> None:
    streams.output.json({"id": "ș"})
    assert streams.results.getvalue() == '{"id": "ș"}\n'.encode()


def test_a_name_that_is_not_utf_8_is_escaped_and_the_line_stays_json(streams: Streams) -> None:
    streams.output.json({"path": "caf\udce9.txt"})
    assert json.loads(streams.results.getvalue()) == {"path": "caf\udce9.txt"}


def test_messages_do_not_mix_with_results(streams: Streams) -> None:
    with streams.output as output:
        output.tell("It failed.")
    assert streams.results.getvalue() == b""
    assert streams.messages.getvalue() == b"It failed.\n"


def test_progress_is_shown_to_nobody_but_a_person(streams: Streams) -> None:
    with streams.output as output:
        output.progress(1, 2, "a.txt")
    assert streams.messages.getvalue() == b""
