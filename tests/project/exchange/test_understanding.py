"""Files understood without a project."""

from pathlib import Path

import pytest

from timeline.model import Failure, Reading, Source
from timeline.project.exchange.understanding import understand_files


def test_relative_paths_are_read_from_here_and_answered_as_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("A title\n\nPublished 4 February 2026\n\nThe leaders met on Wednesday.\n")
    monkeypatch.chdir(tmp_path)
    missing = Failure("given.txt", "It was refused before.")
    answers = list(understand_files([Source("inner/a.txt"), missing, Source("inner/b.txt")], workers=1))
    found = [answer.article.path if isinstance(answer, Reading) else answer.path for answer in answers]
    assert found == ["inner/a.txt", "given.txt", "inner/b.txt"]
    assert isinstance(answers[0], Reading)
    assert isinstance(answers[2], Failure)
