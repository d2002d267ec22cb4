"""The pages as they will be printed: what stands on them and how the paper lies can be chosen while one looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFont, QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from timeline.desktop.dialogs.frame import Dialog
from timeline.desktop.labels import plain_label
from timeline.desktop.theme import Theme
from timeline.desktop.translator import Translator

from .sheets import Body, Sheets, body_of, put_on_paper

ORIENTATIONS = {"landscape": QPageLayout.Orientation.Landscape, "portrait": QPageLayout.Orientation.Portrait}
FIRST_SIZE_PX = (1000, 720)
AnswerSheets = Callable[[Sheets], None]


class PrintPreviewDialog(Dialog):
    """`ask` makes the sheets of a subject for a size of paper and hands them over; `on_print` gets printer, subject."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        printer: QPrinter,
        subjects: Sequence[str],
        subject: str,
        ask: Callable[[str, Body, AnswerSheets], None],
        on_print: Callable[[QPrinter, str], None],
        look: tuple[Theme, QFont],
    ) -> None:
        super().__init__(parent, tr, tr("print.title"))
        self.printer = printer
        self._ask, self._look = ask, look
        self._sheets: Sheets | None = None
        self._is_open = True
        self.finished.connect(self._leave)
        self.subject, self.orientation = QComboBox(), QComboBox()
        for name in subjects:
            self.subject.addItem(tr(f"print.subject.{name}"), name)
        self.subject.setCurrentIndex(self.subject.findData(subject))
        for name in ORIENTATIONS:
            self.orientation.addItem(tr(f"print.{name}"), name)
        way = printer.pageLayout().orientation()
        self.orientation.setCurrentIndex(list(ORIENTATIONS.values()).index(way))
        self.pages = QPrintPreviewWidget(printer)
        self.pages.setAccessibleName(tr("print.title"))
        self.pages.paintRequested.connect(self._paint)
        self.count = plain_label(tr("print.preparing"), "muted")
        self._lay_out()
        self.use_buttons("print.accept", lambda: on_print(printer, self.subject.currentData()))
        self.subject.currentIndexChanged.connect(self._prepare)
        self.orientation.currentIndexChanged.connect(self._turn)
        self.resize(*FIRST_SIZE_PX)
        self._prepare()

    def _lay_out(self) -> None:
        form = self.form()
        self.field(form, "print.subject_label", self.subject)
        self.field(form, "print.orientation_label", self.orientation)
        self.body.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.addWidget(self._step("print.earlier", -1))
        row.addWidget(self._step("print.later", 1))
        row.addStretch()
        row.addWidget(self.count)
        self.body.addLayout(row)

    def _step(self, key: str, by: int) -> QPushButton:
        button = QPushButton(self.tr_(key))
        button.setProperty("flavour", "small")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.pages.setCurrentPage(self.pages.currentPage() + by))
        return button

    def _turn(self) -> None:
        self.printer.setPageOrientation(ORIENTATIONS[self.orientation.currentData()])
        self._prepare()

    def _prepare(self) -> None:
        """Asks for the pages; until they are there the former ones stand. They may come after the dialog has gone."""
        self.count.setText(self.tr_("print.preparing"))
        self._ask(self.subject.currentData(), body_of(self.printer), self._show)

    def _leave(self) -> None:
        self._is_open = False

    def _show(self, sheets: Sheets) -> None:
        if not self._is_open:
            return
        self._sheets = sheets
        self.count.setText(self.tr_("print.pages", n=len(sheets.pages)))
        self.pages.updatePreview()

    def _paint(self, printer: QPrinter) -> None:
        if self._sheets is not None:
            put_on_paper(printer, self._sheets, *self._look)
