"""Whoever installed a plug-in that cannot be used is told so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.plugins.packages import forget, install
from timeline.language import packs
from timeline.project.plugins.problems import plugin_problems
from timeline.project.sentences import in_language


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    packs._found_packs.cache_clear()
    yield
    packs._found_packs.cache_clear()
    forget()


def test_where_all_can_be_used_there_is_nothing_to_tell() -> None:
    assert plugin_problems() == ()


@pytest.mark.parametrize("group", ["timeline.languages", "timeline.extractors", "timeline.exporters"])
def test_a_plug_in_that_cannot_be_used_is_named_in_both_languages(
    group: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, f"made_{group.rpartition('.')[2]}", "", group, {"gone": "Nobody"})
    (sentence,) = plugin_problems()
    assert "“gone”" in sentence
    assert "„gone”" in in_language(sentence, "ro")
