"""The project file: schema, articles, claims, decisions, computed events, undo journal, search, columns, backups."""

from .articles import ArticleLine, ArticleName, ArticleOrigin, ArticleRecord, published_day
from .backups import Backup, list_backups
from .backups import restore as restore_backup
from .batches import batches
from .claims import NewClaim, ToldLink, new_claims
from .codec import from_json, to_json, tuple_from_json
from .columns import Column
from .decisions import spoken_of
from .errors import (
    DamagedProject,
    ForeignProject,
    FullDisk,
    LockedProject,
    NewerProject,
    ReadOnlyProject,
)
from .event_query import EventQuery
from .events import DrawnRow, DrawnTime, EventFacts, body_of, with_linked_events
from .facet_counts import count_in_arrays, facet_arrays
from .journal import ChangedRows, Step
from .loaded import BY_ID, ClaimOutline, NodeTellings
from .project_file import ProjectFile, Tables, utc_now
from .search import CLOSE, OPEN, ArticleQuery, FoundRow
from .watched import OpeningCancelled, Watch

__all__ = [
    "BY_ID",
    "CLOSE",
    "OPEN",
    "ArticleLine",
    "ArticleName",
    "ArticleOrigin",
    "ArticleQuery",
    "ArticleRecord",
    "Backup",
    "ChangedRows",
    "ClaimOutline",
    "Column",
    "DamagedProject",
    "DrawnRow",
    "DrawnTime",
    "EventFacts",
    "EventQuery",
    "ForeignProject",
    "FoundRow",
    "FullDisk",
    "LockedProject",
    "NewClaim",
    "NewerProject",
    "NodeTellings",
    "OpeningCancelled",
    "ProjectFile",
    "ReadOnlyProject",
    "Step",
    "Tables",
    "ToldLink",
    "Watch",
    "batches",
    "body_of",
    "count_in_arrays",
    "facet_arrays",
    "from_json",
    "list_backups",
    "new_claims",
    "published_day",
    "restore_backup",
    "spoken_of",
    "to_json",
    "tuple_from_json",
    "utc_now",
    "with_linked_events",
]
