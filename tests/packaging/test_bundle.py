"""The bundle takes along what the program reads at run time, and is tried before it is called one."""

import importlib.util
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT
from tests.packaging.scripts import script
from timeline import locations

BUNDLE = script("bundle")


def test_the_data_lie_where_the_program_looks_for_them() -> None:
    words = BUNDLE.arguments()
    data = words[words.index("--add-data") + 1]
    assert data.endswith("timeline/_resources")
    assert data.startswith(str(locations.resources()))
    assert words[words.index("--collect-data") + 1] == "timeline"
    assert any(PACKAGE.rglob("*.toml"))  # which is why the package's own data are collected


def test_libraries_with_data_are_named_only_where_they_are_there() -> None:
    words = BUNDLE.arguments()
    named = [words[place + 1] for place, word in enumerate(words) if word == "--collect-data"]
    assert {"trafilatura", "py3langid"} <= set(named)
    assert all(importlib.util.find_spec(name) for name in named)


def test_a_bundle_that_does_not_start_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / BUNDLE.NAME
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    assert BUNDLE.try_out(tmp_path, tmp_path / "picture.png") == 1
    assert "--version" in capsys.readouterr().err


def test_a_bundle_whose_window_stays_empty_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / BUNDLE.NAME
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    assert BUNDLE.try_out(tmp_path, tmp_path / "picture.png") == 1
    assert "stayed empty" in capsys.readouterr().err


def test_the_entry_answers_the_word_by_which_workers_are_started() -> None:
    from_worker = (PACKAGE / "project" / "worker_process.py").read_text("utf-8")
    assert '"--worker"' in from_worker
    assert '"--worker"' in (ROOT / "packaging" / "entry.py").read_text("utf-8")
