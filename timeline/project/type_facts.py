"""What is asked of event types wherever events are computed or shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """What the knowledge files say of event types, as functions of the type's id."""

    family: Callable[[str], str]
    salience: Callable[[str], float]
