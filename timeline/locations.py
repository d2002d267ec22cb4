"""Where the program's resources and the user's own files lie."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

APP_FOLDER = "geopolitical-timeline"


@cache
def resources() -> Path:
    """The folder of shipped data: beside the package in a checkout, inside it in an installed wheel or bundle."""
    package = Path(__file__).resolve().parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


def user_data() -> Path:
    """The user's data folder (untitled projects, backups, own actors). Not created here."""
    return _base("GEOPOLITICAL_TIMELINE_DATA", "XDG_DATA_HOME", ".local/share", "Library/Application Support")


def user_config() -> Path:
    """The folder of settings.toml. Not created here."""
    return _base("GEOPOLITICAL_TIMELINE_CONFIG", "XDG_CONFIG_HOME", ".config", "Library/Preferences")


def user_knowledge() -> Path:
    """The user's own actors.toml, treaties.toml and event_types.toml, which outrank the shipped ones."""
    return user_data() / "knowledge"


def settings_file() -> Path:
    """The one settings file."""
    return user_config() / "settings.toml"


def untitled_projects() -> Path:
    """Where projects live until they are saved under a name."""
    return user_data() / "projects"


def _base(override: str, xdg: str, unix: str, mac: str) -> Path:
    chosen = os.environ.get(override)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / mac / APP_FOLDER
    return Path(os.environ.get(xdg) or Path.home() / unix) / APP_FOLDER
