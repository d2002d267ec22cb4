"""Errors with a sentence for the user; everything else is a bug and keeps its traceback."""

from __future__ import annotations


class PlainError(Exception):
    """An error that tells the user in whole sentences what is wrong and what to do next."""

    def __init__(self, sentence: str, advice: str = "", details: str = "") -> None:
        super().__init__(f"{sentence} {advice}".strip())
        self.sentence = sentence
        self.advice = advice
        self.details = details


class InputError(PlainError):
    """This file or text cannot be read. `status` is the outcome it leads to: empty, failed or skipped."""

    def __init__(self, sentence: str, advice: str = "", details: str = "", status: str = "failed") -> None:
        super().__init__(sentence, advice, details)
        self.status = status


class EnvironmentProblem(PlainError):
    """Disk full, file locked, no permission: the world around the program, not its input."""


class DataError(PlainError):
    """A resource file (language pack, actors, event types, theme) is wrong: names file, entry and reason."""
