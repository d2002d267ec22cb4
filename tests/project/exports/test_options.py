"""What an export may be asked."""

from datetime import date

import pytest

from timeline.project.exports.options import ExportOptions
from timeline.project.filters import EventFilter


def test_a_range_narrows_the_filter_and_leaves_the_rest_of_it() -> None:
    options = ExportOptions(filter=EventFilter(types=frozenset({"summit"}), first=5), last=9, known_on=7)
    assert options.chosen == EventFilter(types=frozenset({"summit"}), first=5, last=9, known_on=7)


@pytest.mark.parametrize("wrong", [{"lanes": "shoe"}, {"theme": "pink"}, {"scale": 5.0}, {"pages": 0}])
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not"):
        ExportOptions(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_without_a_given_day_it_is_this_day() -> None:
    before = (date.today() - date(1970, 1, 1)).days
    assert before <= ExportOptions().day <= before + 1
    assert ExportOptions(today=3).day == 3
