"""The columns of the article list, and of an import's report."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtGui import QIcon

from timeline.desktop.appearance import Appearance
from timeline.desktop.clock import told
from timeline.desktop.translator import Translator
from timeline.model import ImportOutcome
from timeline.project.answers import ArticleRow
from timeline.project.sentences import in_language

from .rows_model import Column

OUTCOME_ICONS = {
    "imported": "tool/check", "duplicate": "tool/copy", "empty": "tool/hide", "failed": "tool/error",
    "skipped": "tool/chevron_right",
}  # fmt: skip
FIRST_DAY = -(10**9)


class ArticleWords:
    """What the cells of an article and of an outcome say."""

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        self._translator = translator
        self._appearance = appearance

    def published(self, row: ArticleRow) -> str:
        """When it was published, short."""
        return told(row.published, self._translator, short=True)

    def language(self, row: ArticleRow) -> str:
        """The language's name, or its code in capitals."""
        key = f"language.{row.language}"
        return self._translator(key) if self._translator.catalogue.has(key) else row.language.upper()

    def state(self, row: ArticleRow) -> str:
        """What became of it."""
        return self._translator(f"article_state.{row.state}")

    def status(self, outcome: ImportOutcome) -> str:
        """How the import of a path ended."""
        return self._translator(f"outcome.{outcome.status}")

    def name(self, outcome: ImportOutcome) -> str:
        """The title, or the file's name."""
        return outcome.title or PurePath(outcome.path).name or outcome.path

    def remark(self, outcome: ImportOutcome) -> str:
        """What the user should know: the error, or the problems found."""
        language = self._translator.language
        sentences = [in_language(outcome.error, language)] if outcome.error else []
        for problem in outcome.problems:
            key = f"problem.{problem.code}"
            known = self._translator.catalogue.has(key)
            sentences.append(self._translator(key) if known else in_language(problem.sentence, language))
        return " ".join(sentences)

    def icon(self, outcome: ImportOutcome) -> QIcon:
        """The sign of an outcome in its colour."""
        theme = self._appearance.theme
        colours = {"imported": theme.text_good, "failed": theme.text_danger}
        colour = (
            theme.text_warning
            if outcome.problems and outcome.status != "duplicate"
            else colours.get(outcome.status, theme.muted)
        )
        return QIcon(self._appearance.pixmap(OUTCOME_ICONS[outcome.status], colour, self._appearance.scaled(16)))


def article_columns(words: ArticleWords) -> tuple[Column[ArticleRow], ...]:
    """The columns of the article list."""
    return (
        Column("table.title", lambda row: row.title or PurePath(row.path).name,
               lambda row: ((row.title or row.path).casefold(),), share=3.2),
        Column("table.publisher", lambda row: row.publisher, lambda row: (row.publisher.casefold(),), share=1.3),
        Column("table.published", words.published, _by_publication, share=1.9),
        Column("table.language", words.language, lambda row: (words.language(row),), share=1.1),
        Column("table.events", lambda row: str(row.events), lambda row: (row.events,), is_number=True, share=0.8),
        Column("table.state", words.state, lambda row: (words.state(row),), share=1.4),
        Column("table.file", lambda row: row.url or row.path, lambda row: (row.path,), share=2),
    )  # fmt: skip


def outcome_columns(words: ArticleWords) -> tuple[Column[ImportOutcome], ...]:
    """The columns of an import's report."""
    return (
        Column("table.outcome", words.status, lambda row: (row.status, row.path), icon=words.icon, share=1.7),
        Column("table.title", words.name, lambda row: (words.name(row).casefold(),), share=3.4),
        Column("table.events", lambda row: str(row.events), lambda row: (row.events,), is_number=True, share=0.8),
        Column("table.remark", words.remark, lambda row: (words.remark(row),), share=2.6),
        Column("table.file", lambda row: PurePath(row.path).name or row.path, lambda row: (row.path,),
               tip=lambda row: row.path, share=1.6),
    )  # fmt: skip


def _by_publication(row: ArticleRow) -> tuple[object, ...]:
    day = row.published.earliest if row.published is not None else None
    return (FIRST_DAY if day is None else day, str(row.published), row.id)
