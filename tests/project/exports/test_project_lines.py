"""A project as JSON lines is the same project again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.exports.stored import CALL, filled
from timeline.project import EventFilter, ExportOptions, Project
from timeline.project.exports.project_lines import project_lines

OPTIONS = ExportOptions(today=20_520)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with filled(tmp_path / "one.gtl") as made:
        yield made


def kinds(lines: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        kind = json.loads(line)["kind"]
        found[kind] = found.get(kind, 0) + 1
    return found


def test_the_round_trip_is_the_identity(project: Project, tmp_path: Path) -> None:
    project.export(tmp_path / "one.jsonl", OPTIONS)
    with Project.create(tmp_path / "two.gtl") as other:
        assert other.import_events(tmp_path / "one.jsonl").added == len(project.events())
        other.export(tmp_path / "two.jsonl", OPTIONS)
        assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
        assert other.events(EventFilter(hidden=True)) == project.events(EventFilter(hidden=True))
        assert other.name == "Fișă"
        assert [era.title for era in other.eras()] == ["A season"]
        assert other.views() == project.views()
        assert [other.article(row.id) for row in other.articles()] == [
            project.article(row.id) for row in project.articles()
        ]


def test_every_article_claim_decision_and_event_has_its_line(project: Project) -> None:
    found = kinds(list(project_lines(project, OPTIONS)))
    assert (found["article"], found["claim"], found["event"]) == (3, 4, 3)
    assert found["decision"] >= 4
    assert (found["project"], found["era"], found["view"]) == (1, 1, 1)


def test_an_article_line_is_an_article_for_any_program(project: Project) -> None:
    lines = [json.loads(line) for line in project_lines(project, OPTIONS)]
    article = next(line for line in lines if line["kind"] == "article")
    assert article["text"] == CALL
    assert article["published"] == "2026-02-04T16:22:00"
    claim = next(line for line in lines if line["kind"] == "claim")
    assert claim["article_id"] == article["id"]
    assert claim["event_id"] in {line["event_id"] for line in lines if line["kind"] == "event"}


def test_a_part_takes_along_only_what_belongs_to_it(project: Project) -> None:
    options = ExportOptions(today=20_520, filter=EventFilter(types=frozenset({"phone_call"})))
    found = kinds(list(project_lines(project, options)))
    assert (found["event"], found["article"], found["claim"]) == (1, 2, 2)
    assert "era" not in found
    assert "decision" not in found


def test_what_was_known_on_a_day_is_exported_with_the_sources_of_that_day(project: Project) -> None:
    options = ExportOptions(today=20_520, known_on=20_488, filter=EventFilter(types=frozenset({"phone_call"})))
    events = [json.loads(line) for line in project_lines(project, options) if '"kind":"event"' in line]
    assert [len(event["sources"]) for event in events] == [1]


def test_a_project_without_a_name_of_its_own_is_the_same_in_a_file_of_another_name(tmp_path: Path) -> None:
    with Project.create(tmp_path / "first.gtl") as first:
        first.export(tmp_path / "first.jsonl", OPTIONS)
    with Project.create(tmp_path / "second.gtl") as second:
        second.export(tmp_path / "second.jsonl", OPTIONS)
    assert (tmp_path / "first.jsonl").read_bytes() == (tmp_path / "second.jsonl").read_bytes()
