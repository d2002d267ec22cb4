"""Events out of an article: actors, triggers, arguments, dating, status, attribution, titles, confidence."""

from .events import find_events

__all__ = ["find_events"]
