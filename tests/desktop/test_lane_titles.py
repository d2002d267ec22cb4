"""What the lanes are called."""

import pytest

from timeline.desktop.lane_titles import lane_titles
from timeline.desktop.terms import FamilyTerm, Terms, TypeTerm

TERMS = Terms(
    {"talks": FamilyTerm((("en", "Talks"), ("ro", "Convorbiri")), "#000", "#fff", "circle")},
    {"phone_call": TypeTerm("talks", (("en", "Phone call"), ("ro", "Convorbire telefonică")), "icon")},
    {"state:NO": (("en", "Norway"), ("ro", "Norvegia")), "org:UN": (("en", "United Nations"),)},
)
NAMES = {"person:a": ("Anna Berg", "Ana Berg"), "person:b": ("Bo Dahl", "")}


@pytest.mark.parametrize(
    ("lanes", "expected"),
    [
        ("family", {"talks": "Convorbiri"}),
        ("type", {"phone_call": "Convorbire telefonică"}),
        ("actor", {"person:a": "Ana Berg", "person:b": "Bo Dahl"}),
        ("between", {"person:a": "Ana Berg", "person:b": "Bo Dahl"}),
        ("country", {"NO": "Norvegia"}),
        ("source", {}),
    ],
)
def test_lanes_are_called_in_the_language_of_the_window(lanes: str, expected: dict[str, str]) -> None:
    assert lane_titles(lanes, TERMS, NAMES, "ro") == expected
