"""`list`: the events and articles of a project."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Typed
from tests.project.opened import open_project
from timeline.project.commands import HideEvents


def rows(typed: Typed, *words: str | Path) -> list[dict[str, Any]]:
    """The lines of JSON that a list gives."""
    code, out, _ = typed("list", "--format", "jsonl", *words)
    assert code == 0
    return [json.loads(line) for line in out.splitlines()]


def test_events_stand_in_time_order_with_their_sources(project_path: Path, typed: Typed) -> None:
    events = rows(typed, "--project", project_path)
    assert [event["when"] for event in events] == ["2026-02-04", "2026-03-10"]
    assert {source["publisher"] for source in events[0]["sources"]} == {"Daily", "Weekly"}


def test_people_get_a_table_with_dates_in_words(project_path: Path, typed: Typed) -> None:
    _, out, _ = typed("list", "--project", project_path)
    assert out.splitlines()[0].split() == ["When", "Event", "Type", "Status", "Sources"]
    assert "4 Feb 2026" in out


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        (("--from", "2026-02-05"), ["2026-03-10"]),
        (("--to", "2026-02-04"), ["2026-02-04"]),
        (("--from", "2026-02-04", "--to", "2026-03-10"), ["2026-02-04", "2026-03-10"]),
        (("--type", "phone_call"), ["2026-02-04", "2026-03-10"]),
        (("--type", "invasion"), []),
        (("--actor", "trump"), ["2026-02-04", "2026-03-10"]),
        (("--actor", "Nobody"), []),
    ],
)
def test_the_list_is_narrowed_by_range_type_and_actor(
    project_path: Path, typed: Typed, words: tuple[str, ...], dates: list[str]
) -> None:
    assert [event["when"] for event in rows(typed, "--project", project_path, *words)] == dates


def test_events_that_are_not_shown_are_listed_only_when_asked_for(project_path: Path, typed: Typed) -> None:
    opened = open_project(project_path)
    hidden = opened.project.events()[0].id
    opened.project.apply(HideEvents((hidden,), hidden=True))
    opened.project.close()
    assert hidden not in [event["event_id"] for event in rows(typed, "--project", project_path)]
    every = rows(typed, "--project", project_path, "--hidden")
    assert [event["shown"] for event in every if event["event_id"] == hidden] == [False]


def test_articles_are_listed_with_the_events_they_tell(project_path: Path, typed: Typed) -> None:
    articles = rows(typed, "--project", project_path, "--articles")
    assert sorted(article["publisher"] for article in articles) == ["Daily", "Monthly", "Weekly"]
    events = {event["event_id"] for event in rows(typed, "--project", project_path)}
    assert {event for article in articles for event in article["events"]} == events


def test_articles_too_keep_to_the_range(project_path: Path, typed: Typed) -> None:
    articles = rows(typed, "--project", project_path, "--articles", "--from", "2026-03-01")
    assert [article["publisher"] for article in articles] == ["Monthly"]


def test_people_get_a_table_of_articles(project_path: Path, typed: Typed) -> None:
    _, out, _ = typed("list", "--project", project_path, "--articles")
    assert out.splitlines()[0].split() == ["Published", "Title", "Publisher", "Language", "Events", "State"]
    assert "Title of third" in out


def test_listing_leaves_the_project_as_it_was(project_path: Path, typed: Typed) -> None:
    before = hashlib.sha256(project_path.read_bytes()).hexdigest()
    typed("list", "--project", project_path)
    assert hashlib.sha256(project_path.read_bytes()).hexdigest() == before


def test_a_project_that_is_not_there_is_told_and_not_made(tmp_path: Path, typed: Typed) -> None:
    code, out, err = typed("list", "--project", tmp_path / "none.gtl")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "none.gtl").exists()


def test_a_file_that_is_no_project_is_told(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "other.gtl").write_text("a letter to a friend", "utf-8")
    code, _, err = typed("list", "--project", tmp_path / "other.gtl")
    assert code == 1
    assert "Traceback" not in err


def test_a_range_upside_down_is_wrong_use(project_path: Path, typed: Typed) -> None:
    code, _, err = typed("list", "--project", project_path, "--from", "2026-03-01", "--to", "2026-02-01")
    assert code == 2
    assert "ends before it begins" in err
