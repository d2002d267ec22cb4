"""Readers that others add by the entry point group `timeline.readers`, each behind a fence of its own.

A plug-in has the attributes of `registry.Reader` and `api_version = 1`. One that cannot be loaded, or was written for
another version, is named and left out; one that fails on a file is named in that file's answer.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from typing import Any

from timeline.model import Document, Failure, InputError

from .context import Context

GROUP = "timeline.readers"
API_VERSION = 1
ATTRIBUTES = ("name", "version", "api_version", "suffixes", "sniff", "read")


class PluginReader:
    """A reader of others: what it raises never reaches the readers of this program."""

    def __init__(self, name: str, plugin: Any) -> None:
        missing = [attribute for attribute in ATTRIBUTES if not hasattr(plugin, attribute)]
        if missing:
            raise ValueError(f"it lacks {', '.join(missing)}")
        if plugin.api_version != API_VERSION:
            raise ValueError(
                f"it was written for version {plugin.api_version} of this interface, here is {API_VERSION}"
            )
        self.name = name
        self.version = str(plugin.version)
        self.suffixes = tuple(str(suffix).lower() for suffix in plugin.suffixes)
        self._plugin = plugin

    def sniff(self, head: bytes, suffix: str) -> int:
        """How sure the plug-in is; 0 when it fails, so that another reader takes the file."""
        try:
            return int(self._plugin.sniff(head, suffix))
        except Exception:  # noqa: BLE001  # the boundary to foreign code: it may raise anything
            return 0

    def read(self, data: bytes, context: Context) -> Iterator[Document | Failure]:
        """What the plug-in reads. Raises InputError that names it when it fails."""
        try:
            yield from self._plugin.read(data, context)
        except (InputError, MemoryError):
            raise
        except Exception as error:  # the boundary to foreign code: it may raise anything
            raise InputError(
                f"The plug-in “{self.name}” failed on this file ({type(error).__name__}: {error}).",
                "Install another version of it, or take it away.",
            ) from error


def load_plugins() -> tuple[tuple[PluginReader, ...], tuple[str, ...]]:
    """The readers of others by name, and a sentence for each that was left out."""
    found, problems = [], []
    for entry in sorted(importlib.metadata.entry_points(group=GROUP), key=lambda one: one.name):
        try:
            loaded = entry.load()
            found.append(PluginReader(entry.name, loaded() if isinstance(loaded, type) else loaded))
        except Exception as error:  # noqa: BLE001  # the boundary to foreign code: it may raise anything
            problems.append(f"The plug-in “{entry.name}” could not be loaded and is left out ({error}).")
    return tuple(found), tuple(problems)
