"""The undo journal: steps in the user's words, and the rows that each changed, noted by triggers in the file itself."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from .batches import marks
from .errors import DamagedProject
from .loaded import Loaded
from .schema import JOURNALLED, columns_of

KEPT_STEPS = 500  # older ones are forgotten
KEPT_ROWS = 2_000_000  # journal rows of older steps beyond these are forgotten too


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done. `names` maps a language to its name in the user's words; `made_at` is ISO 8601, UTC."""

    id: int
    names: dict[str, str]
    made_at: str


@dataclass(frozen=True, slots=True)
class ChangedRows:
    """Numbers of the rows that changed, by journalled table."""

    articles: frozenset[int]
    claims: frozenset[int]
    decisions: frozenset[int]
    others: frozenset[str]  # names of the other tables that changed
    removed_articles: frozenset[str]  # ids of articles that were taken out
    removed_claims: frozenset[str]  # ids of claims that were taken out


class Journal:
    """Steps and noted rows of one connection."""

    def __init__(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._loaded = loaded  # claims that were read

    def new_step(self, names: dict[str, str], made_at: str) -> int:
        """Begins a step. Where something comes of it, `keep` must follow, else `drop`."""
        cursor = self._connection.execute(
            "INSERT INTO steps (names, made_at) VALUES (?, ?)", (json.dumps(names, ensure_ascii=False), made_at)
        )
        step = int(cursor.lastrowid or 0)
        self._forget(step)
        return step

    def note_under(self, step: int | None) -> None:
        """From now on, in this transaction, changes are noted under a step (None: not at all)."""
        self._connection.execute("UPDATE current_step SET step = ?", (step,))

    def keep(self) -> None:
        """Something came of the step begun: what was undone before can no longer be redone."""
        undone = "SELECT id FROM steps WHERE undone = 1"
        self._connection.execute(f"DELETE FROM journal WHERE step IN ({undone})")
        self._connection.execute("DELETE FROM steps WHERE undone = 1")

    def drop(self, step: int) -> None:
        """Forgets a step, as when nothing came of it; what was undone before can still be redone."""
        self._connection.execute("DELETE FROM journal WHERE step = ?", (step,))
        self._connection.execute("DELETE FROM steps WHERE id = ?", (step,))

    def rename(self, step: int, names: dict[str, str]) -> None:
        """Another name for a step, as when the number of articles is known at last."""
        self._connection.execute(
            "UPDATE steps SET names = ? WHERE id = ?", (json.dumps(names, ensure_ascii=False), step)
        )

    def last_done(self) -> Step | None:
        """The step that undo would take back."""
        return self._step("SELECT id, names, made_at FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1")

    def first_undone(self) -> Step | None:
        """The step that redo would bring back."""
        return self._step("SELECT id, names, made_at FROM steps WHERE undone = 1 ORDER BY id LIMIT 1")

    def mark(self) -> int:
        """A place in the journal, for `changed_since`."""
        return int(self._connection.execute("SELECT COALESCE(MAX(number), 0) FROM journal").fetchone()[0])

    def is_empty(self, step: int) -> bool:
        """True when nothing is noted under a step."""
        return self._connection.execute("SELECT 1 FROM journal WHERE step = ? LIMIT 1", (step,)).fetchone() is None

    def changed_since(self, mark: int) -> ChangedRows:
        """Rows noted after a place in the journal."""
        found: dict[str, set[int]] = {}
        rows = self._connection.execute("SELECT DISTINCT tbl, row FROM journal WHERE number > ?", (mark,))
        for table, row in rows:
            found.setdefault(table, set()).add(row)
        # The text is the article's: a change there is a change of the article.
        articles = found.pop("articles", set()) | found.pop("article_texts", set())
        claims, decisions = found.pop("claims", set()), found.pop("decisions", set())
        return ChangedRows(
            frozenset(articles),
            frozenset(claims),
            frozenset(decisions),
            frozenset(found),
            self._removed("articles", mark),
            self._removed("claims", mark),
        )

    def turn(self, step: int, undone: bool) -> None:
        """Undoes a step, or does it again: its rows are set back, and the triggers note how they stood."""
        self._loaded.clear()
        rows = self._connection.execute(
            "SELECT tbl, row, op, old FROM journal WHERE step = ? ORDER BY number DESC", (step,)
        ).fetchall()
        self._connection.execute("DELETE FROM journal WHERE step = ?", (step,))
        self.note_under(step)
        columns = {table: columns_of(self._connection, table) for table in JOURNALLED}
        for table, row, op, old in rows:
            if table not in columns:
                raise DamagedProject("The undo journal of the project is damaged.", "Restore a backup.", table)
            self._set_back(table, columns[table], row, op, old)
        self.note_under(None)
        self._connection.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(undone), step))

    def steps_about(self, table: str, rows: tuple[int, ...]) -> tuple[Step, ...]:
        """Steps done that changed any of those rows, oldest first."""
        found = self._connection.execute(
            "SELECT DISTINCT s.id, s.names, s.made_at FROM steps s JOIN journal j ON j.step = s.id "
            f"WHERE s.undone = 0 AND j.tbl = ? AND j.row IN ({marks(len(rows))}) ORDER BY s.id",
            (table, *rows),
        )
        return tuple(_step(row) for row in found)

    def _removed(self, table: str, mark: int) -> frozenset[str]:
        query = "SELECT json_extract(old, '$.id') FROM journal WHERE number > ? AND tbl = ? AND op = 'delete'"
        return frozenset(row[0] for row in self._connection.execute(query, (mark, table)))

    def _set_back(self, table: str, columns: tuple[str, ...], row: int, op: str, old: str | None) -> None:
        if op == "insert":
            self._connection.execute(f"DELETE FROM {table} WHERE number = ?", (row,))
            return
        values = json.loads(old or "{}")
        given = tuple(values.get(name) for name in columns)
        if op == "delete":
            names = ", ".join(columns)
            self._connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks(len(columns))})", given)
        else:
            names = ", ".join(f"{name} = ?" for name in columns)
            self._connection.execute(f"UPDATE {table} SET {names} WHERE number = ?", (*given, row))

    def _forget(self, newest: int) -> None:
        self._connection.execute("DELETE FROM journal WHERE step <= ?", (newest - KEPT_STEPS,))
        self._connection.execute("DELETE FROM steps WHERE id <= ?", (newest - KEPT_STEPS,))
        limit = self.mark() - KEPT_ROWS
        if limit <= 0:
            return
        # A step is forgotten whole, and never the last one.
        old = "SELECT step FROM journal WHERE number <= ? AND step < (SELECT MAX(id) FROM steps WHERE id < ?)"
        steps = {row[0] for row in self._connection.execute(old, (limit, newest))}
        for step in steps:
            self.drop(step)

    def _step(self, query: str) -> Step | None:
        row = self._connection.execute(query).fetchone()
        return None if row is None else _step(row)


def _step(row: tuple[int, str, str]) -> Step:
    return Step(row[0], {str(language): str(name) for language, name in json.loads(row[1]).items()}, row[2])
