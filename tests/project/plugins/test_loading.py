"""Plug-ins are found, checked and fenced."""

import sys
from pathlib import Path

import pytest

from tests.project.plugins.packages import install
from timeline.project.plugins.loading import Failed, find_plugins, guarded

MODULE = """
class Good:
    name, api_version, value = "good", 1, 7
class Old:
    name, api_version, value = "old", 0, 7
class Half:
    name, api_version = "half", 1
class Broken:
    def __init__(self):
        raise RuntimeError("no server")
ready = Good()
"""
ENTRIES = {"b": "Good", "a": "ready", "old": "Old", "half": "Half", "broken": "Broken", "gone": "Nobody"}


def test_what_fits_is_found_by_name_and_the_rest_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "made_plugins", MODULE, "made.group", ENTRIES)
    plugins = find_plugins("made.group", 1, ("name", "api_version", "value"))
    assert [plugin.value for plugin in plugins.found] == [7, 7]
    problems = "\n".join(plugins.problems)
    assert len(plugins.problems) == 4
    assert "“broken” failed and was left out (RuntimeError: no server)" in problems
    assert "“half” lacks value" in problems
    assert "“old” was written for version 0" in problems
    assert "“gone”" in problems


def test_a_call_that_fails_gives_a_sentence_and_one_that_does_not_its_value() -> None:
    assert guarded("x", lambda: 3) == 3
    failed = guarded("x", lambda: sys.modules["no such module"])
    assert isinstance(failed, Failed)
    assert "“x”" in failed.sentence
