"""Frozen values that every room speaks in. Standard library only."""

from .article import Article, CreationTime, Document, Metadatum, Paragraph, Source, TextBlock
from .edtf import EdtfDate, Form, Precision, TimeSpan, day_date
from .errors import DataError, EnvironmentProblem, InputError, PlainError
from .event import Changes, Claim, Conflict, Decision, Event, Likeness
from .mention import (
    HIDDEN_STATUSES,
    PLANNED_STATUSES,
    SHOWN_CONFIDENCE,
    STATUSES,
    Actor,
    Argument,
    EventMention,
    TimeLink,
    When,
)
from .reading import Failure, ImportOutcome, ImportReport, Problem, Progress, Reading
from .span import Span
from .timex import OtherReading, Timex

__all__ = [
    "HIDDEN_STATUSES",
    "PLANNED_STATUSES",
    "SHOWN_CONFIDENCE",
    "STATUSES",
    "Actor",
    "Argument",
    "Article",
    "Changes",
    "Claim",
    "Conflict",
    "CreationTime",
    "DataError",
    "Decision",
    "Document",
    "EdtfDate",
    "EnvironmentProblem",
    "Event",
    "EventMention",
    "Failure",
    "Form",
    "ImportOutcome",
    "ImportReport",
    "InputError",
    "Likeness",
    "Metadatum",
    "OtherReading",
    "Paragraph",
    "PlainError",
    "Precision",
    "Problem",
    "Progress",
    "Reading",
    "Source",
    "Span",
    "TextBlock",
    "TimeLink",
    "TimeSpan",
    "Timex",
    "When",
    "day_date",
]
