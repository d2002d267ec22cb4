"""Grades of sources: kept, undone, exported."""

from dataclasses import replace

import pytest

from tests.project.opened import Opened
from tests.project.readings import call
from timeline.model import InputError
from timeline.project import commands
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
