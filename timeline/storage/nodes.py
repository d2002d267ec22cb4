"""Neighbourhoods of claims: which facts were told, by whom, near which keys, and which facts are alike.

A node stands for all claims that state the very same facts; `signature` is that fact sheet as text, written by the
coreference room and only kept here. Links join nodes that may tell one event.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from .batches import batches, marks
from .loaded import Loaded

WIDTHS = (0, 31, 366, 4_000_000_000)  # days that a key's span may last, by class; undated keys stand in the last


class NodeTable:
    """The nodes, keys and links of one connection."""

    def __init__(self, connection: sqlite3.Connection, loaded: Loaded) -> None:
        self._connection = connection
        self._loaded = loaded

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
        self._loaded.signatures[node] = signature
        self._loaded.links[node] = {}
        self._loaded.members[node] = set()
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
        """Facts of those nodes that exist, as they were written."""
        wanted, known = list(nodes), self._loaded.signatures
        for batch in batches(node for node in wanted if node not in known):
            query = f"SELECT number, signature FROM nodes WHERE number IN ({marks(len(batch))})"
            known.update(self._connection.execute(query, batch))
        return {node: known[node] for node in wanted if node in known}

    def assign(self, claim: int, node: int) -> None:
        """Puts a claim that stands under no node under one."""
        self._connection.execute("INSERT INTO node_claims (claim, node) VALUES (?, ?)", (claim, node))
        if node in self._loaded.members:
            self._loaded.members[node].add(claim)
        if node in self._loaded.tellings:
            if claim in self._loaded.outlines:
                self._loaded.tellings[node].add(self._loaded.outlines[claim])
            else:
                del self._loaded.tellings[node]

    def node_of(self, claims: Iterable[int]) -> dict[int, int]:
        """Node of each of those claims that has one."""
        found: dict[int, int] = {}
        for batch in batches(claims):
            query = f"SELECT claim, node FROM node_claims WHERE claim IN ({marks(len(batch))})"
            found.update(self._connection.execute(query, batch))
        return found

    def claims_of(self, nodes: Iterable[int]) -> dict[int, set[int]]:
        """Claims of each node; not to be changed. Nodes that do not exist have none."""
        wanted, known = list(nodes), self._loaded.members
        for batch in batches(node for node in wanted if node not in known):
            known.update((node, set()) for node in batch)
            query = f"SELECT node, claim FROM node_claims WHERE node IN ({marks(len(batch))})"
            for node, claim in self._connection.execute(query, batch):
                known[node].add(claim)
        return {node: known[node] for node in wanted}

    def of_events(self, events: Iterable[int]) -> dict[int, set[int]]:
        """Nodes whose claims are kept as those of each event."""
        found: dict[int, set[int]] = {}
        for batch in batches(events):
            query = (
                "SELECT DISTINCT k.event, n.node FROM event_claims k JOIN node_claims n ON n.claim = k.claim "
                f"WHERE k.event IN ({marks(len(batch))})"
            )
            for event, node in self._connection.execute(query, batch):
                found.setdefault(event, set()).add(node)
        return found

    def unassign(self, claims: Iterable[int]) -> None:
        """Takes claims from their nodes; a node without claims goes, with its keys and links."""
        homes = self.node_of(claims)
        members = self.claims_of(set(homes.values()))
        self._connection.executemany("DELETE FROM node_claims WHERE claim = ?", ((claim,) for claim in homes))
        for claim, node in homes.items():
            members[node].discard(claim)
            self._loaded.tellings.pop(node, None)
        for node in (node for node, listed in members.items() if not listed):
            for other in self.neighbours([node])[node]:
                self._connection.execute("DELETE FROM node_links WHERE a = ? AND b = ?", (other, node))
                self._loaded.links.get(other, {}).pop(node, None)
            self._connection.execute("DELETE FROM node_links WHERE a = ?", (node,))
            self._connection.execute("DELETE FROM node_keys WHERE node = ?", (node,))
            self._connection.execute("DELETE FROM nodes WHERE number = ?", (node,))
            for kept in (self._loaded.signatures, self._loaded.links, self._loaded.members):
                kept.pop(node, None)

    def link(self, pairs: Sequence[tuple[int, int, float]]) -> None:
        """Joins pairs of nodes, each with its score, in both directions."""
        both = [row for a, b, score in pairs for row in ((a, b, score), (b, a, score))]
        self._connection.executemany("INSERT OR REPLACE INTO node_links (a, b, score) VALUES (?, ?, ?)", both)
        for a, b, score in both:
            if a in self._loaded.links:
                self._loaded.links[a][b] = score

    def neighbours(self, nodes: Iterable[int]) -> dict[int, dict[int, float]]:
        """Linked nodes of each node, with scores; not to be changed. Nodes that do not exist have none."""
        wanted, known = list(nodes), self._loaded.links
        for batch in batches(node for node in wanted if node not in known):
            known.update((node, {}) for node in batch)
            query = f"SELECT a, b, score FROM node_links WHERE a IN ({marks(len(batch))})"
            for a, b, score in self._connection.execute(query, batch):
                known[a][b] = score
        return {node: known[node] for node in wanted}


def _width(first: int, last: int) -> int:
    return next(number for number, longest in enumerate(WIDTHS) if last - first <= longest)
