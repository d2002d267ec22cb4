"""Participles that only describe the noun behind them."""

import pytest

from .told import only, tellings

DESCRIBING = [
    ("Lukashenko met with many of the imprisoned candidates.", "court_ruling"),
    ("The democratically elected president spoke to the nation of Niger.", "appointment"),
    ("Its detained ministers were seen in Niamey, Niger.", "court_ruling"),
]


@pytest.mark.parametrize(("text", "kind"), DESCRIBING, ids=[text for text, _ in DESCRIBING])
def test_a_participle_between_article_and_noun_tells_no_event(text: str, kind: str) -> None:
    assert kind not in {telling.type for telling in tellings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The candidate was imprisoned in Belarus.",
        "Belarus imprisoned the candidate.",
        "The imprisoned in Belarus wept.",
    ],
)
def test_a_participle_with_its_verb_or_without_a_noun_still_tells(text: str) -> None:
    assert only(tellings(text), "court_ruling").trigger.pos == "v"
