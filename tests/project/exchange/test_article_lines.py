"""A line of JSONL as an article."""

import json

import pytest

from timeline.model import Source
from timeline.project.exchange import LineError, parse_article_line


def test_a_line_becomes_a_source_whose_text_stays_as_it_is() -> None:
    line = json.dumps(
        {
            "id": "x", "text": " Text \r\n", "title": "T", "published": "2026-02-04", "language": "ro",
            "url": "https://example.org/a", "publisher": "P", "else": 1,
        }
    )  # fmt: skip
    assert parse_article_line(line, "-:1") == Source(
        path="-:1",
        text=" Text \r\n",
        id="x",
        title="T",
        published_text="2026-02-04",
        language="ro",
        url="https://example.org/a",
        publisher="P",
        keep_text=True,
    )


def test_only_the_text_is_needed_and_null_is_the_same_as_absent() -> None:
    source = parse_article_line('{"text": "a", "title": null, "published": null}', "f.jsonl:2")
    assert source == Source("f.jsonl:2", text="a", keep_text=True)


def test_a_number_is_an_id_too() -> None:
    assert parse_article_line('{"id": 7, "text": "a"}', "-:1").id == "7"


@pytest.mark.parametrize("kind", ["event", "claim", "decision", "something", 3, ["article"]])
def test_lines_of_an_export_that_are_no_articles_are_told_as_such(kind: object) -> None:
    with pytest.raises(LineError, match="not an article") as error:
        parse_article_line(json.dumps({"kind": kind, "id": "k", "text": "a"}), "-:1")
    assert error.value.given_id == "k"


def test_articles_of_an_export_are_read_again() -> None:
    assert parse_article_line('{"kind": "article", "text": "a"}', "-:1").text == "a"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("{", "not JSON", id="cut"),
        pytest.param("", "not JSON", id="empty"),
        pytest.param("[1, 2]", "has to be an object", id="a list"),
        pytest.param('{"text": 5}', '"text" is missing', id="text is a number"),
        pytest.param('{"title": "x"}', '"text" is missing', id="no text"),
        pytest.param('{"text": "a", "published": 20260204}', '"published" has to be a string', id="date is a number"),
        pytest.param("[" * 100_000, "not JSON", id="endless nesting"),
        pytest.param('{"text": ' + "9" * 5000 + "}", "not JSON", id="a number of 5,000 digits"),
    ],
)
def test_a_line_that_is_no_article_says_why(line: str, reason: str) -> None:
    with pytest.raises(LineError, match=reason):
        parse_article_line(line, "-:1")
