"""What a user can do: open, import, edit, undo, ask, export. Used by the command line and by the window."""

from .answers import (
    Ahead,
    ArticleRow,
    Era,
    HistoryEntry,
    KnowledgeRow,
    NamedView,
    ReadingPreview,
    SearchHit,
    StoredArticle,
    StoredReport,
)
from .commands import Command
from .control import CancelToken
from .errors import DamagedProject, ForeignProject, LockedProject, NewerProject, OpeningCancelled
from .exports.options import ExportOptions
from .filters import EVERYTHING, Counts, EventFilter
from .names import command_name
from .project import Project
from .setting_table import SETTINGS, Setting
from .settings import Settings

__all__ = [
    "EVERYTHING",
    "SETTINGS",
    "Ahead",
    "ArticleRow",
    "CancelToken",
    "Command",
    "Counts",
    "DamagedProject",
    "Era",
    "EventFilter",
    "ExportOptions",
    "ForeignProject",
    "HistoryEntry",
    "KnowledgeRow",
    "LockedProject",
    "NamedView",
    "NewerProject",
    "OpeningCancelled",
    "Project",
    "ReadingPreview",
    "SearchHit",
    "Setting",
    "Settings",
    "StoredArticle",
    "StoredReport",
    "command_name",
]
