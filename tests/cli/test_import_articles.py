"""`import`: articles into a project, an answer for every path."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from tests.cli.articles import CALL, CONFERENCE, answers, started
from tests.cli.conftest import Typed

KEYS = {"path", "status", "article_id", "events", "problems", "error"}


def import_all(typed: Typed, project: Path, *words: str | Path) -> tuple[int, dict[str, dict[str, Any]]]:
    """The exit code, and each answer by the last part of its path."""
    code, out, _ = typed("import", "--project", project, *words)
    return code, {Path(answer["path"]).name: answer for answer in answers(out)}


def test_every_path_gets_its_answer(tmp_path: Path, typed: Typed) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "call.txt").write_text(f"4 February 2026\n\n{CALL}", "utf-8")
    (folder / "copy.txt").write_text(f"4 February 2026\n\n{CALL}", "utf-8")
    (folder / "empty.txt").touch()
    (folder / "link.txt").symlink_to(folder / "call.txt")
    project = tmp_path / "p.gtl"

    code, found = import_all(typed, project, folder, tmp_path / "none.txt")

    assert {
        name: answer["status"] for name, answer in found.items() if name in ("empty.txt", "link.txt", "none.txt")
    } == {
        "empty.txt": "empty",
        "link.txt": "skipped",
        "none.txt": "failed",
    }
    assert {found["call.txt"]["status"], found["copy.txt"]["status"]} == {"imported", "duplicate"}
    assert found["call.txt"]["article_id"] == found["copy.txt"]["article_id"]
    assert all(set(answer) == KEYS for answer in found.values())
    assert found["none.txt"]["error"]
    assert code == 1


def test_what_was_imported_is_listed_and_a_second_time_is_a_duplicate(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "conference.txt").write_text(f"4 februarie 2026\n\n{CONFERENCE}", "utf-8")
    project = tmp_path / "p.gtl"
    code, first = import_all(typed, project, tmp_path / "conference.txt")
    assert (code, first["conference.txt"]["status"]) == (0, "imported")
    assert first["conference.txt"]["events"] >= 1
    _, again = import_all(typed, project, tmp_path / "conference.txt")
    assert again["conference.txt"]["status"] == "duplicate"
    _, out, _ = typed("list", "--project", project, "--format", "jsonl")
    assert "videoconference" in [event["type"] for event in answers(out)]


def test_a_conversation_is_stored_line_by_line_each_before_its_answer(tmp_path: Path) -> None:
    project = tmp_path / "p.gtl"
    with started("import", "--project", project, "-") as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        for number, text in enumerate((CALL, CONFERENCE), 1):
            talk.stdin.write(json.dumps({"id": f"a{number}", "text": text, "published": "2026-02-05"}) + "\n")
            talk.stdin.flush()
            answer = json.loads(talk.stdout.readline())
            assert (answer["id"], answer["path"], answer["status"]) == (f"a{number}", f"-:{number}", "imported")
            with sqlite3.connect(project) as reader:
                assert reader.execute("SELECT count(*) FROM articles").fetchone() == (number,)
            reader.close()
        talk.stdin.close()
        assert talk.wait() == 0


def test_a_project_that_is_something_else_is_left_alone(tmp_path: Path, typed: Typed) -> None:
    letter = tmp_path / "p.gtl"
    letter.write_text("a letter to a friend", "utf-8")
    (tmp_path / "call.txt").write_text(CALL, "utf-8")
    code, out, err = typed("import", "--project", letter, tmp_path / "call.txt")
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert letter.read_text("utf-8") == "a letter to a friend"
