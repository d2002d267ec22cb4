"""Tellings find their like under keys, and stand under none where nothing can be like them."""

import pytest

from tests.coreference.tellings import telling
from timeline.coreference.candidates import all_links, keys_of
from timeline.coreference.facts import Facts, facts_of


def undated(claim_id: str, event_type: str, who: str, place: str = "") -> Facts:
    """Facts of a telling without a day, of one sentence for all."""
    evidence = "A spokesman would not comment on the shelling of the harbour."
    return facts_of(telling(claim_id, event_type, "", who, place=place, evidence=evidence), mark=claim_id)


@pytest.mark.parametrize("event_type", ["rejection", "appeal", "meeting"])
def test_an_undated_telling_that_names_nobody_stands_under_no_key(event_type: str) -> None:
    facts = [undated(each, event_type, "") for each in ("a", "b")]

    assert [keys_of(each) for each in facts] == [(), ()]


@pytest.mark.parametrize(
    ("event_type", "who", "place"),
    [("rejection", "RU", ""), ("phone_call", "trump xi", ""), ("armed_attack", "", "Kyiv")],
    ids=["one that is named", "two that are named", "a place that was hit"],
)
def test_copies_of_an_undated_telling_of_somebody_or_some_place_are_found(
    event_type: str, who: str, place: str
) -> None:
    facts = [undated(each, event_type, who, place) for each in ("a", "b")]

    assert len(all_links({each.signature: each for each in facts})) == 1
