"""Which article was the first to have a band."""

import random

from timeline.coreference.bands import FRESH, LARGEST_RUN, FirstWithBand


def test_the_first_article_with_a_band_is_told_to_all_others() -> None:
    first = FirstWithBand()
    assert [first.setdefault("0:a", name) for name in ("one", "two", "three")] == ["one", "one", "one"]
    assert first.setdefault("1:a", "two") == "two"


def test_many_bands_are_told_as_by_a_dict() -> None:
    chance = random.Random(7)
    asked = [(str(chance.randrange(LARGEST_RUN * 2)), str(place // 9)) for place in range(LARGEST_RUN * 3)]
    first, plain = FirstWithBand(), dict[str, str]()
    assert [first.setdefault(*each) for each in asked] == [plain.setdefault(*each) for each in asked]


def test_a_band_is_kept_when_many_have_come_after_it() -> None:
    first = FirstWithBand()
    first.setdefault("old", "one")
    for place in range(FRESH * 3):
        first.setdefault(f"new {place}", "two")
    assert first.setdefault("old", "three") == "one"
