from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

from tests.desktop.stories import EVENT
from timeline.desktop.appearance import Appearance
from timeline.desktop.models.article_columns import ArticleWords, article_columns, outcome_columns
from timeline.desktop.models.event_columns import (
    EventWords,
    ahead_columns,
    contradiction_columns,
    event_columns,
    review_columns,
    undated_columns,
)
from timeline.desktop.models.rows_model import RowsModel
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import ImportOutcome, Problem, TimeSpan
from timeline.project.answers import Ahead, ArticleRow

ARTICLE = ArticleRow(
    "a1", "/x/call.txt", "", "Call", "Ledger", TimeSpan.parse("2026-02-04"), "text", "ro", "read", 2, (), "", 10, (), ""
)


def row_texts(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def test_an_event_is_told_in_every_list(translator: Translator, appearance: Appearance, terms: Terms) -> None:
    words = EventWords(translator, appearance)
    words.terms = terms
    for columns in (event_columns(words), undated_columns(words), contradiction_columns(words), review_columns(words)):
        model = RowsModel(columns, lambda event: event.id, translator)
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show([EVENT])
        assert "Ana Pop speaks by phone" in row_texts(model)
        assert tester is not None


def test_the_table_of_events_says_when_what_who_and_how_sure(
    translator: Translator, appearance: Appearance, terms: Terms
) -> None:
    words = EventWords(translator, appearance)
    words.terms = terms
    model = RowsModel(event_columns(words), lambda event: event.id, translator)
    model.show([EVENT])
    assert row_texts(model) == [
        "4 Feb 2026", "Ana Pop speaks by phone", "Phone call", "occurred", "Ana Pop, Russia", "Brazil", "2", "92 %",
    ]  # fmt: skip


def test_what_lies_ahead_says_the_days_left(translator: Translator, appearance: Appearance) -> None:
    words = EventWords(translator, appearance)
    model = RowsModel(ahead_columns(words), lambda row: row.event.id, translator)
    texts = []
    for days in (12, 1, 0, -3):
        model.show([Ahead(EVENT, days)])
        texts.append(row_texts(model)[0])
    assert texts == ["in 12 days", "in 1 day", "today", "3 days ago, not reported"]


def test_an_article_is_listed_with_its_state(translator: Translator, appearance: Appearance) -> None:
    model = RowsModel(article_columns(ArticleWords(translator, appearance)), lambda row: row.id, translator)
    model.show([ARTICLE])
    assert row_texts(model) == ["Call", "Ledger", "4 Feb 2026", "Romanian", "2", "read", "/x/call.txt"]


def test_an_outcome_says_what_to_do(translator: Translator, appearance: Appearance) -> None:
    model = RowsModel(outcome_columns(ArticleWords(translator, appearance)), lambda row: row.path, translator)
    problem = Problem("no_date", "No publication date was found.")
    model.show([ImportOutcome("/x/call.txt", "imported", "a1", 2, (problem,))])
    assert row_texts(model)[0] == "imported"
    assert "Set it in the article list" in row_texts(model)[3]


def test_an_error_is_shown_as_it_is_told(translator: Translator, appearance: Appearance) -> None:
    words = ArticleWords(translator, appearance)
    assert words.remark(ImportOutcome("/x", "failed", error="The file is damaged.")) == "The file is damaged."
