"""The settings file: one TOML table, read and written here alone. What is wrong in it is left aside, not lost."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline import locations
from timeline.model import EnvironmentProblem, InputError

from .setting_table import SETTINGS, Setting, Value

BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(slots=True)
class Settings:
    """Values of settings. `others` are entries of the file that this version does not know; they are written back."""

    values: dict[str, Value] = field(default_factory=dict)
    others: dict[str, Any] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    path: Path = field(default_factory=locations.settings_file)

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """What the file says; without a file, or where it is wrong, the defaults. `problems` are whole sentences."""
        place = path or locations.settings_file()
        try:
            table = tomllib.loads(place.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(path=place)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            return cls(problems=(f"The settings file {place} cannot be read and was left aside: {error}.",), path=place)
        values, others, problems = _sorted(table)
        return cls(values, others, tuple(problems), place)

    def get(self, name: str) -> Value:
        """The value of a setting. Raises KeyError for a name that is not in the table."""
        return self.values.get(name, BY_NAME[name].default)

    def set(self, name: str, value: Value) -> None:
        """Sets a value. Raises InputError when it is not valid."""
        setting = _known(name)
        if isinstance(setting.default, float) and type(value) is int:
            value = float(value)
        if not setting.is_valid(value):
            allowed = ", ".join(str(each) for each in setting.valid)
            raise InputError(f"The setting {name} cannot be {value!r}.", f"It may be: {allowed}." if allowed else "")
        self.values[name] = value

    def reset(self, name: str) -> None:
        """Back to the default."""
        self.values.pop(_known(name).name, None)

    def save(self) -> None:
        """Writes the file, in place of the former one when it is whole. Raises EnvironmentProblem."""
        entries = {name: value for name, value in self.values.items() if value != BY_NAME[name].default}
        text = "".join(f"{_line(name, value)}\n" for name, value in sorted({**self.others, **entries}.items()))
        temporary = ""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=".settings.", dir=self.path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(self.path)
        except OSError as error:
            if temporary:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
            raise EnvironmentProblem(
                f"The settings could not be written to {self.path}.", "Check the disk and the folder.", str(error)
            ) from error


def _known(name: str) -> Setting:
    if name not in BY_NAME:
        raise InputError(f"There is no setting named {name}.", "Look at the list of settings.")
    return BY_NAME[name]


def _sorted(table: Mapping[str, Any]) -> tuple[dict[str, Value], dict[str, Any], list[str]]:
    values: dict[str, Value] = {}
    others: dict[str, Any] = {}
    problems = []
    for name, value in table.items():
        setting = BY_NAME.get(name)
        if setting is None:
            others[name] = value
        elif setting.is_valid(value):
            values[name] = float(value) if isinstance(setting.default, float) else value
        else:
            problems.append(f"The setting {name} cannot be {value!r}; its default is used.")
    return values, {name: value for name, value in others.items() if isinstance(value, str | int | float)}, problems


def _line(name: str, value: Value) -> str:
    if isinstance(value, bool):
        return f"{name} = {str(value).lower()}"
    # A JSON string is a TOML basic string, but for the slash that JSON may and does not escape.
    return f"{name} = {json.dumps(value, ensure_ascii=False) if isinstance(value, str) else value}"
