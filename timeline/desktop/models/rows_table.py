"""A table view over a RowsModel: sortable, several rows selectable, columns that share the width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from .rows_model import ID_ROLE, RowsModel

LEAST_COLUMN_LINES = 4.2  # of text, in heights of a line, for a column of share 1
LEAST_COLUMNS = 3
ROW_PADDING_PX = 11
HEADING_PADDING_PX = 20


class RowsTable(QTableView):
    """`rows_chosen` carries the ids selected by the user, who does not leave a row by its going; `row_opened` one of a
    double click or Enter, `menu_asked` a place on the screen."""

    rows_chosen = Signal(tuple)
    row_opened = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, name: str, model: RowsModel[Any], *, several: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows_model = model
        self.setModel(model)
        self._is_following = False
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.horizontalHeader().setMinimumSectionSize(24)
        model.headerDataChanged.connect(lambda *_: self._share_width())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at)))
        self.selectionModel().selectionChanged.connect(self._tell)
        self.activated.connect(self._open)

    def changeEvent(self, event: QEvent) -> None:
        """Rows are as high as the letters want."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_rows()
            self._share_width()

    def select_ids(self, ids: Sequence[str]) -> None:
        """Selects rows as asked from elsewhere: nothing is emitted; the first one comes into sight."""
        wanted = set(ids)
        if wanted == set(self.selected_ids()):
            return
        selection = QItemSelection()
        last = self.rows_model.columnCount() - 1
        found = self.rows_model.places_of(wanted) if wanted else ()
        for top, bottom in runs(found):
            selection.select(self.rows_model.index(top, 0), self.rows_model.index(bottom, last))
        first = self.rows_model.index(found[0], 0) if found else None
        self._is_following = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if first is not None:
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
        self._is_following = False

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected rows, from top to bottom."""
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        return self.rows_model.ids_at(dict.fromkeys(at for top, bottom in ranges for at in range(top, bottom + 1)))

    def step(self, by: int) -> None:
        """Selects the next or previous row, as the user would."""
        count = self.rows_model.rowCount()
        if count:
            at = min(max(self.currentIndex().row() + by, 0), count - 1)
            self.selectRow(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._share_width()

    def _size_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING_PX)

    def _share_width(self) -> None:
        shares = [column.share for column in self.rows_model.columns]
        widths = column_widths(shares, self._headings_px(), self.viewport().width(), self.fontMetrics().height())
        for at, width in enumerate(widths):
            self.setColumnHidden(at, width == 0)
            if width:
                self.setColumnWidth(at, width)

    def _headings_px(self) -> list[int]:
        """The width that each heading needs, so that no word of it is cut."""
        head = self.horizontalHeader()
        return [
            head.fontMetrics().horizontalAdvance(str(self.rows_model.headerData(at, Qt.Orientation.Horizontal)))
            + HEADING_PADDING_PX
            for at in range(len(self.rows_model.columns))
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        chosen = self.selected_ids()
        if not self._is_following and (chosen or not self.rows_model.is_removing):
            self.rows_chosen.emit(chosen)

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(str(index.data(ID_ROLE)))


def column_widths(shares: Sequence[float], headings_px: Sequence[int], room_px: int, line_px: int) -> tuple[int, ...]:
    """The widths of columns that share a room, each at least as wide as its heading; 0 for the last ones, where all of
    them would be too narrow to read.

    The columns are in the order of their weight: what the first ones say tells a row.
    """
    count = len(shares)
    while count > LEAST_COLUMNS and room_px < sum(shares[:count]) * line_px * LEAST_COLUMN_LINES:
        count -= 1
    widths = [0] * count
    open_ = set(range(count))  # those that are not held at the width of their headings
    while open_:
        room, whole = (
            room_px - sum(widths[at] for at in range(count) if at not in open_),
            sum(shares[at] for at in open_),
        )
        tight = {at for at in open_ if room * shares[at] / whole < headings_px[at]}
        if not tight or tight == open_:
            for at in open_:
                widths[at] = int(room * shares[at] / whole)
            break
        for at in tight:
            widths[at] = headings_px[at]
        open_ -= tight
    widths[max(range(count), key=lambda at: shares[at])] += room_px - sum(widths)
    return (*widths, *([0] * (len(shares) - count)))


def runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbours among ascending places as first and last of each run: Qt pays for each range, not for each row."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1]
            start = at
