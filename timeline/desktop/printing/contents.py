"""What can be put on paper, and the pages of it: the timeline in view, its events, an open list, an open article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt

from timeline.desktop.clock import told
from timeline.desktop.models.event_columns import event_columns
from timeline.desktop.models.rows_model import Column, Row
from timeline.desktop.theme import theme_named
from timeline.desktop.translator import Translator
from timeline.desktop.workspace import Workspace
from timeline.model import Article, Event, Span, TimeSpan, day_date
from timeline.project import Project
from timeline.project.exports.options import ExportOptions
from timeline.project.exports.pictures import PaperPages, paper_pages

from .article_pages import article_pages
from .sheets import Body, Page, Sheets
from .table_pages import Table, table_pages

SUBJECTS = ("timeline_events", "timeline", "events", "list", "article")
WITH_TIMELINE = ("timeline_events", "timeline")
PAPER_THEME = "light"


@dataclass(frozen=True, slots=True)
class InView:
    """What the project says of the time in view: the drawn timeline, None where it is not wanted, and the events."""

    drawn: PaperPages | None
    events: tuple[Event, ...]


def in_view(project: Project, subject: str, options: ExportOptions, body: Body) -> InView:
    """Asks a project for what goes on paper. Runs in a thread."""
    size = (round(body.width), round(body.height))
    drawn = paper_pages(project, replace(options, size=size)) if subject in WITH_TIMELINE else None
    return InView(drawn, project.events(options.chosen) if subject != "timeline" else ())


class Contents:
    """Makes sheets of what the window shows, in its language and, whatever its theme, in the colours of paper."""

    def __init__(self, translator: Translator, workspace: Workspace, today: Callable[[], int]) -> None:
        self._tr = translator
        self._workspace = workspace
        self._today = today
        self.theme = theme_named(PAPER_THEME)
        self.font = workspace.centre.font()

    def of_view(self, found: InView, title: str, options: ExportOptions, body: Body) -> Sheets:
        """The timeline and the table of its events, as far as they are wanted."""
        pages: list[Page] = []
        if found.drawn is not None:
            artist, columns = found.drawn.artist, found.drawn.columns
            pages += [partial(artist.paint, scene=scene, columns=columns) for scene in found.drawn.scenes]
        if found.events or found.drawn is None:
            columns_of_events = event_columns(self._workspace.words)
            headings = [self._tr(column.heading) for column in columns_of_events]
            pages += self._table_pages(columns_of_events, headings, found.events, body)
        span = TimeSpan.parse(f"{day_date(options.first or 0)}/{day_date(options.last or 0)}")
        return self._sheets(title, told(span, self._tr, short=True), pages)

    def of_list(self, page: str, title: str, body: Body) -> Sheets:
        """The rows of an open list as they stand, in the order in which they are sorted."""
        model = self._workspace.drawer.tables[page].rows_model
        headings = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
        whole = self._tr("print.list_title", project=title, list=self._tr(f"drawer.{page}"))
        return self._sheets(whole, "", self._table_pages(model.columns, headings, model.rows(), body))

    def of_article(self, article: Article, evidence: Sequence[Span], body: Body) -> Sheets:
        """An article with the evidence of the event that is chosen."""
        when = told(article.published.when, self._tr) if article.published else ""
        about = " · ".join(part for part in (article.publisher, ", ".join(article.authors), when, article.url) if part)
        pages = article_pages(article, about, evidence, body, self.theme, self.font)
        return self._sheets(article.title, article.publisher, pages)

    def _table_pages(
        self, columns: Sequence[Column[Row]], headings: Sequence[str], rows: Iterable[Row], body: Body
    ) -> list[Page]:
        table = Table(
            headings=tuple(headings),
            shares=tuple(column.share for column in columns),
            figures=tuple(column.is_number for column in columns),
            rows=tuple(tuple(column.text(row) for column in columns) for row in rows),
        )
        return table_pages(table, body, self.theme, self.font)

    def _sheets(self, title: str, extent: str, pages: Sequence[Page]) -> Sheets:
        foot = self._tr("print.foot", date=told(TimeSpan.on(day_date(self._today())), self._tr))
        return Sheets(title, extent, foot, lambda at, all_: self._tr("print.number", number=at, total=all_), pages)
