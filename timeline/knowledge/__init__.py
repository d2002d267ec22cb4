"""What the program knows of the world: event types, actors with their offices, treaties, cities, from data files."""

from .loading import default_folders, load, state
from .names import NameEntry, NameHit, NameMatcher, WordList, words_of
from .offices import holders
from .patterns import Pattern
from .texts import text_in
from .treaties import Treaty, TreatyEvent, TreatyStep
from .values import (
    Body,
    City,
    EventType,
    Family,
    Knowledge,
    Office,
    Person,
    Role,
    Source,
    StatusRule,
    Term,
    Trigger,
)

__all__ = [
    "Body",
    "City",
    "EventType",
    "Family",
    "Knowledge",
    "NameEntry",
    "NameHit",
    "NameMatcher",
    "Office",
    "Pattern",
    "Person",
    "Role",
    "Source",
    "StatusRule",
    "Term",
    "Treaty",
    "TreatyEvent",
    "TreatyStep",
    "Trigger",
    "WordList",
    "default_folders",
    "holders",
    "load",
    "state",
    "text_in",
    "words_of",
]
