"""`extract`: articles read, understood, printed; nothing kept."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.articles import CALL, CONFERENCE, answers, command, started
from tests.cli.conftest import Typed
from tests.house.sources import ROOT
from timeline.__main__ import VERBS


def test_every_article_is_a_line_in_the_order_of_the_paths(tmp_path: Path, typed: Typed) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "call.txt").write_text(CALL, "utf-8")
    (folder / "conference.txt").write_text(CONFERENCE, "utf-8")
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps({"id": "x7", "text": CALL}) + "\nrubbish\n", "utf-8")

    code, out, _ = typed("extract", "--format", "jsonl", tmp_path / "call.txt", lines, folder)

    found = answers(out)
    paths = [tmp_path / "call.txt", f"{lines}:1", f"{lines}:2", folder / "conference.txt"]
    assert [answer["path"] for answer in found] == [str(path) for path in paths]
    assert [answer["id"] for answer in found][1:3] == ["x7", None]
    assert found[2]["line"] == 2
    assert found[2]["events"] == []
    assert code == 1


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is printed of an article about a call, its day of publication given."""
    file = tmp_path_factory.mktemp("call") / "call.txt"
    file.write_text(f"🙂 {CALL}", "utf-8")
    words = command("extract", "--published", "2026-02-05", "--format", "jsonl", file)
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    return answers(done.stdout)[0]


def test_a_given_date_dates_what_the_words_leave_open(call: dict[str, Any]) -> None:
    assert (call["published"], call["published_from"]) == ("2026-02-05", "given")
    assert ("phone_call", "2026-02-04") in [(event["type"], event["when"]) for event in call["events"]]


def test_evidence_stands_in_the_text_beside_it(call: dict[str, Any]) -> None:
    words = [event["evidence"] for event in call["events"]] + call["timexes"]
    assert words
    for one in words:
        assert call["text"][one["start"] : one["end"]] == one["text"]


def test_people_get_a_table_under_the_articles_title(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "call.txt").write_text(CALL, "utf-8")
    code, out, _ = typed("extract", "--published", "2026-02-05", tmp_path / "call.txt", language="ro")
    assert code == 0
    assert "phone_call" in out
    assert "4 feb" in out


def test_only_expressions_of_time_can_be_asked_for(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "call.txt").write_text(CALL, "utf-8")
    _, out, _ = typed("extract", "--only", "timexes", "--format", "jsonl", tmp_path / "call.txt")
    (article,) = answers(out)
    assert article["events"] == []
    assert "Wednesday" in [timex["text"] for timex in article["timexes"]]


def test_a_file_that_is_not_there_is_answered_and_the_others_go_on(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "call.txt").write_text(CALL, "utf-8")
    code, out, err = typed("extract", tmp_path / "none.txt", tmp_path / "call.txt", "--published", "2026-02-05")
    assert code == 1
    assert "none.txt: " in err
    assert "phone_call" in out


def test_a_conversation_is_answered_line_by_line() -> None:
    with started("extract", "--language", "en", "--format", "jsonl", "-") as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        heard = []
        for line in ('{"id": 1, "text": "They met on 3 March 2026."}', "rubbish", '{"id": 2, "text": "In May 2025."}'):
            talk.stdin.write(line + "\n")
            talk.stdin.flush()
            heard.append(json.loads(talk.stdout.readline()))
        talk.stdin.close()
        assert talk.wait() == 1
    assert [answer["id"] for answer in heard] == ["1", None, "2"]
    assert [answer["timexes"][0]["value"] for answer in heard if answer.get("timexes")] == ["2026-03-03", "2025-05"]


def test_whoever_stops_listening_stops_the_program_without_a_word() -> None:
    with started("extract", "--format", "jsonl", "-") as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        assert talk.stderr is not None
        talk.stdin.write('{"text": "They met."}\n')
        talk.stdin.flush()
        talk.stdout.readline()
        talk.stdout.close()
        talk.stdin.write('{"text": "They met again."}\n')
        talk.stdin.close()
        said = talk.stderr.read()
        assert talk.wait() == 0
    assert said == ""


def test_the_same_output_under_any_locale_and_zone(tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(f"Iași. {CALL}", "utf-8")
    outputs = set()
    for locale, zone in (("C", "UTC"), ("ro_RO.UTF-8", "Pacific/Apia")):
        environ = {**os.environ, "LC_ALL": locale, "TZ": zone, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        words = command("extract", "--published", "2026-02-05", "--format", "jsonl", tmp_path / "call.txt")
        done = subprocess.run(words, env=environ, capture_output=True, check=True)
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert "Iași" in outputs.pop().decode("utf-8")


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_loads_qt_before_it_paints(verb: str) -> None:
    code = "import sys; from timeline.cli import load_verb\nload_verb(sys.argv[1]); print('PySide6' in sys.modules)"
    words = [sys.executable, "-c", code, verb]
    assert subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip() == "False"
