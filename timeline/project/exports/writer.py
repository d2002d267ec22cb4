"""Writes a project, or a part of it, into a file of the kind that its name ends in."""

from __future__ import annotations

from pathlib import Path

from timeline.project.plugins.exporters import export_by_plugin, exporters

from .atomic_file import write_whole
from .formats import DATA_FORMATS, PICTURE_FORMATS, PROJECT_FORMAT, format_of
from .gather import gather
from .options import ExportOptions
from .pictures import picture_bytes
from .project_lines import Stored, project_lines


def export_project(project: Stored, target: Path, options: ExportOptions) -> None:
    """Writes what the options choose to `target`: whole or not at all.

    Raises InputError when the name says no known kind of file, EnvironmentProblem when it cannot be written.
    """
    write_whole(target, export_bytes(project, options.format or target.name, options))


def export_bytes(project: Stored, name: str, options: ExportOptions) -> bytes:
    """The content of the file `name`; for the clipboard and for dragging out as well."""
    plugins = {exporter.suffix: exporter for exporter in exporters().found}
    wanted = format_of(name, plugins)
    if wanted == PROJECT_FORMAT:
        return b"".join(f"{line}\n".encode() for line in project_lines(project, options))
    if wanted in PICTURE_FORMATS:
        return picture_bytes(project, wanted, options)
    data = gather(project, options)
    if wanted in DATA_FORMATS:
        return DATA_FORMATS[wanted](data)
    return export_by_plugin(plugins[wanted], data)
