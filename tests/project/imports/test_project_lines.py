"""Our own JSON lines come in whole, once, and only when they are what they say."""

import json
from pathlib import Path

import pytest

from tests.project.exports.stored import filled
from timeline.model import InputError
from timeline.project import ExportOptions, Project


def exported(folder: Path) -> list[str]:
    with filled(folder / "from.gtl") as project:
        project.export(folder / "from.jsonl", ExportOptions(today=20_520))
    return (folder / "from.jsonl").read_text("utf-8").split("\n")


def take(folder: Path, lines: list[str]) -> Project:
    file = folder / "to.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    project = Project.open_or_create(folder / "to.gtl")
    project.import_events(file)
    return project


def test_the_same_lines_twice_bring_nothing_new(tmp_path: Path) -> None:
    lines = exported(tmp_path)
    with take(tmp_path, lines) as project:
        before = project.events()
        assert project.import_events(tmp_path / "to.jsonl").added == 0
        assert project.events() == before


def test_it_is_one_step_of_undo(tmp_path: Path) -> None:
    with take(tmp_path, exported(tmp_path)) as project:
        assert project.undo_name() == "Import events from to.jsonl"
        project.undo()
        assert not project.events()
        assert not project.articles()


def test_a_claim_that_its_article_does_not_hold_is_refused_and_nothing_comes_in(tmp_path: Path) -> None:
    lines = exported(tmp_path)
    at = next(number for number, line in enumerate(lines) if '"kind":"claim"' in line)
    claim = json.loads(lines[at])
    claim["stored"]["evidence"] = "What nobody wrote."
    lines[at] = json.dumps(claim)
    with pytest.raises(InputError, match=f"Line {at + 1} "):
        take(tmp_path, lines)
    with Project.open(tmp_path / "to.gtl") as project:
        assert not project.articles()


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"kind": "shoe"}', '{"kind": "article", "stored": 3}', '{"kind": "era", "title": "x"}',
             '{"kind": "decision", "id": 4}'],
)  # fmt: skip
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(InputError, match="Line 2 "):
        take(tmp_path, ['{"kind": "project", "version": 1, "name": ""}', line])


def test_a_date_beyond_all_calendars_is_refused_and_nothing_comes_in(tmp_path: Path) -> None:
    lines = [line.replace('"2026-02-04"', f'"Y{10**30}-02-04"') for line in exported(tmp_path)]
    with pytest.raises(InputError):
        take(tmp_path, lines)
    with Project.open(tmp_path / "to.gtl") as project:
        assert not project.articles()


def test_an_export_of_a_later_version_is_refused_kindly(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="newer version"):
        take(tmp_path, ['{"kind": "project", "version": 2, "name": ""}'])
