"""Why a project cannot be opened, each with a sentence for the user; and that its opening was given up."""

from __future__ import annotations

from timeline.storage.errors import DamagedProject, ForeignProject, LockedProject, NewerProject
from timeline.storage.watched import OpeningCancelled

__all__ = ["DamagedProject", "ForeignProject", "LockedProject", "NewerProject", "OpeningCancelled"]
