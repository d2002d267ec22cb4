"""One made file and what must be found in it."""

from __future__ import annotations

from dataclasses import dataclass

from .stories import Story


@dataclass(frozen=True, slots=True)
class Case:
    """A file with a known event. `file_name` carries its suffix; `name` tells in words what is awkward about it.

    `is_dated` is false where the file does not say when it was published: its weekdays then stay undated.
    """

    name: str
    file_name: str
    data: bytes
    story: Story
    is_dated: bool = True
