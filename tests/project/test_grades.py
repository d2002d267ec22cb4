"""Grades of sources: kept, undone, exported."""

from dataclasses import replace

import pytest

from tests.project.opened import Opened
from tests.project.readings import call
from timeline.model import InputError
from timeline.model.calendar import day_number
from timeline.project import EventFilter, commands
from timeline.project.exchange import event_json
from timeline.project.grades import Grades, graded


def test_the_letter_belongs_to_the_publisher_and_the_figure_to_the_telling(opened: Opened) -> None:
    opened.read(call("a"), call("b", when="2026-06-01"))
    project = opened.project
    first, second = (project.claims_of(event.id)[0] for event in project.events())
    first, second = (replace(claim, publisher=" Riga  Post") for claim in (first, second))

    grades = Grades.of(graded(first, "B", "2"))

    assert (grades.grade(first), grades.grade(second)) == ("B2", "B")
    assert grades.grade(replace(second, publisher="riga post")) == "B"
    assert grades.grade(replace(second, publisher="Another")) == ""


def test_a_grade_is_kept_told_and_taken_back(opened: Opened) -> None:
    opened.read(call("a"))
    project = opened.project
    event = project.events()[0]
    claim = project.claims_of(event.id)[0]

    changes = project.apply(commands.GradeSource(claim.id, "C", "3"))

    assert changes.settings
    assert project.grades().grade(claim) == "C3"
    assert project.undo_name("ro") == "Notează o sursă cu C3"
    told = event_json(event, [claim], "en", project.grades())["sources"][0]
    assert told["grade"] == "C3"
    project.apply(commands.GradeSource(claim.id))
    assert project.grades().grade(claim) == ""
    project.undo()
    project.undo()
    assert project.grades() == Grades()


def test_what_is_no_grade_is_refused_and_left_out(opened: Opened) -> None:
    with pytest.raises(ValueError, match="not a grade"):
        commands.GradeSource("c", "G", "7")
    with pytest.raises(InputError):
        opened.project.apply(commands.GradeSource("nobody", "A", "1"))
    assert Grades.of([("grade.source.x", "Z"), ("grade.telling.c", "0"), ("name", "A")]) == Grades()


@pytest.mark.parametrize("known_on", [None, day_number(2026, 3, 1)], ids=["all that is known", "as known on a day"])
def test_events_are_counted_and_found_by_the_grades_of_their_sources(opened: Opened, known_on: int | None) -> None:
    opened.read(
        call("a", publisher="Riga Post"),
        call("b", when="2026-01-01", publisher="Vilnius Wire"),
        call("c", when="2025-12-01", publisher=""),
        call("d", when="2025-11-01", publisher="Ungraded"),
    )
    project = opened.project
    everything = EventFilter(known_on=known_on)
    days = {str(event.when): project.claims_of(event.id)[0] for event in project.events()}
    for day, letter in (("2026-02-04", "A"), ("2026-01-01", "B"), ("2025-12-01", "B")):
        project.apply(commands.GradeSource(days[day].id, letter, "2"))

    def found(*letters: str) -> list[str]:
        return [str(event.when) for event in project.events(replace(everything, grades=frozenset(letters)))]

    assert project.counts(everything).facets["grade"] == {"A": 1, "B": 2}
    assert found("B") == ["2025-12-01", "2026-01-01"]
    assert found("A", "B") == ["2025-12-01", "2026-01-01", "2026-02-04"]
    assert found("E") == []
    assert len(project.event_rows(replace(everything, grades=frozenset("A")))) == 1
    assert project.counts(replace(everything, grades=frozenset("A"))).facets["grade"] == {"A": 1, "B": 0}


def test_a_named_view_keeps_the_grades_it_asks_for(opened: Opened) -> None:
    wanted = EventFilter(grades=frozenset("AB"))
    opened.project.apply(commands.SaveView("Reliable", wanted))
    assert [view.filter for view in opened.project.views()] == [wanted]
