"""Help inside the program: pages of headings and paragraphs from the catalogue, as plain text."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QListWidget, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from timeline.desktop.labels import heading, plain_label
from timeline.desktop.translator import Translator

from .frame import Dialog

PAGES = ("first_steps", "shapes", "dates", "privacy")


class HelpDialog(Dialog):
    """A list of pages on the left, the page on the right."""

    def __init__(self, parent: QWidget, tr: Translator, page: str) -> None:
        super().__init__(parent, tr, tr("help.title"))
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setAccessibleName(tr("help.title"))
        self.pages = QStackedWidget()
        for name in PAGES:
            self.list.addItem(tr(f"help.{name}.title"))
            self.pages.addWidget(_page(name, tr))
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.list.setCurrentRow(PAGES.index(page))
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.pages)
        split.setSizes([190, 510])
        split.setChildrenCollapsible(False)
        self.body.addWidget(split)
        self.use_close()
        self.resize(760, 540)


def paragraphs(name: str, tr: Translator) -> list[tuple[str, str]]:
    """The parts of a page: (heading or "", text), numbered from 1 in the catalogue."""
    parts = []
    number = 1
    while tr.catalogue.has(f"help.{name}.text_{number}"):
        key = f"help.{name}.heading_{number}"
        parts.append((tr(key) if tr.catalogue.has(key) else "", tr(f"help.{name}.text_{number}")))
        number += 1
    return parts


def _page(name: str, tr: Translator) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(18, 4, 14, 8)
    column.setSpacing(6)
    for title, text in paragraphs(name, tr):
        if title:
            column.addSpacing(8)
            column.addWidget(heading(title))
        column.addWidget(plain_label(text, wraps=True, selectable=True))
    column.addStretch()
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
