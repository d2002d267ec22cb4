"""Files understood by worker processes, answered in the order of their sources."""

from pathlib import Path

from timeline.model import Failure, Reading, Source
from timeline.project.exchange.understanding import understand_files

TEXT = "Xi Jinping and Vladimir Putin held a video conference on Wednesday, 4 February 2026. {}\n"


def test_answers_come_in_the_order_of_the_sources_failures_in_their_turn(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT.format("They spoke at length about trade. " * 400), "utf-8")
    short = tmp_path / "short.txt"
    short.write_text(TEXT.format(""), "utf-8")
    refused = Failure("link", "This is a link.", "skipped")
    missing = Source(str(tmp_path / "missing.txt"))
    sources: list[Source | Failure] = [refused, Source(str(long)), missing, Source(str(short)), refused]

    answers = list(understand_files(sources, workers=2))

    paths = [one.path if isinstance(one, Failure) else one.article.path for one in answers]
    assert paths == ["link", str(long), missing.path, str(short), "link"]
    assert [type(one) for one in answers] == [Failure, Reading, Failure, Reading, Failure]


def test_no_source_gives_no_answer_and_failures_need_no_worker() -> None:
    assert list(understand_files([])) == []
    refused = Failure("link", "This is a link.", "skipped")
    assert list(understand_files([refused])) == [refused]
