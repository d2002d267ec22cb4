"""Pages on paper: every row of a table and every word of an article, under a title, above a page number."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinter

from tests.desktop.printing.conftest import Printed
from timeline.desktop.printing.article_pages import article_pages
from timeline.desktop.printing.sheets import Body, Page, Sheets, body_of, put_on_paper
from timeline.desktop.printing.table_pages import Table, table_pages
from timeline.desktop.theme import theme_named
from timeline.model import Article, Span, TextBlock

LIGHT = theme_named("light")
LONG = "talks about the reopening of the strait and the return of the two crews, " * 4


def sheets(pages: list[Page]) -> Sheets:
    """Pages with what stands above and under each."""
    return Sheets("A & B <talks>", "1–9 May", "Printed today", lambda at, total: f"Page {at} of {total}", pages)


def table(rows: int) -> Table:
    """That many events, every seventh with a long title."""
    return Table(
        ("When", "Title", "Sources"),
        (1, 3, 1),
        (False, False, True),
        tuple((f"day {at}", f"event {at} {LONG if at % 7 == 0 else ''}", str(at)) for at in range(rows)),
    )


def test_every_row_of_a_table_is_printed_once_and_the_headings_on_each_page(
    printer: QPrinter, printed: Printed
) -> None:
    pages = table_pages(table(120), body_of(printer), LIGHT, QFont())
    assert put_on_paper(printer, sheets(pages), LIGHT, QFont())
    found = printed()
    assert len(found) == len(pages) > 2
    for number, words in enumerate(found, start=1):
        assert "A & B <talks>" in words
        assert "When" in words
        assert f"Page {number} of {len(pages)}" in words
    everything = " ".join(" ".join(words.split()) for words in found)
    assert [everything.count(f"day {at} ") for at in range(120)] == [1] * 120


def test_a_table_without_rows_is_a_page_with_its_headings(printer: QPrinter, printed: Printed) -> None:
    put_on_paper(printer, sheets(table_pages(table(0), body_of(printer), LIGHT, QFont())), LIGHT, QFont())
    (words,) = printed()
    assert "Title" in words


def test_only_the_pages_that_were_asked_for_are_printed(printer: QPrinter, printed: Printed) -> None:
    printer.setFromTo(2, 3)
    put_on_paper(printer, sheets(table_pages(table(120), body_of(printer), LIGHT, QFont())), LIGHT, QFont())
    found = printed()
    assert ["Page 2 of" in found[0], "Page 3 of" in found[1], len(found)] == [True, True, 2]


def test_an_article_is_printed_whole_its_title_once_and_the_evidence_is_marked(
    printer: QPrinter, printed: Printed
) -> None:
    paragraphs = ["The crews come home", *(f"Paragraph {at} tells of {LONG}" for at in range(40))]
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(TextBlock(Span(start, start + len(paragraph)), "body"))
        start += len(paragraph) + 2
    article = Article("a.txt", text, tuple(blocks), paragraphs[0], "en", sha256="", text_sha256="")
    at = text.index("Paragraph 3")
    pages = article_pages(article, "Daily · 4 May", [Span(at, at + 30)], body_of(printer), LIGHT, QFont())
    put_on_paper(printer, sheets(pages), LIGHT, QFont())
    found = printed()
    assert len(found) == len(pages) > 1
    everything = " ".join(" ".join(words.split()) for words in found)
    assert everything.count("The crews come home") == 1
    assert all(f"Paragraph {number} tells" in everything for number in range(40))


@pytest.mark.parametrize("body", [Body(300, 200), Body(120, 120)], ids=["small", "smallest"])
def test_a_page_too_small_for_two_rows_still_takes_every_row(body: Body) -> None:
    assert len(table_pages(table(30), body, LIGHT, QFont())) >= 3
