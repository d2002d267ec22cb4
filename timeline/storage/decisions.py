"""Decisions in the project file: what the user said, in the order in which it was said."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.model import Decision

from .batches import batches, marks
from .codec import to_json, tuple_from_json

COLUMNS = "d.number, d.id, d.kind, d.subjects, d.sequence, d.field, d.value"


class DecisionTable:
    """The decisions of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, decision: Decision, made_at: str) -> int:
        """Stores a decision; its number. `decided` follows by `note_subjects`."""
        cursor = self._connection.execute(
            "INSERT INTO decisions (id, kind, subjects, sequence, field, value, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                decision.id, decision.kind, to_json(decision.subjects), decision.sequence,
                decision.field, decision.value, made_at,
            ),
        )  # fmt: skip
        return int(cursor.lastrowid or 0)

    def next_sequence(self) -> int:
        """One more than the last decision's."""
        return int(self._connection.execute("SELECT COALESCE(MAX(sequence), 0) + 1 FROM decisions").fetchone()[0])

    def subjects_of(self, number: int) -> tuple[str, ...]:
        """Claim ids that were noted for a decision, also when the decision itself is gone."""
        rows = self._connection.execute("SELECT claim FROM decided WHERE decision = ?", (number,))
        return tuple(row[0] for row in rows)

    def note_subjects(self, number: int) -> tuple[str, ...]:
        """Notes anew which claims a decision speaks of (none when it is gone); those claim ids."""
        self._connection.execute("DELETE FROM decided WHERE decision = ?", (number,))
        row = self._connection.execute(f"SELECT {COLUMNS} FROM decisions d WHERE d.number = ?", (number,)).fetchone()
        if row is None:
            return ()
        claims = spoken_of(_decision(row))
        self._connection.executemany(
            "INSERT OR IGNORE INTO decided VALUES (?, ?)", ((claim, number) for claim in claims)
        )
        return claims

    def about(self, claim_ids: Iterable[str]) -> tuple[Decision, ...]:
        """Decisions that speak of any of those claims, in their order."""
        found: dict[int, Decision] = {}
        for batch in batches(claim_ids):
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM decisions d WHERE d.number IN "
                f"(SELECT decision FROM decided WHERE claim IN ({marks(len(batch))}))",
                batch,
            )
            found.update((row[0], _decision(row)) for row in rows)
        return tuple(sorted(found.values(), key=lambda decision: decision.sequence))

    def all_decided(self) -> set[str]:
        """Ids of the claims that some decision speaks of; not all of them need exist."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT claim FROM decided")}

    def numbers_about(self, claim_ids: Iterable[str]) -> tuple[int, ...]:
        """Rows of decisions that speak of any of those claims."""
        found: set[int] = set()
        for batch in batches(claim_ids):
            query = f"SELECT decision FROM decided WHERE claim IN ({marks(len(batch))})"
            found.update(row[0] for row in self._connection.execute(query, batch))
        return tuple(sorted(found))

    def everything(self) -> tuple[Decision, ...]:
        """All decisions in their order."""
        rows = self._connection.execute(f"SELECT {COLUMNS} FROM decisions d ORDER BY d.sequence, d.number")
        return tuple(_decision(row) for row in rows)

    def times(self) -> dict[str, str]:
        """When each decision was made (ISO 8601, UTC), by id."""
        return dict(self._connection.execute("SELECT id, made_at FROM decisions").fetchall())


def spoken_of(decision: Decision) -> tuple[str, ...]:
    """Ids of all claims that a decision speaks of: its subjects, and those it sets them apart from."""
    others = tuple_from_json(str, decision.value) if decision.kind == "different" and decision.value else ()
    return tuple(dict.fromkeys(decision.subjects + others))


def _decision(row: tuple[int, str, str, str, int, str, str]) -> Decision:
    _, id_, kind, subjects, sequence, field, value = row
    return Decision(id_, kind, tuple_from_json(str, subjects), sequence, field, value)
