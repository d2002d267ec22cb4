"""Claims and decisions become events, whatever their order."""

import random

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import compute_events
from timeline.coreference.events import linked
from timeline.model import Claim, Decision


def groups(claims: list[Claim], decisions: list[Decision] | None = None) -> list[list[str]]:
    """Claim ids of each event."""
    return sorted(sorted(event.claim_ids) for event in compute_events(claims, decisions or []))


def test_three_articles_on_one_call_make_one_event_with_three_sources() -> None:
    claims = [telling("a", publisher="A"), telling("b", who="xi trump", publisher="B"), telling("c", publisher="C")]

    (event,) = compute_events(claims, [])

    assert event.sources == 3
    assert event.id == "a"
    assert str(event.when) == "2026-02-04"


def test_two_calls_of_one_pair_on_distant_days_stay_two() -> None:
    assert groups([telling("a", when="2026-02-04"), telling("b", when="2026-02-14")]) == [["a"], ["b"]]


def test_presidents_and_their_ministers_are_two_calls_of_one_day() -> None:
    assert groups([telling("a", who="trump putin"), telling("b", who="rubio lavrov")]) == [["a"], ["b"]]


def test_a_meeting_told_by_month_and_one_told_by_day_are_one() -> None:
    claims = [
        telling("a", "meeting", "2025-10", place="Busan"),
        telling("b", "meeting", "2025-10-30", place="Busan"),
        telling("c", "meeting", "[2025-10-21..2025-10-31]"),
    ]

    (event,) = compute_events(claims, [])

    assert str(event.when) == "2025-10-30"
    assert not event.conflicts


def test_a_day_just_outside_a_vague_third_of_a_month_is_no_conflict() -> None:
    claims = [telling("a", "meeting", "[2025-10-21..2025-10-31]"), telling("b", "meeting", "2025-10-20")]

    (event,) = compute_events(claims, [])

    assert str(event.when) == "2025-10-20"
    assert not event.conflicts


def test_articles_that_disagree_by_a_day_make_one_event_with_a_conflict() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-04"), telling("c", when="2026-02-05")]

    (event,) = compute_events(claims, [])

    assert str(event.when) == "2026-02-04"
    assert [conflict.kind for conflict in event.conflicts] == ["day"]
    assert "c" in event.conflicts[0].claim_ids


def test_calls_reported_day_by_day_as_they_happen_are_as_many_as_the_days() -> None:
    days = ["2026-02-02", "2026-02-03", "2026-02-04"]

    assert len(groups([telling(day, when=day, published=day) for day in days])) == 3


def test_a_day_that_a_later_article_mistakes_is_one_event_with_a_conflict() -> None:
    claims = [telling("a", when="2026-02-04", published="2026-02-04"), telling("b", when="2026-02-03")]

    (event,) = compute_events(claims, [])

    assert [conflict.kind for conflict in event.conflicts] == ["day"]


def test_one_article_that_tells_two_calls_on_two_days_keeps_them_apart() -> None:
    claims = [
        telling("a", when="2026-02-04", article="one"),
        telling("b", when="2026-02-05", article="one"),
        telling("c", when="2026-02-05"),
    ]

    assert groups(claims) == [["a"], ["b", "c"]]


def test_attackers_and_attacked_with_parts_exchanged_are_two_events() -> None:
    claims = [
        telling("a", "armed_attack", who="RU UA", roles=("attacker", "target"), place="Kyiv"),
        telling("b", "armed_attack", who="UA RU", roles=("attacker", "target"), place="Kyiv"),
    ]

    assert groups(claims) == [["a"], ["b"]]


def test_attacks_on_two_cities_on_one_day_are_two_events() -> None:
    claims = [
        telling("a", "armed_attack", who="RU UA", roles=("attacker", "target"), place="Kyiv"),
        telling("b", "armed_attack", who="RU UA", roles=("attacker", "target"), place="Odesa"),
    ]

    assert groups(claims) == [["a"], ["b"]]


def test_a_treaty_told_without_a_date_is_found_by_its_name() -> None:
    claims = [
        telling("a", "treaty_expiry", "2026-02-05", "US RU", instrument="treaty:new_start", status="scheduled"),
        telling("b", "treaty_expiry", "", "US RU", instrument="treaty:new_start", status="scheduled"),
    ]

    assert groups(claims) == [["a", "b"]]


def test_what_was_only_asked_for_is_not_what_happened() -> None:
    claims = [
        telling("a", "treaty_extension", "2026-02-04", "US RU", status="requested"),
        telling("b", "treaty_extension", "2026-02-04", "US RU"),
    ]

    assert groups(claims) == [["a"], ["b"]]


def test_undated_claims_are_one_event_only_when_the_sentence_was_copied() -> None:
    copied = "The two presidents discussed trade and the situation around Taiwan at length."
    claims = [
        telling("a", when="", evidence=copied),
        telling("b", when="", evidence=copied),
        telling("c", when="", evidence="Another conversation took place about something else.", published="2026-03-08"),
    ]

    assert groups(claims) == [["a", "b"], ["c"]]


def crowd() -> list[Claim]:
    """Some sixty claims that lie close enough to each other to be grouped wrongly in a bad order."""
    picker = random.Random(7)
    claims = []
    for number in range(60):
        when = picker.choice(["2026-02-04", "2026-02-05", "2026-02-06", "2026-02", "[2026-02-01..2026-02-10]"])
        claims.append(
            telling(
                f"{number:03d}",
                picker.choice(["phone_call", "meeting", "summit", "negotiation", "armed_attack", "sanctions"]),
                when,
                picker.choice(["trump xi", "trump putin", "US RU", "RU UA", "trump zelensky putin", "nato US"]),
                article=f"article {picker.randrange(25)}",
                place=picker.choice(["", "", "Busan", "Kyiv"]),
                status=picker.choice(["occurred", "scheduled", "occurred", "denied"]),
                published=picker.choice(["2026-02-03", "2026-02-07"]),
            )
        )
    return claims


def decisions_on(claims: list[Claim]) -> list[Decision]:
    return [
        Decision("1", "same", (claims[3].id, claims[40].id), 1),
        Decision("2", "different", (claims[3].id,), 2, value=f'["{claims[4].id}"]'),
        Decision("3", "set", (claims[10].id,), 3, "title", "By hand"),
        Decision("4", "star", (claims[11].id,), 4, value="1"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_any_order_of_claims_and_decisions_gives_the_same_events(seed: int) -> None:
    claims = crowd()
    decisions = decisions_on(claims)
    expected = compute_events(claims, decisions)
    shuffled, other = list(claims), list(decisions)
    random.Random(seed).shuffle(shuffled)
    random.Random(seed).shuffle(other)

    assert compute_events(shuffled, other) == expected


def test_every_claim_tells_exactly_one_event() -> None:
    told = [claim for event in compute_events(crowd(), []) for claim in event.claim_ids]

    assert sorted(told) == sorted(claim.id for claim in crowd())


def test_links_name_events_and_those_to_nothing_are_left_out() -> None:
    claims = [telling("a"), telling("b", "videoconference", who="putin xi")]
    told = {"a": (("after", "b", "PXH", "hours after"), ("before", "gone", "", "")), "b": (("before", "b", "", ""),)}

    first, second = linked(compute_events(claims, [], told))

    assert first.links == (("after", "b", "PXH", "hours after"),)
    assert second.links == ()


def test_five_hundred_copies_of_one_agency_text_are_one_event_with_one_source() -> None:
    claims = [
        telling(f"{number:03d}", evidence="Trump and Xi spoke by phone on Wednesday, it said.", origin_key="0:abc")
        for number in range(500)
    ]

    (event,) = compute_events(claims, [])

    assert (event.sources, event.independent) == (500, 1)
