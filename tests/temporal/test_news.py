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


@pytest.mark.parametrize("row", rows_of("en") + rows_of("ro"), ids=lambda row: row[2][:60])
def test_every_date_of_a_news_sentence_is_read_and_nothing_else(row: Row) -> None:
    language, published, line = row
    marked = [(match[1], match[2]) for match in MARK.finditer(line)]
    text = MARK.sub(r"\1", line)
    found = [timex for timex in timexes_of(text, language, published) if timex.type in ("DATE", "TIME")]
    assert [timex.value for timex in found] == [value for _, value in marked]
    for timex, (words, _) in zip(found, marked, strict=True):
        read = timex.span.text_of(text)
        assert read in words or words in read


def test_a_year_that_heads_a_section_is_the_year_of_its_days() -> None:
    text = (
        "A year of war\n\n— 2014 —\n\nApril 6: Offices are seized.\n\nJuly 5: The army returns.\n\n"
        "2015\n\nJan 3: It goes on."
    )
    found = {timex.span.text_of(text): timex.value for timex in timexes_of(text, "en", "2015-04-14")}
    assert (found["April 6"], found["July 5"], found["Jan 3"]) == ("2014-04-06", "2014-07-05", "2015-01-03")


def test_the_weekend_named_before_is_the_one_meant() -> None:
    text = "Rain is due this weekend, the office said. While most of the weekend was called dry, the wind will rise."
    found = [timex.value for timex in timexes_of(text, "en", "2022-03-11")]
    assert found == ["2022-W10-WE", "2022-W10-WE"]


def test_a_weekday_far_from_its_verb_is_the_one_told_before() -> None:
    text = (
        "Rain is set to return on Saturday. Warnings have been issued, concentrated in the north and the west of the "
        "island, on the coast and inland alike, on Saturday and in the night."
    )
    assert [timex.value for timex in timexes_of(text, "en", "2022-03-11")][:2] == ["2022-03-12", "2022-03-12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army left the south within 60 days."),
        ("en", "The army will leave the south within 60 days of the vote."),
        ("ro", "Trupele s-au retras din sud în decurs de 60 de zile."),
    ],
)
def test_a_term_that_is_over_or_runs_from_an_event_has_no_date(language: str, text: str) -> None:
    (found,) = timexes_of(text, language, "2026-02-04")
    assert (found.value, found.when) == ("P60D", None)


def test_an_hour_that_heads_a_piece_of_a_live_report_is_of_its_own_day() -> None:
    text = (
        "The latest on the storm:\n\n9:40 p.m.\n\nThe river will crest between Friday and Saturday.\n\n"
        "8:15 p.m.\n\nBridges are shut.\n"
    )
    found = {timex.span.text_of(text): timex.value for timex in timexes_of(text, "en", "2013-02-06")}
    assert (found["9:40 p.m."], found["8:15 p.m."]) == ("2013-02-06T21:40", "2013-02-06T20:15")
