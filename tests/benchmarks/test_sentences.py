"""The scoring of single sentences."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import sentences, understand
from timeline import pipeline

ROWS: list[dict[str, object]] = [
    {"text": "Police in Lusaka detained two editors.", "type": "court_ruling", "actors": ["Police"]},
    {"text": "The weather stayed fine.", "type": "protest"},
]


def written(folder: Path, rows: list[dict[str, object]]) -> Path:
    file = folder / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return file


def test_a_row_is_right_when_its_first_event_has_its_type(tmp_path: Path) -> None:
    known = pipeline.load_for_good()
    rows = sentences.rows_of(written(tmp_path, ROWS))
    answers = [sentences.answer(row, understand.read(row, known).mentions) for row in rows]
    table = {row["type"]: row for row in sentences.scores(answers)}

    assert table["court_ruling"]["first"] == 1.0
    assert table["court_ruling"]["actors"] == 1.0
    assert table["protest"]["none"] == 1.0
    assert table["all"]["first"] == 0.5
    assert sentences.confusions(answers) == [{"asked_for": "protest", "first_was": "-", "times": 1}]


def test_a_row_without_a_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Row 1"):
        sentences.rows_of(written(tmp_path, [{"text": "Police detained two editors."}]))


def test_a_file_that_is_not_there_ends_with_code_2(tmp_path: Path) -> None:
    assert understand.main(["--sentences", str(tmp_path / "none.jsonl")]) == 2
