"""`search`: the words of a project's events and articles."""

import json
from pathlib import Path

from tests.cli.conftest import Typed


def test_hits_are_lines_of_json_events_and_articles_alike(project_path: Path, typed: Typed) -> None:
    code, out, _ = typed("search", "--project", project_path, "third", "--format", "jsonl")
    hits = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert "article" in {hit["kind"] for hit in hits}
    for hit in hits:
        date = "published" if hit["kind"] == "article" else "when"
        assert set(hit) == {"kind", "id", "title", date, "snippet", "rank"}


def test_people_get_a_table(project_path: Path, typed: Typed) -> None:
    _, out, _ = typed("search", "--project", project_path, "Title", "third")
    assert out.splitlines()[0].split() == ["When", "Kind", "Title", "Words"]
    assert "Title of third" in out


def test_nothing_found_is_no_error(project_path: Path, typed: Typed) -> None:
    code, out, _ = typed("search", "--project", project_path, "zzzz", "--format", "jsonl")
    assert (code, out) == (0, "")


def test_the_number_of_hits_can_be_chosen(project_path: Path, typed: Typed) -> None:
    _, out, _ = typed("search", "--project", project_path, "tells", "--format", "jsonl", "--limit", "1")
    assert len(out.splitlines()) == 1
