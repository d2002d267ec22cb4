"""Tables that the first frame needs are those of the files, whatever an earlier start has kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.desktop.kept_tables import NAME, KeptTables


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_kept_for_the_next_start_and_read_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "a.toml", 'title = "Știri"\n[deep]\nnumbers = [1, 2.5]\nis = true\n')
    expected = {"title": "Știri", "deep": {"numbers": [1, 2.5], "is": True}}
    first = KeptTables(tmp_path)
    assert first.table(file) == expected
    first.keep()

    def unread(*_: object, **__: object) -> str:
        raise AssertionError("the file was read again")

    second = KeptTables(tmp_path)
    monkeypatch.setattr(Path, "read_text", unread)
    assert second.table(file) == expected


def test_a_file_that_was_changed_is_read_again_though_its_size_and_time_are_the_same(tmp_path: Path) -> None:
    file = written(tmp_path / "a.toml", "n = 1\n")
    first = KeptTables(tmp_path)
    first.table(file)
    first.keep()
    times = file.stat()
    written(file, "n = 2\n")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert KeptTables(tmp_path).table(file) == {"n": 2}


@pytest.mark.parametrize(
    "rest",
    [
        b"",
        b"nonsense",
        b"\xff",
        b"[1]",
        b'{"a": 1}',
        b'{"a": [[1, 2], {}]}',
        b'{"a": [[1, 2, "x"], {}]}',
        b"[" * 99_999,
    ],
)
def test_kept_tables_that_are_broken_are_made_again(tmp_path: Path, rest: bytes) -> None:
    file = written(tmp_path / "a.toml", "n = 1\n")
    (tmp_path / NAME).write_bytes(rest)
    tables = KeptTables(tmp_path)
    assert tables.table(file) == {"n": 1}
    tables.keep()
    assert KeptTables(tmp_path).table(file) == {"n": 1}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.toml", NAME]


def test_a_table_that_cannot_be_kept_is_read_all_the_same(tmp_path: Path) -> None:
    file = written(tmp_path / "a.toml", "day = 2026-02-04\n")
    tables = KeptTables(tmp_path)
    assert str(tables.table(file)["day"]) == "2026-02-04"
    tables.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]
    nowhere = KeptTables(tmp_path / "missing")
    nowhere.table(written(tmp_path / "b.toml", "n = 1\n"))
    nowhere.keep()
    assert not (tmp_path / "missing").exists()


def test_a_file_that_is_no_toml_or_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 1"):
        KeptTables(tmp_path).table(written(tmp_path / "a.toml", "no table\n"))
    with pytest.raises(OSError, match=r"missing\.toml"):
        KeptTables(tmp_path).table(tmp_path / "missing.toml")
