"""Events as rows and columns for the view."""

from collections.abc import Sequence

import numpy as np
import pytest

from tests.coreference.tellings import day, telling
from tests.project.opened import Opened
from tests.project.readings import call, reading
from tests.project.test_recluster import random_readings
from timeline.layout.columns import Drawing, EventColumns, Flag, Kind
from timeline.model import TimeSpan
from timeline.project import EventFilter, commands
from timeline.project import view_questions as questions_module
from timeline.project.drawing import DAY_MINUTES, bounds_of
from timeline.project.drawn_columns import DRAWN, FEW_TITLES, MOST_TITLES, Texts, Titles

DAY = day("2026-02-04") * DAY_MINUTES


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2026-02-04", (DAY, DAY + 1440, Kind.POINT)),
        ("2026-02-04T16:22:00", (DAY + 982, DAY + 983, Kind.POINT)),
        ("2026-02", (DAY - 3 * 1440, DAY + 25 * 1440, Kind.WITHIN)),
        ("[2026-02-04..2026-02-06]", (DAY, DAY + 3 * 1440, Kind.WITHIN)),
        ("2026-02-04/2026-02-06", (DAY, DAY + 3 * 1440, Kind.LASTING)),
        ("2026-02-04/..", (DAY, DAY + 1440, Kind.OPEN_END)),
        ("../2026-02-04", (DAY, DAY + 1440, Kind.OPEN_START)),
    ],
)
def test_times_are_drawn_for_what_they_are(edtf: str, expected: tuple[int, int, Kind]) -> None:
    assert bounds_of(TimeSpan.parse(edtf), None) == expected


def test_the_whole_interval_is_drawn_where_it_is_known() -> None:
    assert bounds_of(TimeSpan.parse("2022-02"), TimeSpan.parse("2022-02-24/.."))[2] is Kind.OPEN_END


def test_rows_tell_plan_conflict_star_and_lanes(opened: Opened) -> None:
    opened.read(
        call("a"),
        call("b"),
        call("c", when="2026-02-05"),
        reading("d", telling("d", "visit", "2026-04", "trump CN", status="scheduled", confidence=0.55)),
    )
    opened.project.apply(commands.StarEvents((opened.project.events()[0].id,)))

    talked, visit = sorted(opened.project.event_rows(EventFilter(), "ro"), key=lambda row: row.earliest)

    assert talked.title == "ro phone_call trump xi"
    assert talked.claims == ((DAY, DAY + 1440), (DAY + 1440, DAY + 2880))
    assert Flag(talked.flags) == Flag.CONFLICT | Flag.STARRED
    assert (visit.drawing, Flag(visit.flags)) == (Drawing.OUTLINE, Flag.PLANNED | Flag.UNCERTAIN)
    assert talked.lanes["actor"] == ["person:trump", "person:xi"]
    assert (talked.family, talked.sources) == ("talks", 3)


@pytest.fixture
def crowd(opened: Opened) -> Opened:
    """Some twenty events."""
    opened.read(*random_readings(9, 30))
    return opened


def same(one: EventColumns, other: EventColumns) -> None:
    """Both draw the same events."""
    assert [one.event_id(place) for place in range(len(one))] == list(other.event_ids)
    assert [one.title(place) for place in range(len(one))] == list(other.titles)
    for name in ("earliest", "latest", "kind", "drawing", "flags", "sources"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert [one.families[code] for code in one.family] == [other.families[code] for code in other.family]
    for lane in ("actor", "country", "source", "type"):
        for place in range(len(one)):
            assert lane_names(one, lane, place) == lane_names(other, lane, place)
    assert one.claims == other.claims
    assert np.allclose(one.title_ems, other.title_ems, atol=0.01)


def lane_names(columns: EventColumns, lane: str, place: int) -> list[str]:
    """Names of an event's keys in a lane."""
    keys = columns.keys[lane]
    return [keys.names[code] for code in keys.values[keys.offsets[place] : keys.offsets[place + 1]]]


@pytest.mark.parametrize("language", ["en", "ro"])
def test_columns_are_those_of_the_rows(crowd: Opened, language: str) -> None:
    columns = crowd.project.event_columns(language=language)

    same(columns, EventColumns.from_rows(crowd.project.event_rows(EventFilter(), language)))


def test_kept_columns_are_the_same_and_follow_a_change(crowd: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions_module, "KEPT_FROM", 1)
    first = crowd.project.event_columns()
    with crowd.project._file.reading() as tables:
        assert tables.columns.load(DRAWN, crowd.project.revision)

    same(crowd.project.event_columns(), first)
    crowd.project.apply(commands.HideEvents((first.event_id(0),)))
    assert len(crowd.project.event_columns()) == len(first) - 1


@pytest.mark.parametrize("damage", ["name = 'drawn2/other'", "data = X''"])
def test_kept_columns_that_are_not_whole_are_built_anew(
    crowd: Opened, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    monkeypatch.setattr(questions_module, "KEPT_FROM", 1)
    first = crowd.project.event_columns()
    with crowd.project._file.writing() as tables:
        tables.columns._connection.execute(f"UPDATE columns_cache SET {damage} WHERE name = ?", (f"{DRAWN}/flags",))

    same(crowd.project.event_columns(), first)


def test_filtered_columns_are_never_kept(crowd: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions_module, "KEPT_FROM", 1)
    wanted = EventFilter(types=frozenset({"phone_call"}))

    columns = crowd.project.event_columns(wanted)

    same(columns, EventColumns.from_rows(crowd.project.event_rows(wanted)))
    with crowd.project._file.reading() as tables:
        assert not tables.columns.load(DRAWN, crowd.project.revision)


def test_an_empty_project_has_empty_columns(opened: Opened) -> None:
    assert len(opened.project.event_columns()) == 0


def test_columns_as_known_on_a_day(crowd: Opened) -> None:
    wanted = EventFilter(known_on=day("2026-02-05"))

    assert len(crowd.project.event_columns(wanted)) == len(crowd.project.event_rows(wanted))


def test_texts_and_titles_are_sequences() -> None:
    ids = Texts(np.array([b"a", b"b", b"c"], np.bytes_))
    asked: list[int] = []

    def ask(wanted: object) -> dict[str, tuple[str, str]]:
        asked.append(1)
        return {"a": ("A", "Ă"), "b": ("B", "")}

    titles = Titles(ask, ids, "ro")

    assert (list(ids), list(ids[1:]), len(ids)) == (["a", "b", "c"], ["b", "c"], 3)
    assert (list(titles), titles[-1], titles[0:2], len(titles)) == (["Ă", "B", ""], "", ["Ă", "B"], 3)
    assert asked == [1]


def test_counts_in_arrays_are_those_of_the_tables(crowd: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    filters = [EventFilter(), EventFilter(types=frozenset({"phone_call"})), EventFilter(hidden=True)]
    expected = [crowd.project.counts(wanted) for wanted in filters]
    monkeypatch.setattr(questions_module, "COUNTED_FROM", 0)

    assert [crowd.project.counts(wanted) for wanted in filters] == expected
    with crowd.project._file.reading() as tables:
        assert tables.columns.load("facets", crowd.project.revision)
    crowd.project.apply(commands.HideEvents((crowd.project.events()[0].id,)))
    assert crowd.project.counts().events == expected[0].events - 1


def test_titles_here_and_there_are_fetched_with_few_neighbours_and_those_in_turn_by_hundreds() -> None:
    asked: list[int] = []

    def ask(ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        asked.append(len(ids))
        return {each: (f"Title of {each}", "") for each in ids}

    names = [f"e{number:04d}" for number in range(3_000)]
    titles = Titles(ask, Texts(np.array([name.encode() for name in names])), "en")
    for place in range(0, 3_000, 100):
        assert titles[place] == f"Title of {names[place]}"
    assert sum(asked) == 30 * FEW_TITLES
    asked.clear()
    assert list(titles) == [f"Title of {name}" for name in names]
    assert len(asked) < 60
    assert max(asked) <= MOST_TITLES
