"""Help inside the program: pages of headings and paragraphs from the catalogue, as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.labels import heading, plain_label
from timeline.desktop.translator import Translator

from .frame import Dialog

LEGEND_PAGE = "shapes"
PAGES = ("first_steps", "shapes", "dates", "privacy")


class HelpDialog(Dialog):
    """A list of pages on the left, the page on the right. `legend` holds sign and name of each family of events."""

    def __init__(self, parent: QWidget, tr: Translator, page: str, legend: Sequence[tuple[QPixmap, str]] = ()) -> None:
        super().__init__(parent, tr, tr("help.title"))
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setAccessibleName(tr("help.title"))
        self.pages = QStackedWidget()
        for name in PAGES:
            self.list.addItem(tr(f"help.{name}.title"))
            self.pages.addWidget(_page(name, tr, legend if name == LEGEND_PAGE else ()))
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


def _legend(rows: Sequence[tuple[QPixmap, str]]) -> QGridLayout:
    """Signs with their names, in two columns that are read from top to bottom."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 6, 0, 6)
    grid.setHorizontalSpacing(10)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    height = -(-len(rows) // 2)
    for at, (picture, name) in enumerate(rows):
        sign = QLabel()
        sign.setPixmap(picture)
        grid.addWidget(sign, at % height, at // height * 2)
        grid.addWidget(plain_label(name, wraps=True), at % height, at // height * 2 + 1)
    return grid


def _page(name: str, tr: Translator, legend: Sequence[tuple[QPixmap, str]]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(18, 4, 14, 8)
    column.setSpacing(6)
    for number, (title, text) in enumerate(paragraphs(name, tr)):
        if title:
            column.addSpacing(8)
            column.addWidget(heading(title))
        column.addWidget(plain_label(text, wraps=True, selectable=True))
        if legend and not number:
            column.addLayout(_legend(legend))
    column.addStretch()
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
