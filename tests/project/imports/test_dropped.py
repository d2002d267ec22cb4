"""Dropped files of events are answered like articles."""

from pathlib import Path

from tests.project.exports.stored import filled
from tests.project.imports.test_into_project import CALENDAR, written
from timeline.model import Changes, Source
from timeline.project import ExportOptions, Project


def test_a_calendar_among_dropped_files_brings_its_events(tmp_path: Path) -> None:
    told: list[Changes] = []
    with Project.create(tmp_path / "p.gtl") as project:
        file = written(tmp_path, "a.ics", CALENDAR)
        report = project.import_files([file, Source(str(file))], on_changes=told.append)
        assert [(each.status, each.events) for each in report.outcomes] == [("imported", 2), ("duplicate", 0)]
        assert len(project.events()) == 2
        assert len(told[0].events) == 2


def test_our_own_export_comes_in_as_it_went_out(tmp_path: Path) -> None:
    with filled(tmp_path / "one.gtl") as one:
        one.export(tmp_path / "one.jsonl", ExportOptions())
        events = one.events()
    with Project.create(tmp_path / "two.gtl") as two:
        (outcome,) = two.import_files([tmp_path / "one.jsonl"]).outcomes
        assert outcome.status == "imported"
        assert two.events() == events


def test_a_damaged_file_of_events_is_one_failure_with_its_sentence(tmp_path: Path) -> None:
    file = written(tmp_path, "a.jsonl", '{"kind": "project", "version": 1}\n{"kind": "claim"}\n')
    with Project.create(tmp_path / "p.gtl") as project:
        (outcome,) = project.import_files([file]).outcomes
        assert outcome.status == "failed"
        assert "Line 2" in outcome.error
