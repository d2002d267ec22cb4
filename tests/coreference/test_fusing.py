"""Fusing: what agrees is narrowed, what differs is chosen and kept as a conflict; copies count once."""

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import compute_events, likeness, origin_key, share_origin
from timeline.coreference.conflicts import conflicts_of
from timeline.coreference.dating import date_of
from timeline.coreference.fusing import RARE_ACTOR, fuse
from timeline.coreference.kinds import KINDS, NEAR_TYPES, kind_of, neighbourhood, type_likeness
from timeline.coreference.origins import OriginCounts, independent_groups
from timeline.coreference.told import Listed
from timeline.model import Claim, Event

LONG = " ".join(f"word{number} of a long article about the matter" for number in range(60))


def only(*claims: Claim) -> Event:
    """The one event of these claims."""
    (event,) = compute_events(claims, [])
    return event


def test_a_plan_that_was_carried_out_has_occurred() -> None:
    event = only(
        telling("a", "visit", "2026-04", "trump CN", status="scheduled", published="2026-02-04"),
        telling("b", "visit", "2026-04-10", "trump CN", published="2026-04-11"),
    )

    assert (event.status, str(event.when), event.conflicts) == ("occurred", "2026-04-10", ())


def test_among_plans_the_last_word_speaks() -> None:
    event = only(
        telling("a", "visit", "2026-04-10", "trump CN", status="possible", published="2026-02-04"),
        telling("b", "visit", "2026-04-10", "trump CN", status="cancelled", published="2026-03-01"),
    )

    assert event.status == "cancelled"


def test_what_is_told_as_done_and_then_denied_is_a_conflict_of_status() -> None:
    event = only(
        telling("a", "armed_attack", who="RU UA", roles=("attacker", "target"), place="Kyiv"),
        telling("b", "armed_attack", who="RU UA", roles=("attacker", "target"), place="Kyiv", status="denied"),
    )

    assert event.status == "occurred"
    assert [conflict.kind for conflict in event.conflicts] == ["status"]


@pytest.mark.parametrize("turn", [1, -1], ids=["the state first", "the city first"])
def test_the_narrower_place_stands_where_one_names_the_state_and_one_a_city_in_it(turn: int) -> None:
    state = telling("a", "visit", who="trump CN", place="China", place_key="state:CN", confidence=0.95)
    city = telling("b", "visit", who="trump CN", place="Chengdu", place_key="place:cn_chengdu", confidence=0.6)

    event = only(*(state, city)[::turn])

    assert (event.place, event.conflicts) == ("Chengdu", ())


def test_a_city_of_the_state_that_most_name_outranks_a_city_elsewhere() -> None:
    claims = [
        telling("a", "meeting", place="Norway", place_key="state:NO"),
        telling("b", "meeting", place="Bergen", place_key="place:no_bergen", confidence=0.5),
        telling("c", "meeting", place="Lund", place_key="place:se_lund", confidence=0.9),
    ]

    assert fuse(claims, {}).place == "Bergen"
    assert fuse(claims[::2], {}).place == "Lund"


def test_a_date_against_its_weekday_is_a_conflict() -> None:
    assert [conflict.kind for conflict in only(telling("a", when="2026-02-04?")).conflicts] == ["weekday"]


def test_the_day_that_more_independent_sources_tell_is_chosen() -> None:
    copies = [telling(name, when="2026-02-05", origin_key="0:same") for name in "abc"]
    others = [telling(name, when="2026-02-04", publisher=name) for name in "xy"]

    assert str(only(*copies, *others).when) == "2026-02-04"


def test_vague_tellings_narrow_each_other() -> None:
    claims = [telling("a", when="2025-10"), telling("b", when="[2025-10-25..2025-11-05]")]

    found = date_of(claims, {"a": 1.0, "b": 1.0})

    assert str(found.when) == "[2025-10-25..2025-10-31]"
    assert found.against == ()


def test_an_undated_event_knows_only_its_extent() -> None:
    found = date_of([telling("a", when="", extent="2022-02-24/..")], {"a": 1.0})

    assert (found.when, str(found.extent)) == (None, "2022-02-24/..")


def test_a_lasting_event_keeps_its_extent() -> None:
    event = only(telling("a", "invasion", "2022-02-24", "RU UA", extent="2022-02-24/.."))

    assert str(event.extent) == "2022-02-24/.."


def test_copies_of_a_text_share_an_origin_and_other_texts_do_not() -> None:
    copied = LONG.replace("word7 ", "another ") + " Agency."
    other = " ".join(f"term{number} in quite a different story told here" for number in range(60))

    assert share_origin(origin_key(LONG), origin_key(copied))
    assert not share_origin(origin_key(LONG), origin_key(other))
    assert origin_key("Too short") == ""


def test_articles_that_cite_one_agency_are_one_independent_source() -> None:
    claims = [
        telling("a", outlets=("Xinhua",), evidence="First words about what the agency said then."),
        telling("b", outlets=("Xinhua",), evidence="Quite another sentence of some other paper."),
        telling("c", publisher="Xinhua", evidence="The agency's own report on the matter at hand."),
        telling("d", publisher="Le Monde", evidence="A correspondent wrote about it independently."),
    ]

    assert [len(group) for group in independent_groups(claims)] == [3, 1]
    event = only(*claims)
    assert (event.sources, event.independent) == (4, 2)
    assert OriginCounts().count("a", Listed.of(claims)) == 4


def test_articles_that_quote_one_speaker_are_independent_of_each_other() -> None:
    heard = ("White House",)
    one = "The White House said that the two had spoken at length."
    other = "They talked, according to a statement of the White House."
    claims = [
        telling("a", attribution=heard, publisher="Le Monde", evidence=one),
        telling("b", attribution=heard, publisher="El País", evidence=other),
    ]

    assert [len(group) for group in independent_groups(claims)] == [1, 1]


def test_a_second_independent_source_makes_an_event_surer_and_a_copy_does_not() -> None:
    alone = only(telling("a", confidence=0.6)).confidence
    copied = only(telling("a", confidence=0.6, origin_key="0:x"), telling("b", confidence=0.6, origin_key="0:x"))
    seconded = only(telling("a", confidence=0.6), telling("b", confidence=0.6))

    assert alone == copied.confidence == 0.6
    assert 0.6 < seconded.confidence < 1


def test_an_actor_that_only_one_of_many_sources_names_is_left_out() -> None:
    claims = [telling(f"{number}") for number in range(9)] + [telling("slip", who="trump xi KR")]

    assert 1 / len(claims) < RARE_ACTOR
    assert {actor.name for actor in only(*claims).actors} == {"Donald Trump", "Xi Jinping"}


def test_places_that_differ_are_a_conflict_where_the_user_joined_them() -> None:
    claims = [telling("a", "meeting", place="Busan"), telling("b", "meeting", place="Seoul")]

    assert [conflict.kind for conflict in conflicts_of(claims, (), claims[0])] == ["place"]


def test_the_title_is_that_of_the_telling_that_says_most() -> None:
    claims = [telling("a", who="xi", title="Xi speaks"), telling("b", title="Trump and Xi speak")]

    assert fuse(claims, {}).title("en") == "Trump and Xi speak"


def test_likeness_is_symmetric_and_has_its_reasons() -> None:
    one, other = telling("a", "meeting", place="Busan"), telling("b", "summit", place="Busan")

    assert likeness(one, other) == likeness(other, one)
    assert set(likeness(one, other).reasons) == {"near_type", "same_people", "same_day", "same_place"}
    assert likeness(one, telling("c", "election")).score == 0.0


@pytest.mark.parametrize("pair", NEAR_TYPES, ids=lambda pair: " ".join(sorted(pair)))
def test_types_that_are_mixed_up_look_in_one_neighbourhood(pair: frozenset[str]) -> None:
    one, other = sorted(pair)

    assert {one, other} <= KINDS.keys()
    assert neighbourhood(one) == neighbourhood(other)
    assert 0 < type_likeness(one, other) < 1


def test_an_unknown_type_is_compared_like_any_other() -> None:
    assert kind_of("of a plug-in").near_days == 1
    assert neighbourhood("of a plug-in") == "of a plug-in"


def test_counting_on_gives_what_counting_anew_gives() -> None:
    keys = ["", "0:a 1:b", "1:b 2:c", "2:c", "3:d", "0:a"]
    claims = [telling(f"{place}", article=f"article {place}", origin_key=key) for place, key in enumerate(keys)]
    growing = OriginCounts()

    for told in (claims[:2], claims[:4], claims, claims[3:], claims):
        assert growing.count("event", Listed.of(told)) == OriginCounts().count("event", Listed.of(told))
    assert growing.count("event", Listed.of(claims)) == 3
