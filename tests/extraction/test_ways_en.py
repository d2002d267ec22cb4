"""Each event type in the many ways English newspapers say it, and what only looks like it."""

import tomllib
from pathlib import Path

import pytest

from .told import names, tellings

TABLES = [
    (kind, rows)
    for path in sorted(Path(__file__).parent.glob("ways_en_*.toml"))
    for kind, rows in tomllib.loads(path.read_text(encoding="utf-8")).items()
]


@pytest.mark.parametrize(("kind", "rows"), TABLES, ids=[kind for kind, _ in TABLES])
def test_every_way_of_saying_it_gives_its_type_and_actors(kind: str, rows: dict[str, list[list[str]]]) -> None:
    wrong = []
    for text, *actors in rows["says"]:
        told = [telling for telling in tellings(text) if telling.type == kind]
        if not any(set(actors) <= names(telling) for telling in told):
            wrong.append((text, [sorted(names(telling)) for telling in told]))

    assert not wrong


@pytest.mark.parametrize(("kind", "rows"), TABLES, ids=[kind for kind, _ in TABLES])
def test_what_only_looks_like_it_stays_silent(kind: str, rows: dict[str, list[str]]) -> None:
    loud = [text for text in rows["silent"] if kind in {telling.type for telling in tellings(text)}]

    assert not loud
