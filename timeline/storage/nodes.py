"""Neighbourhoods of claims: which facts were told, by whom, near which keys, and which facts are alike.

A node stands for all claims that state the very same facts; `signature` is that fact sheet as text, written by the
coreference room and only kept here. Links join nodes that may tell one event.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from .batches import batches, marks

WIDTHS = (0, 31, 366, 4_000_000_000)  # days that a key's span may last, by class; undated keys stand in the last


class NodeTable:
    """The nodes, keys and links of one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, signature: str) -> int | None:
        """The node with those facts."""
        row = self._connection.execute("SELECT number FROM nodes WHERE signature = ?", (signature,)).fetchone()
        return None if row is None else int(row[0])

    def add(self, signature: str, keys: Iterable[tuple[str, int, int]]) -> int:
        """A new node with its keys, each with first and last day number."""
        cursor = self._connection.execute("INSERT INTO nodes (signature) VALUES (?)", (signature,))
        node = int(cursor.lastrowid or 0)
        self._connection.executemany(
            "INSERT OR IGNORE INTO node_keys (key, width, first, node, last) VALUES (?, ?, ?, ?, ?)",
            ((key, _width(first, last), first, node, last) for key, first, last in keys),
        )
        return node

    def near(self, key: str, first: int, last: int) -> set[int]:
        """Nodes under a key whose days overlap `first` to `last`, both included."""
        found: set[int] = set()
        for width, longest in enumerate(WIDTHS):
            found.update(
                row[0]
                for row in self._connection.execute(
                    "SELECT node FROM node_keys WHERE key = ? AND width = ? AND first BETWEEN ? AND ? AND last >= ?",
                    (key, width, first - longest, last, first),
                )
            )
        return found

    def all_nodes(self) -> list[int]:
        """All nodes."""
        return [row[0] for row in self._connection.execute("SELECT number FROM nodes")]

    def signatures(self, nodes: Iterable[int]) -> dict[int, str]:
        """Facts of nodes as they were written."""
        found: dict[int, str] = {}
        for batch in batches(nodes):
            query = f"SELECT number, signature FROM nodes WHERE number IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def assign(self, claim: int, node: int) -> None:
        """Puts a claim under a node."""
        self._connection.execute("INSERT OR REPLACE INTO node_claims (claim, node) VALUES (?, ?)", (claim, node))

    def node_of(self, claims: Iterable[int]) -> dict[int, int]:
        """Node of each of those claims that has one."""
        found: dict[int, int] = {}
        for batch in batches(claims):
            query = f"SELECT claim, node FROM node_claims WHERE claim IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def claims_of(self, nodes: Iterable[int]) -> dict[int, list[int]]:
        """Claims of each node."""
        found: dict[int, list[int]] = {}
        for batch in batches(nodes):
            query = f"SELECT node, claim FROM node_claims WHERE node IN ({marks(len(batch))})"
            for node, claim in self._connection.execute(query, batch):
                found.setdefault(node, []).append(claim)
        return found

    def unassign(self, claims: Iterable[int]) -> None:
        """Takes claims from their nodes; a node without claims goes, with its keys and links."""
        claims = list(claims)
        nodes = set(self.node_of(claims).values())
        self._connection.executemany("DELETE FROM node_claims WHERE claim = ?", ((claim,) for claim in claims))
        empty = nodes - set(self.claims_of(nodes))
        for node in empty:
            for other in self.neighbours([node]).get(node, ()):
                self._connection.execute("DELETE FROM node_links WHERE a = ? AND b = ?", (other, node))
            self._connection.execute("DELETE FROM node_links WHERE a = ?", (node,))
            self._connection.execute("DELETE FROM node_keys WHERE node = ?", (node,))
            self._connection.execute("DELETE FROM nodes WHERE number = ?", (node,))

    def link(self, pairs: Sequence[tuple[int, int, float]]) -> None:
        """Joins pairs of nodes, each with its score, in both directions."""
        both = [row for a, b, score in pairs for row in ((a, b, score), (b, a, score))]
        self._connection.executemany("INSERT OR REPLACE INTO node_links (a, b, score) VALUES (?, ?, ?)", both)

    def neighbours(self, nodes: Iterable[int]) -> dict[int, dict[int, float]]:
        """Linked nodes of each node, with scores."""
        found: dict[int, dict[int, float]] = {}
        for batch in batches(nodes):
            query = f"SELECT a, b, score FROM node_links WHERE a IN ({marks(len(batch))})"
            for a, b, score in self._connection.execute(query, batch):
                found.setdefault(a, {})[b] = score
        return found


def _width(first: int, last: int) -> int:
    return next(number for number, longest in enumerate(WIDTHS) if last - first <= longest)
