"""Why a project file cannot be used; every one leaves the file as it was."""

from __future__ import annotations

from timeline.model import EnvironmentProblem


class ForeignProject(EnvironmentProblem):
    """The file is something else: no SQLite file, or another program's."""


class NewerProject(EnvironmentProblem):
    """The file was made by a newer version of this program."""


class DamagedProject(EnvironmentProblem):
    """The file is ours and cannot be read whole: cut, overwritten, bits flipped."""


class LockedProject(EnvironmentProblem):
    """Another program is writing to the file and does not end."""
