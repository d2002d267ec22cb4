"""Files of events come into a project as one step, once, and coded ones beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.imports.test_coded_events import gdelt_line
from timeline.model import InputError
from timeline.project import Project
from timeline.project.imports.into_project import events_kind, look_at

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260204
DTEND;VALUE=DATE:20260205
SUMMARY:A call
CATEGORIES:Phone call
DESCRIPTION:By phone
URL:https://example.org/1
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20260301
DTEND;VALUE=DATE:20260311
SUMMARY:A summit
CATEGORIES:Summit
END:VEVENT
END:VCALENDAR
"""
TABLE = "Când;Ce;Cine\n2026-02;Un summit;Germania\n;Fără dată;\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.gtl") as made:
        yield made


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_a_calendars_events_stand_in_the_project_with_their_notes(project: Project, tmp_path: Path) -> None:
    found = project.import_events(written(tmp_path, "a.ics", CALENDAR))
    call, summit = project.events()
    assert (found.kind, found.read, found.added, found.guessed) == ("ics", 2, 2, 0)
    assert (str(call.when), call.type, call.title("ro"), call.is_shown) == ("2026-02-04", "phone_call", "A call", True)
    assert call.note == "By phone\nhttps://example.org/1"
    assert str(summit.extent) == "2026-03-01/2026-03-10"


def test_the_same_file_twice_brings_nothing_new(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "a.ics", CALENDAR)
    project.import_events(file)
    assert project.import_events(file).added == 0
    assert len(project.events()) == 2


def test_one_undo_takes_all_of_a_file_back(project: Project, tmp_path: Path) -> None:
    project.import_events(written(tmp_path, "a.ics", CALENDAR))
    assert project.undo_name("ro") == "Importă evenimente din a.ics"
    project.undo()
    assert project.events() == ()


def test_a_table_is_read_by_the_columns_that_somebody_chose(project: Project, tmp_path: Path) -> None:
    columns = {"title": "Ce", "when": "Când", "actors": "Cine"}
    project.import_events(written(tmp_path, "a.csv", TABLE), columns=columns, language="ro")
    dated, undated = project.events()
    assert (str(dated.when), dated.title("en"), [actor.key for actor in dated.actors]) == (
        "2026-02", "Un summit", ["state:DE"],
    )  # fmt: skip
    assert undated.when is None


def test_coded_events_make_a_layer_and_no_event(project: Project, tmp_path: Path) -> None:
    found = project.import_events(written(tmp_path, "20260204.export.CSV", gdelt_line(61, "042")))
    assert found.layer == "layer.gdelt.20260204.export.CSV"
    assert project.events() == ()
    assert [len(layer.rows) for layer in project.layers()] == [1]
    assert project.layers()[0].rows[0] in project.knowledge_layer()
    assert project.layers()[0].rows[0] not in project.knowledge_layer(first=25_000)
    project.undo()
    assert project.layers() == ()


def test_an_article_is_no_file_of_events(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", "An article about a call.")
    assert events_kind(file) == ""
    with pytest.raises(InputError, match="none of the kinds"):
        project.import_events(file)


def test_a_file_is_looked_at_before_it_is_taken_in(tmp_path: Path) -> None:
    assert look_at(written(tmp_path, "a.ics", CALENDAR)).kind == "ics"
    table = look_at(written(tmp_path, "a.csv", "Titlu;Data\nUn apel;2026\n"))
    assert (table.kind, table.names, table.guess) == ("", ("Titlu", "Data"), {"title": "Titlu", "when": "Data"})
    assert table.rows == ({"Titlu": "Un apel", "Data": "2026"},)
    with pytest.raises(InputError):
        look_at(written(tmp_path, "b.txt", "A text."))
