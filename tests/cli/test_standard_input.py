"""Standard input as articles."""

import io
import json

import pytest

from timeline.cli import standard_input
from timeline.cli.standard_input import Conversation
from timeline.model import Failure, Source

LIKE = Source("", published_text="2026-02-04", language="ro")


def said(data: bytes, like: Source = LIKE) -> list[Source | Failure]:
    """Everything that a conversation gives."""
    return list(Conversation(io.BytesIO(data), like).sources())


def test_text_is_one_article_word_for_word() -> None:
    assert said("Știre.\r\n\r\nA doua zi.\n".encode()) == [
        Source("-", text="Știre.\r\n\r\nA doua zi.\n", published_text="2026-02-04", language="ro", keep_text=True)
    ]


def test_blank_lines_before_a_text_stay_so_that_offsets_hold() -> None:
    (source,) = said(b"\n\nText")
    assert isinstance(source, Source)
    assert source.text == "\n\nText"


def test_text_in_an_older_encoding_is_read() -> None:
    (source,) = said("Preşedintele".encode("cp1250"))
    assert isinstance(source, Source)
    assert source.text == "Preşedintele"


def test_json_lines_are_articles_with_the_number_of_their_line() -> None:
    data = b'{"text": "a"}\n\n{"text": "b", "published": "2026-01-01", "language": "en"}\n'
    assert said(data) == [
        Source("-:1", text="a", published_text="2026-02-04", language="ro", keep_text=True),
        Source("-:3", text="b", published_text="2026-01-01", language="en", keep_text=True),
    ]


def test_a_byte_order_mark_hides_neither_json_nor_text() -> None:
    assert [one.path for one in said(b'\xef\xbb\xbf{"text": "a"}')] == ["-:1"]
    (source,) = said(b"\xef\xbb\xbfText")
    assert isinstance(source, Source)
    assert source.text == "Text"


def test_a_malformed_line_is_answered_in_its_turn() -> None:
    answers = said(b'{"text": "a"}\nnonsense\n{"text": "\xff"}\n{"id": "x", "title": "b"}\n{"text": "c"}\n')
    assert [(type(one).__name__, one.path) for one in answers] == [
        ("Source", "-:1"),
        ("Failure", "-:2"),
        ("Failure", "-:3"),
        ("Failure", "-:4"),
        ("Source", "-:5"),
    ]
    assert isinstance(answers[3], Failure)
    assert answers[3].given_id == "x"


@pytest.mark.parametrize("data", [b"", b"\n \n\t"])
def test_nothing_is_answered_with_a_sentence(data: bytes) -> None:
    (answer,) = said(data)
    assert isinstance(answer, Failure)
    assert answer.status == "empty"


def test_a_line_without_end_is_refused_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standard_input, "LONGEST_LINE", 100)
    long = json.dumps({"text": "a" * 1000}).encode()
    answers = said(b'{"text": "a"}\n' + long + b'\n{"text": "c"}\n')
    assert [(type(one).__name__, one.path) for one in answers] == [
        ("Source", "-:1"),
        ("Failure", "-:2"),
        ("Source", "-:3"),
    ]


def test_a_text_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standard_input, "LONGEST_TEXT", 100)
    (answer,) = said(b"word " * 100)
    assert isinstance(answer, Failure)
    assert answer.status == "failed"


def test_a_line_is_given_before_the_next_one_is_asked_for() -> None:
    class Asked(io.BytesIO):
        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.lines += 1
            return super().readline(size)

    stream = Asked(b'{"text": "a"}\n{"text": "b"}\n')
    sources = Conversation(stream, LIKE).sources()
    next(sources)
    assert stream.lines == 1
