from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from timeline.desktop.models.rows_model import ID_ROLE, ROW_ROLE, Column, RowsModel
from timeline.desktop.models.rows_table import RowsTable, runs


@dataclass(frozen=True, slots=True)
class Town:
    """A row of our own."""

    name: str
    people: int = 0


COLUMNS: tuple[Column[Town], ...] = (
    Column("town", lambda town: town.name, lambda town: (town.name,)),
    Column("people", lambda town: str(town.people), lambda town: (town.people,), is_number=True),
)


def model_of(names: str) -> RowsModel[Town]:
    model = RowsModel(COLUMNS, lambda town: town.name, str.upper)
    model.show([Town(name) for name in names])
    return model


def watched(model: RowsModel[Town]) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@given(
    before=st.lists(st.sampled_from("abcdefgh"), unique=True), after=st.lists(st.sampled_from("abcdefgh"), unique=True)
)
def test_any_rows_can_be_shown_after_any_others(before: list[str], after: list[str]) -> None:
    model = model_of("".join(before))
    tester = watched(model)
    model.show([Town(name) for name in after])
    assert [town.name for town in model.rows()] == after
    assert tester is not None


def test_the_last_chosen_row_that_goes_is_not_told_as_left_by_the_user(qtbot: QtBot) -> None:
    model = model_of("a")
    table = RowsTable("townTable", model, several=False)
    qtbot.addWidget(table)
    table.selectRow(0)
    told: list[tuple[str, ...]] = []
    table.rows_chosen.connect(told.append)

    model.show([])
    assert told == []

    model.show([Town("b")])
    table.selectRow(0)
    table.clearSelection()
    assert told == [("b",), ()]


def test_a_row_that_stays_keeps_its_index_when_others_come_and_go() -> None:
    model = model_of("abcd")
    held = QPersistentModelIndex(model.index(2, 0))
    model.show([Town(name) for name in "xcya"])
    assert held.data(ID_ROLE) == "c"
    assert held.row() == 1


def test_only_rows_that_differ_are_told_of() -> None:
    model = model_of("abc")
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show([Town("a"), replace(Town("b"), people=5), Town("c")])
    assert told == [(1, 1)]
    assert model.index(1, 1).data() == "5"


def test_rows_are_sorted_by_a_column_and_later_ones_are_sorted_in() -> None:
    model = RowsModel(COLUMNS, lambda town: town.name, str.upper)
    tester = watched(model)
    model.show([Town("a", 2), Town("b", 10), Town("c", 1)])
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [town.name for town in model.rows()] == ["b", "a", "c"]
    model.show([Town("a", 2), Town("b", 10), Town("c", 1), Town("d", 3)])
    assert [town.name for town in model.rows()] == ["b", "d", "a", "c"]
    assert tester is not None


def test_column_minus_one_leaves_the_order_of_those_who_ask() -> None:
    model = model_of("cab")
    model.sort(0)
    model.sort(-1)
    model.show([Town(name) for name in "cab"])
    assert [town.name for town in model.rows()] == ["c", "a", "b"]


def test_a_tooltip_never_begins_a_tag() -> None:
    model = RowsModel(COLUMNS, lambda town: town.name, str.upper)
    model.show([Town("<img src='/dev/zero'>")])
    assert "<img" not in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_headings_and_rows_are_answered() -> None:
    model = model_of("a")
    assert model.headerData(1, Qt.Orientation.Horizontal) == "PEOPLE"
    assert model.index(0, 0).data(ROW_ROLE) == Town("a")
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_rows_selected_from_elsewhere_are_not_told_back(qtbot: QtBot) -> None:
    table = RowsTable("towns", model_of("abcd"))
    qtbot.addWidget(table)
    told: list[tuple[str, ...]] = []
    table.rows_chosen.connect(told.append)
    table.select_ids(("b", "d"))
    assert table.selected_ids() == ("b", "d")
    assert told == []


def test_a_row_selected_by_the_user_is_told(qtbot: QtBot) -> None:
    table = RowsTable("towns", model_of("abcd"))
    qtbot.addWidget(table)
    with qtbot.waitSignal(table.rows_chosen) as chosen:
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(table.rows_model.index(2, 0), flags.ClearAndSelect | flags.Rows)
    assert chosen.args == [("c",)]


def test_enter_opens_the_current_row(qtbot: QtBot) -> None:
    table = RowsTable("towns", model_of("abcd"))
    qtbot.addWidget(table)
    table.selectRow(1)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["b"]


@pytest.mark.parametrize(("start", "by", "expected"), [(0, 1, 1), (3, 1, 3), (0, -1, 0)])
def test_a_step_stays_within_the_rows(qtbot: QtBot, start: int, by: int, expected: int) -> None:
    table = RowsTable("towns", model_of("abcd"))
    qtbot.addWidget(table)
    table.selectRow(start)
    table.step(by)
    assert table.currentIndex().row() == expected


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_every_place_once_and_never_touch(places: set[int]) -> None:
    found = list(runs(sorted(places)))
    assert [at for first, last in found for at in range(first, last + 1)] == sorted(places)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(found))


def test_selected_rows_are_told_from_top_to_bottom_whatever_the_order_of_asking(qtbot: QtBot) -> None:
    table = RowsTable("towns", model_of("abcdef"))
    qtbot.addWidget(table)
    table.select_ids(["f", "b", "a", "d"])
    assert table.selected_ids() == ("a", "b", "d", "f")
    table.select_ids([])
    assert table.selected_ids() == ()
