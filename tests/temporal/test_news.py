"""News sentences with every date and time of day marked: all are read with their values, and nothing else is."""

import re
from pathlib import Path

import pytest

from tests.temporal.reading import timexes_of

MARK = re.compile(r"\[([^\]=]+)=([^\]]+)\]")
Row = tuple[str, str, str]  # language, day of publication, sentence with its marks


def rows_of(language: str) -> list[Row]:
    """The sentences of a language's file, each with its day of publication."""
    published = ""
    rows: list[Row] = []
    file = Path(__file__).parent / "data" / f"news_{language}.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            published = line[1:].strip()
        elif line and not line.startswith("#"):
            rows.append((language, published, line))
    return rows


@pytest.mark.parametrize("row", rows_of("en"), ids=lambda row: row[2][:60])
def test_every_date_of_a_news_sentence_is_read_and_nothing_else(row: Row) -> None:
    language, published, line = row
    marked = [(match[1], match[2]) for match in MARK.finditer(line)]
    text = MARK.sub(r"\1", line)
    found = [timex for timex in timexes_of(text, language, published) if timex.type in ("DATE", "TIME")]
    assert [timex.value for timex in found] == [value for _, value in marked]
    for timex, (words, _) in zip(found, marked, strict=True):
        read = timex.span.text_of(text)
        assert read in words or words in read
