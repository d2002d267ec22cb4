"""`export`: a project as a file."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Typed


def test_the_suffix_chooses_the_format(project_path: Path, tmp_path: Path, typed: Typed) -> None:
    out = tmp_path / "events.jsonl"
    code, printed, said = typed("export", "--project", project_path, "-o", out)
    assert (code, printed) == (0, "")
    assert str(out) in said
    assert {"event", "article"} <= {json.loads(line)["kind"] for line in out.read_text("utf-8").splitlines()}


def test_a_range_is_all_that_is_written(project_path: Path, tmp_path: Path, typed: Typed) -> None:
    out = tmp_path / "events.csv"
    typed("export", "--project", project_path, "-o", out, "--from", "2026-03-01")
    text = out.read_text("utf-8-sig")
    assert "2026-03-10" in text
    assert "2026-02-04" not in text


def test_a_picture_takes_its_size(project_path: Path, tmp_path: Path, typed: Typed) -> None:
    out = tmp_path / "timeline.svg"
    assert typed("export", "--project", project_path, "-o", out, "--size", "900x500", "--theme", "dark")[0] == 0
    assert 'width="900"' in out.read_text("utf-8")


def test_a_day_in_the_past_leaves_out_what_was_not_yet_published(
    project_path: Path, tmp_path: Path, typed: Typed
) -> None:
    out = tmp_path / "events.csv"
    typed("export", "--project", project_path, "-o", out, "--known-on", "2026-02-10")
    assert "2026-03-10" not in out.read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["events.xyz", "events"])
def test_a_suffix_that_nobody_writes_is_told(project_path: Path, tmp_path: Path, typed: Typed, name: str) -> None:
    code, _, err = typed("export", "--project", project_path, "-o", tmp_path / name)
    assert code == 1
    assert err
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_told(project_path: Path, tmp_path: Path, typed: Typed) -> None:
    code, _, err = typed("export", "--project", project_path, "-o", tmp_path / "none" / "events.csv")
    assert code == 1
    assert "Traceback" not in err


def test_the_formats_named_in_the_help_are_those_that_are_written(
    project_path: Path, tmp_path: Path, typed: Typed
) -> None:
    for suffix in (".png", ".svg", ".pdf", ".csv", ".jsonl", ".ics", ".html", ".md", ".docx", ".timelinejs.json"):
        out = tmp_path / f"out{suffix}"
        assert typed("export", "--project", project_path, "-o", out)[0] == 0, suffix
        assert out.stat().st_size > 0
