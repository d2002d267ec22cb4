"""Signs around a trigger."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "kind", "sign"),
    [
        ("Trump plans to visit Japan.", "visit", "infinitive"),
        ("Trump could visit Japan.", "visit", "modal"),
        ("Trump visited Japan.", "visit", "finite"),
        ("Japan is discussing a ceasefire.", "ceasefire", "topic"),
        ("Macron backed the ceasefire plan.", "ceasefire", "of_a_plan"),
        ("Macron, who visited Japan, is back.", "visit", "in_relative"),
        ("Trump visited Japan.", "visit", "actor_beside"),
    ],
)
def test_a_trigger_shows_its_sign(text: str, kind: str, sign: str) -> None:
    assert sign in only(tellings(text), kind).signs


def test_a_lone_trigger_is_told_alone() -> None:
    assert "alone" in only(tellings("Trump visited Japan."), "visit").signs
