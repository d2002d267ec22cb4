"""Time: expressions of time with their values, and the article's own date."""

from .finder import find_timexes

__all__ = ["find_timexes"]
