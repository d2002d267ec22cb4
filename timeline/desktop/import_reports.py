"""What an import has come to: one sentence in a notice, and the report itself within reach."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline.model import ImportReport

from .dialogs.report_dialog import ReportDialog, undated_articles
from .main_window import MainWindow
from .notices import Notice, Words
from .session import Session


class ImportReports(QObject):
    """Keeps the report of the last import of a window. `date_asked` carries an article without a publication date."""

    date_asked = Signal(str)  # article id

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.last: ImportReport | None = None
        self._window = window
        self._session = session
        self._tr = window.translator

    def tell(self, report: ImportReport) -> None:
        """Says it in a sentence that leads to the report."""
        self.last = report
        imported, failed = report.count("imported"), report.count("failed") + report.count("empty")
        undated = undated_articles(report)
        if not imported and not failed and report.count("duplicate"):
            self._tell("info", lambda: self._tr("report.known", n=report.count("duplicate")))
        elif len(undated) == 1 and not failed:
            self._ask(report, undated[0])
        else:
            self._tell("warning" if failed or undated else "good", lambda: self._sentence(report))

    def show(self) -> None:
        """Opens the report of the last import."""
        if self.last is not None:
            ReportDialog(
                self._window, self._tr, self._window.appearance, self.last, self._session.import_sources,
                self.date_asked.emit,
            ).open()  # fmt: skip

    def _sentence(self, report: ImportReport) -> str:
        tr, failed = self._tr, report.count("failed") + report.count("empty")
        articles = tr("report.articles", n=report.count("imported"))
        events = tr("report.events", n=sum(outcome.events for outcome in report.outcomes))
        sentences = [tr("report.done", articles=articles, events=events)]
        if failed:
            sentences.append(tr("report.failed", n=failed))
        if undated := len(undated_articles(report)):
            sentences.append(tr("report.undated", n=undated))
        return " ".join(sentences)

    def _ask(self, report: ImportReport, article_id: str) -> None:
        """Asks for the date of the one article that does not state it."""
        self._window.notices.tell(
            Notice(
                "warning", lambda: self._sentence(report), "import",
                lambda: self._tr("report.date"), lambda: self.date_asked.emit(article_id),
            )
        )  # fmt: skip

    def _tell(self, level: str, said: Words) -> None:
        self._window.notices.tell(Notice(level, said, "import", lambda: self._tr("report.show"), self.show))
