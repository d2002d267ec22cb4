"""Why a project cannot be opened, each with a sentence for the user."""

from __future__ import annotations

from timeline.storage.errors import DamagedProject, ForeignProject, LockedProject, NewerProject

__all__ = ["DamagedProject", "ForeignProject", "LockedProject", "NewerProject"]
