"""Parts of a project and kinds of pictures are asked for on the command line."""

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.project.exports.stored import filled
from timeline import cli


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three events, closed."""
    filled(tmp_path / "p.gtl").close()
    return tmp_path / "p.gtl"


def export(project: Path, out: Path, *words: str) -> int:
    return cli.run(["export", "--project", str(project), "-o", str(out), *words], "en")


def test_a_pdf_is_spread_over_pages(project: Path, tmp_path: Path) -> None:
    assert export(project, tmp_path / "a.pdf", "--pages", "3") == 0
    assert len(pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes())) == 3


def test_a_png_is_made_sharper(project: Path, tmp_path: Path) -> None:
    for scale in ("1", "2"):
        assert export(project, tmp_path / f"{scale}.png", "--size", "600x400", "--scale", scale) == 0
    assert (tmp_path / "2.png").read_bytes()[16:20] == (1200).to_bytes(4)
    assert (tmp_path / "1.png").read_bytes()[16:20] == (600).to_bytes(4)


def test_single_events_are_chosen_by_their_ids(project: Path, tmp_path: Path) -> None:
    assert export(project, tmp_path / "all.jsonl") == 0
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines()]
    ids = [line["event_id"] for line in lines if line["kind"] == "event"]
    assert export(project, tmp_path / "one.ics", "--event", ids[0]) == 0
    assert (tmp_path / "one.ics").read_text("utf-8").count("BEGIN:VEVENT") == 1


def test_what_makes_no_sense_is_wrong_use(project: Path, tmp_path: Path) -> None:
    assert export(project, tmp_path / "a.png", "--scale", "9") == 2
    assert export(project, tmp_path / "a.pdf", "--pages", "99") == 2
    assert not (tmp_path / "a.pdf").exists()
