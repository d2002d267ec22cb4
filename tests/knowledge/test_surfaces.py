"""Spellings made from the files."""

import pytest

from timeline import knowledge
from timeline.knowledge.surfaces import surfaces

KNOWN = knowledge.load()
ROMANIAN = {(surface.text, surface.kind) for surface in surfaces(KNOWN, "ro")}
ENGLISH = {(surface.text, surface.kind) for surface in surfaces(KNOWN, "en")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iranul", "state"),
        ("Iranului", "state"),
        ("Rusiei", "state"),
        ("Beijing-ului", "metonym"),
        ("rușilor", "people"),
        ("chineza", "people"),
        ("Trump-ului", "surname"),
        ("premierul", "office"),
    ],
)
def test_case_forms_are_made_for_romanian(text: str, kind: str) -> None:
    assert (text, kind) in ROMANIAN


def test_english_gets_no_romanian_case_forms() -> None:
    assert ("Iranului", "state") not in ENGLISH
    assert ("Russians", "people") in ENGLISH
