"""Which claims tell the same event, and what that event is: pure functions over claims and decisions."""

from .candidates import Key, keys_of, node_facts, score, searches_of, window
from .constraints import decided_claims, speaks_of_identity
from .corrections import actors_value
from .events import compute_events, held_by, told_event
from .facts import Facts, facts_from, facts_of
from .fusing import ToldLinks
from .grouping import Graph, counted, groups, is_crowded, strongest
from .likeness import likeness
from .origins import OriginCounts, copied_share, origin_key, share_origin
from .regrouping import regroup
from .told import Listed, Telling, Tellings
from .versions import MOST_OF_A_TEXT, version_key

__all__ = [
    "MOST_OF_A_TEXT",
    "Facts",
    "Graph",
    "Key",
    "Listed",
    "OriginCounts",
    "Telling",
    "Tellings",
    "ToldLinks",
    "actors_value",
    "compute_events",
    "copied_share",
    "counted",
    "decided_claims",
    "facts_from",
    "facts_of",
    "groups",
    "held_by",
    "is_crowded",
    "keys_of",
    "likeness",
    "node_facts",
    "origin_key",
    "regroup",
    "score",
    "searches_of",
    "share_origin",
    "speaks_of_identity",
    "strongest",
    "told_event",
    "version_key",
    "window",
]
