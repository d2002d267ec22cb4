"""The end of a name says the kind of file."""

import pytest

from timeline.model import InputError
from timeline.project.exports.formats import format_of


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.CSV", ".csv"), ("a.timelinejs.json", ".timelinejs.json"), ("a.json", ".json"), ("x.csl.json", ".json"),
     ("key dates.docx", ".docx"), ("p.jsonl", ".jsonl"), (".png", ".png")],
)  # fmt: skip
def test_the_longest_known_end_of_a_name_counts(name: str, suffix: str) -> None:
    assert format_of(name) == suffix


def test_a_plug_in_may_add_an_end_but_not_take_ours() -> None:
    assert format_of("a.geo.json", [".geo.json"]) == ".json"
    assert format_of("a.kml", [".kml"]) == ".kml"


def test_a_name_that_says_nothing_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="timelinejs"):
        format_of("a.xyz")
