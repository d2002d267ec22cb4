"""An import's report: what became of every path, why, and what can be done; it can be saved."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.labels import plain_label
from timeline.desktop.models.article_columns import OUTCOME_ICONS, ArticleWords, outcome_columns
from timeline.desktop.models.rows_model import RowsModel
from timeline.desktop.models.rows_table import RowsTable
from timeline.desktop.translator import Translator
from timeline.model import ImportOutcome, ImportReport

from .frame import Dialog

DANGEROUS_STARTS = ("=", "+", "-", "@", "\t", "\r")


class ReportDialog(Dialog):
    """A table of outcomes that can be narrowed to one kind; `retry` gets the paths that failed."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        appearance: Appearance,
        report: ImportReport,
        retry: Callable[[Sequence[Path]], None],
        ask_date: Callable[[str], None],
    ) -> None:
        super().__init__(parent, tr, tr("report.title"))
        self._report = report
        self._words = ArticleWords(tr, appearance)
        model = RowsModel(
            outcome_columns(self._words), lambda row: f"{row.path}\n{row.article_id}\n{row.status}", tr, self
        )
        self.table = RowsTable("reportTable", model)
        self.table.setAccessibleName(tr("report.title"))
        self.kinds = QComboBox()
        self.kinds.addItem(tr("report.all", n=len(report.outcomes)), "")
        for status in OUTCOME_ICONS:
            count = report.count(status)
            if count:
                text = tr("drawer.counted", text=tr(f"outcome.{status}"), count=count)
                self.kinds.addItem(text, status)
        self.kinds.currentIndexChanged.connect(self._refresh)
        row = QHBoxLayout()
        row.addWidget(self.kinds)
        row.addWidget(plain_label(tr("report.cancelled") if report.was_cancelled else "", "warning"), 1)
        self.body.addLayout(row)
        self.body.addWidget(self.table)
        self.use_close()
        self.add_button("report.save", self._save)
        undated = undated_articles(report)
        if undated:
            self.date_button = self.add_button("report.date", lambda: ask_date(self.undated_article()))
            self.date_button.setEnabled(False)
            self.table.rows_chosen.connect(lambda _: self.date_button.setEnabled(bool(self.undated_article())))
        failed = failed_paths(report)
        if failed:
            again = self.add_button("report.retry", lambda: retry(failed))
            again.clicked.connect(self.accept)
        self.resize(860, 480)
        self._refresh()
        if undated:  # what the window asks for stands chosen, its button at hand
            self.table.selectRow(
                next(place for place, row in enumerate(report.outcomes) if row.article_id == undated[0])
            )

    def undated_article(self) -> str:
        """The id of the selected article when no publication date was found for it; "" otherwise."""
        row = self.table.rows_model.row_at(self.table.currentIndex())
        return row.article_id if isinstance(row, ImportOutcome) and _lacks_date(row) else ""

    def _refresh(self) -> None:
        status = self.kinds.currentData()
        self.table.rows_model.show([row for row in self._report.outcomes if status in ("", row.status)])

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr_("report.save"), "import.csv", "CSV (*.csv)")
        if path:
            Path(path).write_text(report_csv(self._report, self._words), encoding="utf-8-sig", newline="")


def undated_articles(report: ImportReport) -> tuple[str, ...]:
    """The ids of the articles for which no publication date was found, in order."""
    return tuple(dict.fromkeys(row.article_id for row in report.outcomes if _lacks_date(row)))


def _lacks_date(row: ImportOutcome) -> bool:
    return bool(row.article_id) and any(problem.code == "no_date" for problem in row.problems)


def failed_paths(report: ImportReport) -> tuple[Path, ...]:
    """The files that could not be read and still lie where they were."""
    paths = (Path(row.path) for row in report.outcomes if row.status == "failed")
    return tuple(path for path in paths if path.is_file())


def report_csv(report: ImportReport, words: ArticleWords) -> str:
    """The report as CSV; no cell begins with a sign that a spreadsheet takes for a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in report.outcomes:
        writer.writerow([_cell(value) for value in _values(row, words)])
    return text.getvalue()


def _values(row: ImportOutcome, words: ArticleWords) -> tuple[str, ...]:
    return words.status(row), words.name(row), str(row.events), words.remark(row), row.path


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(DANGEROUS_STARTS) else value
