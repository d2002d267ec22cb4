"""Time: expressions of time with their values, and the article's own date."""

from .finder import find_timexes
from .language_check import CheckResult
from .language_check import run as check_language
from .published import PublicationDates, creation_time

__all__ = ["CheckResult", "PublicationDates", "check_language", "creation_time", "find_timexes"]
