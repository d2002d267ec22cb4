"""Scenes as text, beside the files that they were agreed on. `python -m tests.layout.test_scene` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layout.examples import DAY, TODAY, day, index_of, small_story
from timeline.layout.axis_names import ROMANIAN
from timeline.layout.compose import Frame, compose
from timeline.layout.emphasis import Emphasis, Era
from timeline.layout.lanes import LanePlan
from timeline.layout.scene import scene_text
from timeline.layout.viewport import Viewport

GOLDEN = Path(__file__).parent / "golden"
VIEWS = {
    "all": (float(day(2010, 6, 1)), float(day(2027, 6, 1))),
    "winter": (float(day(2025, 9, 1)), float(day(2026, 5, 1))),
    "one day": (float(day(2026, 2, 4)), float(day(2026, 2, 5))),
    "long ago": (float(day(-43, 1, 1)), float(day(2026, 1, 1))),
}


def text_of(name: str) -> str:
    """The small story in one of the views, in Romanian, with a lane collapsed and an era."""
    plan = LanePlan(titles={"talks": "Convorbiri", "meetings": "Întâlniri"}, collapsed=frozenset({"meetings"}))
    index = index_of(small_story(), plan)
    start, end = VIEWS[name]
    era = Era("truce", "Armistițiu", day(2025, 10, 30), TODAY - 5 * DAY)
    frame = Frame(Viewport.showing(start, end, 900), 500, emphasis=Emphasis(eras=(era,)), names=ROMANIAN)
    titles = {position: index.columns.title(position) for position in range(len(index.columns))}
    return scene_text(compose(index, frame), titles)


@pytest.mark.parametrize("name", VIEWS)
def test_the_scene_is_the_one_that_was_agreed_on(name: str) -> None:
    assert text_of(name) == (GOLDEN / f"{name.replace(' ', '_')}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for view in VIEWS:
        (GOLDEN / f"{view.replace(' ', '_')}.txt").write_text(text_of(view), encoding="utf-8")
