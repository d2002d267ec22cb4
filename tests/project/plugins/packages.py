"""Packages with entry points, made for a test and found by Python as if they were installed."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from timeline.project.plugins.exporters import exporters
from timeline.project.plugins.extractors import extractors


def install(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, source: str, group: str, entries: Mapping[str, str]
) -> None:
    """A distribution in `folder` with one module; `entries` map names of entry points to names in the module."""
    (folder / f"{name}.py").write_text(source, "utf-8")
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1.0\n")
    lines = "".join(f"{key} = {name}:{value}\n" for key, value in entries.items())
    (info / "entry_points.txt").write_text(f"[{group}]\n{lines}")
    make_importable(folder, monkeypatch)


def make_importable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts a folder of installed packages on the path, for this test alone."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(folder)
    importlib.invalidate_caches()
    for name in set(sys.modules) - known:
        del sys.modules[name]
    for found in (exporters, extractors):
        found.cache_clear()


def forget() -> None:
    """Plug-ins found for one test are not those of the next."""
    for found in (exporters, extractors):
        found.cache_clear()
