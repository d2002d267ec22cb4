"""A table model over a sequence of frozen rows. Rows come, go and change one by one: nothing is ever reset."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from timeline.desktop.labels import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SortKey = Callable[[Row], tuple[object, ...]]
ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: the catalogue key of its heading, its text, what it is sorted by, and its icon if any."""

    heading: str
    text: Callable[[Row], str]
    sort_key: SortKey[Row]
    is_number: bool = False
    icon: Callable[[Row], QIcon] | None = None
    tip: Callable[[Row], str] | None = None
    share: float = 1.0  # of the width, beside the others


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Adapts rows to Qt. `id_of` names a row for good; `heading` gives a heading's text in the window's language."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        id_of: Callable[[Row], str],
        heading: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._id_of = id_of
        self._heading = heading
        self._rows: list[Row] = []
        self.is_removing = False  # rows go because they are not here any more: nobody chose to leave them
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # what is shown

    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def places_of(self, ids: Container[str]) -> tuple[int, ...]:
        """Where the rows of those ids stand, ascending."""
        return tuple(at for at, row in enumerate(self._rows) if self._id_of(row) in ids)

    def ids_at(self, places: Iterable[int]) -> tuple[str, ...]:
        """The ids of the rows at places."""
        return tuple(self._id_of(self._rows[at]) for at in places)

    def row_at(self, index: Index) -> Row | None:
        """The row behind an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def show(self, rows: Iterable[Row]) -> None:
        """Shows these rows instead: those that go are removed, those that come are put in, the others told of."""
        wanted = self._in_order(list(rows))
        new_ids = [self._id_of(row) for row in wanted]
        kept = set(new_ids)
        for first, last in reversed(list(_runs(self._id_of(row) not in kept for row in self._rows))):
            self.is_removing = True
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            self.is_removing = False
        self._reorder(wanted, new_ids)
        here = {self._id_of(row) for row in self._rows}
        for first, last in list(_runs(row_id not in here for row_id in new_ids)):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        changed = [at for at, row in enumerate(wanted) if self._rows[at] != row]
        self._rows = wanted
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1))

    def tell_all_changed(self) -> None:
        """Texts or icons of all rows are other ones now: another language or theme."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, icon, alignment, tooltip (never markup), the row's id or the row."""
        row = self.row_at(index)
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row) if column.icon is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.tip(row) if column.tip is not None else column.text(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == ID_ROLE:
            return self._id_of(row)
        return row if role == ROW_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(self.columns[section].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self.columns[section].is_number
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column, and sorts in what comes later; column -1 leaves the rows in the order given."""
        if not 0 <= column < len(self.columns):
            self._sorted_by = None
            return
        self._sorted_by = (column, order)
        wanted = self._in_order(list(self._rows))
        self._reorder(wanted, [self._id_of(row) for row in wanted])

    def _in_order(self, rows: list[Row]) -> list[Row]:
        if self._sorted_by is not None:
            column, order = self._sorted_by
            rows.sort(key=self.columns[column].sort_key, reverse=order == Qt.SortOrder.DescendingOrder)
        return rows

    def _reorder(self, wanted: Sequence[Row], wanted_ids: Sequence[str]) -> None:
        """Brings the present rows into the order that they have in `wanted`."""
        place = {row_id: at for at, row_id in enumerate(wanted_ids)}
        before = [self._id_of(row) for row in self._rows]
        order = sorted(range(len(before)), key=lambda at: place[before[at]])
        if order == list(range(len(before))):
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        self._rows = [self._rows[at] for at in order]
        after = {old: new for new, old in enumerate(order)}
        self.changePersistentIndexList(held, [self.index(after[index.row()], index.column()) for index in held])
        self.layoutChanged.emit()


def _runs(flags: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """First and last place of every run of true flags."""
    first: int | None = None
    at = -1
    for at, flag in enumerate(flags):
        if flag and first is None:
            first = at
        elif not flag and first is not None:
            yield first, at - 1
            first = None
    if first is not None:
        yield first, at
