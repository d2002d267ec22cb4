"""Finds plug-ins by entry point, checks them, and keeps what fails in them away from everything else."""

from __future__ import annotations

import importlib.metadata
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

T = TypeVar("T")
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plugins(Generic[T]):
    """Plug-ins of one group by name, in order of their names, and a sentence for each that cannot be used."""

    found: tuple[T, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A plug-in raised an error; `sentence` names it."""

    sentence: str


def find_plugins(group: str, api_version: int, attributes: Sequence[str]) -> Plugins[Any]:
    """The plug-ins of an entry point group that have all `attributes` and were written for `api_version`.

    An entry point names an object, or a class that is made without arguments.
    """
    found, problems = [], []
    for entry in sorted(importlib.metadata.entry_points(group=group), key=lambda entry: entry.name):
        made = guarded(entry.name, partial(_made, entry))
        if isinstance(made, Failed):
            problems.append(made.sentence)
            continue
        problem = _problem(entry.name, made, api_version, attributes)
        if problem:
            problems.append(problem)
        else:
            found.append(made)
    return Plugins(tuple(found), tuple(problems))


def guarded(name: str, call: Callable[[], T]) -> T | Failed:
    """What the call gives, or `Failed` with a sentence: nothing that a plug-in raises goes further than this."""
    try:
        return call()
    except Exception as error:  # the boundary to foreign code: it may raise anything
        LOG.warning("plug-in %s", name, exc_info=True)
        return Failed(f"The plug-in “{name}” failed and was left out ({type(error).__name__}: {error}).")


def _made(entry: importlib.metadata.EntryPoint) -> Any:
    loaded = entry.load()
    return loaded() if isinstance(loaded, type) else loaded


def _problem(name: str, plugin: Any, api_version: int, attributes: Sequence[str]) -> str:
    missing = [attribute for attribute in attributes if not hasattr(plugin, attribute)]
    if missing:
        return f"The plug-in “{name}” lacks {', '.join(missing)} and was left out."
    if plugin.api_version != api_version:
        return (
            f"The plug-in “{name}” was written for version {plugin.api_version} of this interface, which is "
            f"{api_version} here; install another version of it."
        )
    return ""
