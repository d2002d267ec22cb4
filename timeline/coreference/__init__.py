"""Which claims tell the same event, and what that event is: pure functions over claims and decisions."""

from .candidates import Key, keys_of, node_facts, score, searches_of, window
from .constraints import decided_claims, speaks_of_identity
from .corrections import actors_value
from .events import component_events, compute_events
from .facts import Facts, facts_from, facts_of
from .fusing import ToldLinks
from .grouping import Component, Telling, components
from .likeness import likeness
from .origins import origin_key, share_origin

__all__ = [
    "Component",
    "Facts",
    "Key",
    "Telling",
    "ToldLinks",
    "actors_value",
    "component_events",
    "components",
    "compute_events",
    "decided_claims",
    "facts_from",
    "facts_of",
    "keys_of",
    "likeness",
    "node_facts",
    "origin_key",
    "score",
    "searches_of",
    "share_origin",
    "speaks_of_identity",
    "window",
]
