"""Reading the knowledge files, the user's last."""

from pathlib import Path

import pytest

from timeline import knowledge, locations
from timeline.model import DataError

SHIPPED = locations.resources() / "knowledge"


def test_the_shipped_files_are_good() -> None:
    known = knowledge.load()

    assert len(known.event_types) == 48
    assert len(known.families) == 9
    assert len(known.statuses) == 11
    assert known.people["person:vladimir_putin"].names[0] == "Vladimir Putin"


def test_reading_twice_gives_the_same_value() -> None:
    assert knowledge.load() is knowledge.load()


def test_a_users_actor_is_added_and_outranks_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "actors.toml"
    own.write_text(
        '[[person]]\nid = "jana_novotna"\nnames.en = ["Jana Novotna", "Novotna"]\n'
        'terms = [{ state = "CZ", office = "foreign_minister", from = "2026-01-01", to = ".." }]\n'
        '[[state]]\niso = "FR"\nname.en = "Gaul"\nname.ro = "Galia"\n',
        encoding="utf-8",
    )

    known = knowledge.load((SHIPPED, tmp_path))

    assert known.people["person:jana_novotna"].short == "Novotna"
    assert known.actors["state:FR"].label("en") == "Gaul"
    assert known.actors["state:FR"].adjectives_en  # what the user leaves out is kept
    assert known.revision != knowledge.load((SHIPPED,)).revision


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("actors.toml", "[[state]\n", "cannot be read"),
        ("actors.toml", '[[state]]\nname.en = "X"\n', "has no iso"),
        ("actors.toml", '[[state]]\niso = "QQ"\n', "'name' is missing"),
        ("treaties.toml", '[[treaty]]\nid = "x"\nkind = "peace"\nnames.en = ["X"]\nsigned = "2026-02-31"\n', "no such"),
        ("event_types.toml", '[[status]]\nid = "perhaps"\nmeaning = "x"\ndraw = "x"\ncues.en = []\n', "no such status"),
    ],
)
def test_a_bad_file_is_named_with_entry_and_reason(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        knowledge.load((SHIPPED, tmp_path))

    assert reason in str(caught.value)
