"""Events as people read them in a terminal."""

from dataclasses import replace

from tests.project.exchange.values import ARTICLE, CALL, EVENT, MEETING, READING
from timeline.cli.event_table import event_lines, reading_lines
from timeline.model import TimeSpan, When


def lines(language: str = "en", *, only_timexes: bool = False) -> list[str]:
    return reading_lines(READING, language, only_timexes=only_timexes, is_terminal=False)


def test_an_article_is_headed_by_its_title_and_publication() -> None:
    assert lines()[0].startswith("Two leaders speak (4 Feb 2026")


def test_only_events_that_are_shown_stand_in_the_table() -> None:
    text = "\n".join(lines())
    assert "Phone call: United States, Latvia" in text
    assert "Meeting" not in text


def test_titles_and_dates_are_in_the_language_asked_for() -> None:
    assert any("Convorbire: Statele Unite, Letonia" in line for line in lines("ro"))


def test_an_article_without_events_that_are_shown_says_so_with_a_dash() -> None:
    empty = reading_lines(replace(READING, mentions=(MEETING,)), "en", only_timexes=False, is_terminal=False)
    assert empty[1:] == ["–", ""]


def test_events_stand_in_time_order_undated_ones_last() -> None:
    early = replace(CALL, when=When(TimeSpan.parse("2025")), titles=(("en", "Early"),))
    undated = replace(CALL, when=When(), titles=(("en", "Undated"),))
    reading = replace(READING, mentions=(undated, CALL, early))
    text = reading_lines(reading, "en", only_timexes=False, is_terminal=False)
    order = [next(index for index, line in enumerate(text) if title in line) for title in ("Early", "Phone", "Undated")]
    assert order == sorted(order)


def test_expressions_of_time_can_be_asked_for_alone() -> None:
    text = lines(only_timexes=True)
    assert text[1].split() == ["Words", "Type", "Value", "Date"]
    assert text[2].split() == ["Tuesday", "DATE", "2026-02-03", "2026-02-03"]


def test_an_article_without_a_title_is_headed_by_its_path() -> None:
    reading = replace(READING, article=replace(ARTICLE, title="", published=None))
    assert reading_lines(reading, "en", only_timexes=False, is_terminal=False)[0] == "news.txt"


def test_a_projects_events_tell_how_many_independent_sources_they_have() -> None:
    (_, row) = event_lines([replace(EVENT, independent=3)], "en", is_terminal=False)
    assert row.split()[-1] == "3"
