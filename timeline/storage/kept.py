"""Small things that a project keeps: values, eras, named views, reports of imports, its revision."""

from __future__ import annotations

import sqlite3

KEPT_REPORTS = 50


class KeptTable:
    """The small tables of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def value(self, key: str) -> str | None:
        """A value that belongs to the project."""
        row = self._connection.execute("SELECT value FROM project_values WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def values(self) -> tuple[tuple[str, str], ...]:
        """Key and text of every value, by key."""
        return tuple(self._connection.execute("SELECT key, value FROM project_values ORDER BY key").fetchall())

    def set_value(self, key: str, value: str) -> None:
        """Keeps a value."""
        self._connection.execute(
            "INSERT INTO project_values (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def eras(self) -> tuple[tuple[str, str, int | None, int | None, str], ...]:
        """Id, title, first and last day number, colour of every era, in time order."""
        rows = self._connection.execute(
            "SELECT id, title, first, last, colour FROM eras ORDER BY first IS NOT NULL, first, last, id"
        )
        return tuple(rows.fetchall())

    def set_era(self, era_id: str, title: str, first: int | None, last: int | None, colour: str) -> None:
        """Adds an era, or changes the one with that id."""
        self._connection.execute(
            "INSERT INTO eras (id, title, first, last, colour) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "title = excluded.title, first = excluded.first, last = excluded.last, colour = excluded.colour",
            (era_id, title, first, last, colour),
        )

    def remove_era(self, era_id: str) -> None:
        """Takes an era away."""
        self._connection.execute("DELETE FROM eras WHERE id = ?", (era_id,))

    def views(self) -> tuple[tuple[str, str], ...]:
        """Title and filter text of every named view, by title."""
        return tuple(self._connection.execute("SELECT title, filter FROM views ORDER BY title").fetchall())

    def set_view(self, title: str, filter_text: str) -> None:
        """Keeps a filter under a name."""
        self._connection.execute(
            "INSERT INTO views (title, filter) VALUES (?, ?) "
            "ON CONFLICT (title) DO UPDATE SET filter = excluded.filter",
            (title, filter_text),
        )

    def remove_view(self, title: str) -> None:
        """Forgets a named view."""
        self._connection.execute("DELETE FROM views WHERE title = ?", (title,))

    def add_report(self, made_at: str, body: str) -> None:
        """Keeps the report of an import; the oldest beyond KEPT_REPORTS are forgotten."""
        self._connection.execute("INSERT INTO reports (made_at, body) VALUES (?, ?)", (made_at, body))
        self._connection.execute(
            "DELETE FROM reports WHERE number <= (SELECT MAX(number) FROM reports) - ?", (KEPT_REPORTS,)
        )

    def reports(self, limit: int) -> tuple[tuple[str, str], ...]:
        """Time and body of the last reports, newest first."""
        rows = self._connection.execute("SELECT made_at, body FROM reports ORDER BY number DESC LIMIT ?", (limit,))
        return tuple(rows.fetchall())

    def revision(self) -> int:
        """A number that grows with every change of what is stored."""
        return int(self._connection.execute("SELECT number FROM revision").fetchone()[0])

    def grow_revision(self) -> None:
        """Says that something changed."""
        self._connection.execute("UPDATE revision SET number = number + 1")
