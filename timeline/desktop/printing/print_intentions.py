"""What the actions of printing do: what has the focus goes on paper, at once or after a look at its pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog

from timeline.desktop.notices import Notice
from timeline.desktop.parts import Intentions, Parts
from timeline.project.exports.options import ExportOptions

if TYPE_CHECKING:  # read in when something is printed
    from PySide6.QtPrintSupport import QPrinter

    from .contents import Contents
    from .sheets import Body, Sheets

MARGIN_MM = 12.0


class PrintIntentions(Intentions):
    """Printing and its preview. `title` is what the project is called."""

    def __init__(self, parts: Parts, title: Callable[[], str], today: Callable[[], int]) -> None:
        super().__init__(parts)
        self._title = title
        self._today = today

    @cached_property
    def _contents(self) -> Contents:
        from .contents import Contents  # lazily: what stands on paper is drawn as exports are

        return Contents(self._tr, self._workspace, self._today)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {"file.print": self._print, "file.print_preview": self._preview}

    def subject_in_focus(self) -> str:
        """What is printed without a word: the list or the article that has the focus, else the timeline."""
        focused = self._window.focusWidget()
        drawer, text = self._workspace.drawer, self._workspace.details.text
        if focused is not None and drawer.open_page and drawer.isAncestorOf(focused):
            return "list"
        if focused is not None and (focused is text or text.isAncestorOf(focused)) and self._chosen.article():
            return "article"
        return "timeline_events"

    def subjects(self) -> tuple[str, ...]:
        """What there is to print."""
        from .contents import SUBJECTS  # lazily: as above

        missing = set() if self._workspace.drawer.open_page else {"list"}
        missing |= set() if self._chosen.article() else {"article"}
        return tuple(subject for subject in SUBJECTS if subject not in missing)

    def prepare(self, subject: str, body: Body, then: Callable[[Sheets], None]) -> None:
        """Makes the sheets of a subject, and hands them over once the project has said what stands on them."""
        title, opened = self._title(), self._chosen.article()
        if subject == "list":
            then(self._contents.of_list(self._workspace.drawer.open_page, title, body))
        elif subject == "article" and opened is not None:
            claim = self._chosen.current.open_claim if self._chosen.current is not None else None
            evidence = (claim.mention.evidence,) if claim is not None else ()
            then(self._contents.of_article(opened[1], evidence, body))
        else:
            from .contents import in_view  # lazily: as above

            options = self._options()
            self._session.ask(
                "print",
                lambda project: in_view(project, subject, options, body),
                lambda found: then(self._contents.of_view(found, title, options, body)),
            )

    def print_on(self, printer: QPrinter, subject: str) -> None:
        """Prints a subject, or says that it could not be printed."""
        from .sheets import body_of, put_on_paper  # lazily: as above

        def put(sheets: Sheets) -> None:
            if not put_on_paper(printer, sheets, self._contents.theme, self._contents.font):
                self._window.notices.tell(Notice("error", lambda: self._tr("print.failed"), "print"))

        self.prepare(subject, body_of(printer), put)

    def _print(self) -> None:
        subject = self.subject_in_focus()
        self._ask_for_printer(self._printer(subject), subject)

    def _preview(self) -> None:
        from .preview_dialog import PrintPreviewDialog  # lazily: as above

        subject = self.subject_in_focus()
        PrintPreviewDialog(
            self._window, self._tr, self._printer(subject), self.subjects(), subject, self.prepare,
            self._ask_for_printer, (self._contents.theme, self._contents.font),
        ).open()  # fmt: skip

    def _ask_for_printer(self, printer: QPrinter, subject: str) -> None:
        """The system's own dialog: printer, pages, or a PDF file."""
        from PySide6.QtPrintSupport import QPrintDialog  # lazily, like the printer

        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self.print_on(printer, subject))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants somebody to tell, in the manner of Qt 4

    def _printer(self, subject: str) -> QPrinter:
        from PySide6.QtPrintSupport import QPrinter  # lazily: most windows print nothing

        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        ways = QPageLayout.Orientation
        made.setPageOrientation(ways.Portrait if subject == "article" else ways.Landscape)
        made.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
        made.setDocName(self._title())
        return made

    def _options(self) -> ExportOptions:
        """The events in view, in the lanes of the window."""
        from .contents import PAPER_THEME  # lazily: as above

        state = self._views.state
        first, last = self._views.visible_days()
        lanes = "actor" if state.lanes == "between" else state.lanes  # paper knows the lanes of all actors alone
        return ExportOptions(
            filter=state.filter, first=first, last=last, language=self._tr.language, theme=PAPER_THEME, lanes=lanes,
            first_weekday=self._workspace.first_weekday, lane_order=state.lane_orders.get(lanes, ()),
        )  # fmt: skip
