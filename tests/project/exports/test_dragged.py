"""Chosen events leave the window in every form that another program may take."""

from tests.project.exports.made_project import MadeProject
from timeline.project.exports.dragged import dragged
from timeline.project.exports.options import ExportOptions

OPTIONS = ExportOptions(today=20_513)


def test_one_event_is_a_date_a_title_and_its_sentences_with_their_sources() -> None:
    found = dragged(MadeProject(), ("e1",), OPTIONS)
    first, second = found["text/plain"].decode().splitlines()
    assert first == "Thursday, 16 October 2025: Trump and Putin speak by phone"
    assert second.startswith("“Au vorbit joi.” – Ana Pop, Ion {Rău}, “Convorbire & altele”")


def test_several_are_a_list_a_calendar_and_a_table() -> None:
    found = dragged(MadeProject(), ("e1", "e3"), OPTIONS)
    assert found["text/markdown"].decode().count("- **") == 2
    assert found["text/calendar"].count(b"BEGIN:VEVENT") == 2
    assert found["text/csv"].count(b"\r\n") == 3


def test_what_articles_say_is_no_markup_of_ours() -> None:
    markdown = dragged(MadeProject(), ("e2",), OPTIONS)["text/markdown"].decode()
    assert "<script>" not in markdown
    assert "](javascript" not in markdown.replace("\\](", "")


def test_it_speaks_the_language_asked_for() -> None:
    text = dragged(MadeProject(), ("e1",), ExportOptions(today=20_513, language="ro"))["text/plain"].decode()
    assert text.startswith("joi, 16 octombrie 2025: ro Trump")
    assert "„Au vorbit joi.”" in text
