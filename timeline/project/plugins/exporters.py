"""Exporters that others add: files of further kinds, written from the same data as ours."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from timeline.model import EnvironmentProblem
from timeline.project.exports.data import ExportData

from .loading import Failed, Plugins, find_plugins, guarded

GROUP = "timeline.exporters"
API_VERSION = 1


class Exporter(Protocol):
    """One kind of file."""

    @property
    def name(self) -> str:
        """What it is called in menus and reports."""
        ...

    @property
    def api_version(self) -> int:
        """The version of this interface that it was written for: 1."""
        ...

    @property
    def suffix(self) -> str:
        """The end of a file's name that stands for it, in lower case with its dot."""
        ...

    def export(self, data: ExportData) -> bytes:
        """The whole file. Texts of articles in `data` are foreign: escape them."""
        ...


@cache
def exporters() -> Plugins[Exporter]:
    """The exporters that are installed, found once a process."""
    return find_plugins(GROUP, API_VERSION, ("name", "api_version", "suffix", "export"))


def export_by_plugin(exporter: Exporter, data: ExportData) -> bytes:
    """The file of a plug-in. Raises EnvironmentProblem that names it when it fails."""
    made = guarded(exporter.name, lambda: exporter.export(data))
    if isinstance(made, Failed):
        raise EnvironmentProblem(made.sentence, "Choose another kind of file, or another version of the plug-in.")
    return made
