"""The tables of a project file, and the numbered steps by which an older file becomes a newer one.

Told in docs/project-file.md. Rows of the first group are the truth and journalled for undo; those of the second are
computed from them and can be thrown away.
"""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x67746C31  # "gtl1"

TRUTH = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL,
    publisher TEXT NOT NULL, authors TEXT NOT NULL, published TEXT, published_from TEXT NOT NULL,
    published_evidence TEXT NOT NULL, published_day INTEGER, modified TEXT, language TEXT NOT NULL,
    sha256 TEXT NOT NULL, text_sha256 TEXT NOT NULL, media_type TEXT NOT NULL, given_id TEXT NOT NULL,
    metadata TEXT NOT NULL, problems TEXT NOT NULL, corrected TEXT NOT NULL, origin_key TEXT NOT NULL,
    characters INTEGER NOT NULL, imported_at TEXT NOT NULL
);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE INDEX articles_text ON articles (text_sha256);
CREATE INDEX articles_url ON articles (url) WHERE url <> '';
CREATE TABLE article_texts (
    number INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, blocks TEXT NOT NULL, timexes TEXT NOT NULL
);
CREATE TABLE claims (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER, position INTEGER NOT NULL,
    evidence TEXT NOT NULL, mention TEXT NOT NULL, links TEXT NOT NULL
);
CREATE INDEX claims_article ON claims (article);
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subjects TEXT NOT NULL,
    sequence INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, made_at TEXT NOT NULL
);
CREATE TABLE eras (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, first INTEGER, last INTEGER,
    colour TEXT NOT NULL
);
CREATE TABLE views (number INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, filter TEXT NOT NULL);
CREATE TABLE project_values (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
"""

JOURNAL = """
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT, names TEXT NOT NULL, made_at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL,
    op TEXT NOT NULL, old TEXT
);
CREATE INDEX journal_step ON journal (step);
CREATE TABLE current_step (step INTEGER);
INSERT INTO current_step VALUES (NULL);
CREATE TABLE reports (number INTEGER PRIMARY KEY, made_at TEXT NOT NULL, body TEXT NOT NULL);
"""

COMPUTED = """
CREATE TABLE revision (number INTEGER NOT NULL);
INSERT INTO revision VALUES (0);
CREATE TABLE nodes (number INTEGER PRIMARY KEY, signature TEXT NOT NULL UNIQUE);
CREATE TABLE node_claims (claim INTEGER PRIMARY KEY, node INTEGER NOT NULL);
CREATE INDEX node_claims_node ON node_claims (node);
CREATE TABLE node_keys (
    key TEXT NOT NULL, width INTEGER NOT NULL, first INTEGER NOT NULL, node INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (key, width, first, node)
) WITHOUT ROWID;
CREATE INDEX node_keys_node ON node_keys (node);
CREATE TABLE node_links (
    a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE TABLE decided (claim TEXT NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY (claim, decision)) WITHOUT ROWID;
CREATE INDEX decided_decision ON decided (decision);
CREATE TABLE events (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, family TEXT NOT NULL,
    status TEXT NOT NULL, earliest INTEGER, latest INTEGER, sort_day INTEGER, edtf TEXT NOT NULL, extent TEXT NOT NULL,
    confidence REAL NOT NULL, importance REAL NOT NULL, sources INTEGER NOT NULL, independent INTEGER NOT NULL,
    conflict INTEGER NOT NULL, review INTEGER NOT NULL, shown INTEGER NOT NULL, starred INTEGER NOT NULL,
    first_minute INTEGER, last_minute INTEGER, kind INTEGER NOT NULL, drawing INTEGER NOT NULL, flags INTEGER NOT NULL,
    ems_en REAL NOT NULL, ems_ro REAL NOT NULL,
    title_en TEXT NOT NULL, title_ro TEXT NOT NULL, actors TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX events_time ON events (shown, sort_day);
CREATE INDEX events_kinds ON events (shown, family, type, status, sort_day, conflict, review, starred);
CREATE TABLE event_claims (claim INTEGER PRIMARY KEY, event INTEGER NOT NULL);
CREATE INDEX event_claims_event ON event_claims (event);
CREATE TABLE facets (
    kind TEXT NOT NULL, value TEXT NOT NULL, event INTEGER NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (kind, value, event)
) WITHOUT ROWID;
CREATE INDEX facets_event ON facets (event);
CREATE TABLE actors (key TEXT PRIMARY KEY, name TEXT NOT NULL, label_ro TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE columns_cache (name TEXT PRIMARY KEY, revision INTEGER NOT NULL, dtype TEXT NOT NULL, data BLOB NOT NULL);
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content='article_texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE event_words USING fts5 (
    title_en, title_ro, actors, place, tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_words_added AFTER INSERT ON article_texts BEGIN
    INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER article_words_removed AFTER DELETE ON article_texts BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER article_words_changed AFTER UPDATE OF title, text ON article_texts BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
"""

# The triggers of article_texts name article_words and serve the new one of that name.
BEGINNINGS = """
CREATE INDEX articles_publisher ON articles (publisher, published_day);
CREATE INDEX articles_days ON articles (published_day, publisher);
CREATE INDEX events_weight ON events (shown, importance DESC, type, status, family, sort_day, earliest, latest);
DROP TABLE article_words;
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content='article_texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
INSERT INTO article_words (article_words) VALUES ('rebuild');
CREATE VIRTUAL TABLE new_event_words USING fts5 (
    title_en, title_ro, actors, place, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
INSERT INTO new_event_words (rowid, title_en, title_ro, actors, place)
    SELECT rowid, title_en, title_ro, actors, place FROM event_words;
DROP TABLE event_words;
ALTER TABLE new_event_words RENAME TO event_words;
"""

JOURNALLED = ("articles", "article_texts", "claims", "decisions", "eras", "views", "project_values")


def _first_schema(connection: sqlite3.Connection) -> None:
    for group in (TRUTH, JOURNAL, COMPUTED):
        for statement in _statements(group):
            connection.execute(statement)
    for table in JOURNALLED:
        for statement in journal_triggers(table, columns_of(connection, table)):
            connection.execute(statement)


def _search_while_typing(connection: sqlite3.Connection) -> None:
    """Indexes of beginnings of words: two and three letters, the first that are searched for, begin hundreds of words,
    whose lists would else be gathered at each key pressed. Publishers, days and the weight of events are looked
    through without reading the rows, which are long."""
    for statement in _statements(BEGINNINGS):
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first_schema, _search_while_typing)
SCHEMA = len(MIGRATIONS)


def columns_of(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Column names of a table, in order."""
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def journal_triggers(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Triggers that note every change of a journalled table under the current step, if there is one.

    Based on the undo log of the SQLite project's own notes (sqlite.org/undoredo.html), with rows as JSON, so that
    nothing stored is ever run as SQL.
    """
    old = "json_object(" + ", ".join(f"'{name}', old.{name}" for name in columns) + ")"

    def trigger(op: str, row: str, value: str) -> str:
        return (
            f"CREATE TRIGGER journal_{table}_{op} AFTER {op} ON {table} "
            "WHEN (SELECT step FROM current_step) IS NOT NULL BEGIN "
            "INSERT INTO journal (step, tbl, row, op, old) "
            f"SELECT step, '{table}', {row}.number, '{op}', {value} FROM current_step; END"
        )

    return trigger("insert", "new", "NULL"), trigger("update", "old", old), trigger("delete", "old", old)


def migrate(connection: sqlite3.Connection, now: str, schema: int = SCHEMA) -> None:
    """Runs the steps that the file lacks to be of a schema, each in one transaction with the record that it ran."""
    done = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, step in enumerate(MIGRATIONS[done:schema], start=done + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if number == 1:
                connection.execute(
                    "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, made_at TEXT NOT NULL)"
                )
            step(connection)
            name = step.__name__.strip("_")
            connection.execute("INSERT INTO migrations VALUES (?, ?, ?)", (number, name, now))
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite takes a step back by itself that was interrupted
                connection.execute("ROLLBACK")
            raise


def running_parts(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Names and SQL of all that runs by itself in a file: triggers and views."""
    return frozenset(connection.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"))


@functools.cache
def expected_running_parts(schema: int = SCHEMA) -> frozenset[tuple[str, str]]:
    """The same of a new project of that schema."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, "", schema)
        return running_parts(connection)


def _statements(script: str) -> list[str]:
    """The statements of a script; a trigger's inner semicolons do not end it."""
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current.strip())
            current = ""
    return [statement for statement in statements if statement]
