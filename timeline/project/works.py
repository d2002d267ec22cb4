"""What changes a project, under one roof.

A project reads this in when something is done to it and not before: a window that opens one only looks at it, and what
stands here brings parsers of event files and the rules of coreference along, a quarter of a second of reading.
"""

from .editing import Edit, perform
from .import_partners import Additions, Listeners
from .importing import Import
from .imports.dropped import take_events
from .imports.into_project import import_events
from .known_files import KnownFiles
from .merging import take_in
from .plugins.extractors import extended, switched_on
from .recluster import refresh
from .rereading import ReadAgainArticles, previews, read_again
from .scheduled import lent_pool

__all__ = [
    "Additions",
    "Edit",
    "Import",
    "KnownFiles",
    "Listeners",
    "ReadAgainArticles",
    "extended",
    "import_events",
    "lent_pool",
    "perform",
    "previews",
    "read_again",
    "refresh",
    "switched_on",
    "take_events",
    "take_in",
]
