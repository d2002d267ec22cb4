"""One event whose tellings err or leave things out, and two events that such forgiveness must not melt into one."""

import itertools

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import compute_events
from timeline.coreference.spelling import name_words
from timeline.model import Claim

ATTACK = ("attacker", "target")
DEED = ("sender", "target")


def events(*claims: Claim) -> int:
    """How many events these claims tell, the same in any order."""
    found = {len(compute_events(order, [])) for order in itertools.permutations(claims)}
    assert len(found) == 1
    return found.pop()


ONE = {
    "talks of a day in one city, each telling naming others of the delegations": (
        telling("a", "negotiation", who="rubio RU", place="Geneva"),
        telling("b", "meeting", who="trump putin", place="Geneva"),
    ),
    "a name that no file knows, spelt in two ways, of who met the same person": (
        telling("a", "meeting", who="xi phumtham"), telling("b", "meeting", who="xi vejjaya"),
    ),
    "a death whose telling takes another for the dead": (
        telling("a", "death", who="somebody sargsyan", roles=("person", "other")),
        telling("b", "death", who="sargsyan", roles=("person",)),
    ),
    "a strike on a city of which one telling names only the city's country": (
        telling("a", "armed_attack", who="UA eu", roles=ATTACK, place="Kyiv", place_key="place:ua_kyiv"),
        telling("b", "armed_attack", who="RU UA", roles=ATTACK, place="Kyiv", place_key="place:ua_kyiv"),
    ),
    "a strike in a night, told by the night and by the day": (
        telling("a", "armed_attack", "2026-02-03/2026-02-04", "UA eu", roles=ATTACK, place="Kyiv",
                place_key="place:ua_kyiv"),
        telling("b", "armed_attack", "2026-02-04", "RU UA", roles=ATTACK, place="Kyiv", place_key="place:ua_kyiv"),
    ),
    "a disaster, told as that of the country that helps": (
        telling("a", "disaster", who="AM UA", roles=("other", "place"), place="Armenia", place_key="state:AM"),
        telling("b", "disaster", who="AM", roles=("place",), place="Armenia", place_key="state:AM"),
    ),
    "a gathering, told by its host and by its guests": (
        telling("a", "summit", who="KR"),
        telling("b", "summit", who="nato US", place="Seoul", place_key="place:kr_seoul"),
    ),
    "an election, and a comment of the day after that names no day": (
        telling("a", "election", "2026-02-04", "AM", published="2026-02-04"),
        telling("b", "election", "2026-02-06", "AM", published="2026-02-06", origin="document"),
    ),
    "a call, and news of the next day that names no day": (
        telling("a", when="2026-02-04", published="2026-02-04"),
        telling("b", when="2026-02-05", published="2026-02-05", origin="document"),
    ),
    "a meeting of a day, and the summit that another article means by it": (
        telling("a", "meeting", "2026-02-04", "trump putin"),
        telling("b", "summit", "", "trump putin", published="2026-02-05"),
    ),
    "measures of a day, and their news without a day": (
        telling("a", "sanctions", "2026-02-04", "eu RU", roles=DEED),
        telling("b", "sanctions", "", "eu RU", roles=DEED, published="2026-02-06"),
    ),
    "a call, and a call before a day": (
        telling("a", when="2026-02-04"), telling("b", when="../2026-02-20", published="2026-02-20"),
    ),
    "a region, and a city of it": (
        telling("a", "meeting", who="trump putin", place="Alaska", place_key="place:us_alaska"),
        telling("b", "meeting", who="trump putin", place="Anchorage", place_key="place:us_anchorage"),
    ),
    "a treaty of which one telling names ministers, the other presidents": (
        telling("a", "treaty_signing", who="rubio RU"), telling("b", "treaty_signing", who="trump putin"),
    ),
    "talks on what a capital does, and the city where they were": (
        telling("a", "negotiation", who="US RU", place="Moscow", place_key="place:ru_moscow"),
        telling("b", "negotiation", who="US RU", place="Geneva", place_key="place:ch_geneva"),
    ),
    "a parliament's yes, of which each telling names another party": (
        telling("a", "treaty_in_force", who="KR US", roles=("ratifier", "other")),
        telling("b", "treaty_in_force", who="KR UA", roles=("ratifier", "other")),
    ),
    "a truce of a day, and its news without a day": (
        telling("a", "ceasefire", "2026-02-04", "RU UA"),
        telling("b", "ceasefire", "", "RU UA", published="2026-02-06"),
    ),
    "one blame, in two papers' words": (
        telling("a", "condemnation", who="US RU", roles=("accuser", "target"), evidence="It was a cowardly deed."),
        telling("b", "condemnation", who="US RU", roles=("accuser", "target"), evidence="Washington found hard words."),
    ),
    "one threat, of which one paper says to whom": (
        telling("a", "threat", who="trump eu", roles=("threatener", "addressee"), evidence="He named the tariffs."),
        telling("b", "threat", who="trump", roles=("threatener",), evidence="Washington raises the stakes."),
    ),
    "a vote on one cabinet, told without a day": (
        telling("a", "resolution_vote", "2026-02-04", "sargsyan AM", published="2026-02-04"),
        telling("b", "resolution_vote", "", "sargsyan AM", published="2026-02-05"),
    ),
    "talks in one city, told by two papers without a day": (
        telling("a", "negotiation", "", "US RU", place="Geneva", place_key="place:ch_geneva", published="2026-02-05"),
        telling("b", "negotiation", "", "US RU", place="Geneva", place_key="place:ch_geneva", published="2026-02-06"),
    ),
    "a war, of which one telling names one side, and that in the wrong part": (
        telling("a", "invasion", "2022", "UA", roles=("attacker",)),
        telling("b", "invasion", "2022-02-24", "RU UA", roles=("attacker", "defender")),
    ),
    "a strike, and who condemns it": (
        telling("a", "armed_attack", who="un UA", roles=ATTACK, place="Kyiv"),
        telling("b", "armed_attack", who="RU UA", roles=ATTACK, place="Kyiv"),
    ),
    "a war, told from two capitals": (
        telling("a", "invasion", "2022", "RU UA", roles=("attacker", "defender"), place="Kyiv"),
        telling("b", "invasion", "2022-02-24", "RU UA", roles=("attacker", "defender"), place="Washington"),
    ),
    "somebody caught, told by a part of the name": (
        telling("a", "court_ruling", who="sargsyan", roles=("defendant",)),
        telling("b", "court_ruling", who="general AM", roles=("defendant", "other")),
    ),
}  # fmt: skip
APART = {
    "calls of ministers and presidents on one day": (
        telling("a", who="rubio lavrov"), telling("b", who="trump putin"),
    ),
    "meetings with two of one country whom files know": (
        telling("a", "meeting", who="xi trump"), telling("b", "meeting", who="xi rubio"),
    ),
    "a strike and the answer to it, on two cities": (
        telling("a", "armed_attack", who="RU UA", roles=ATTACK, place="Kyiv", place_key="place:ua_kyiv"),
        telling("b", "armed_attack", who="UA RU", roles=ATTACK, place="Belgorod", place_key="place:ru_belgorod"),
    ),
    "gatherings of two hosts": (
        telling("a", "summit", who="KR"),
        telling("b", "summit", who="nato US", place="Vilnius", place_key="place:lt_vilnius"),
    ),
    "calls of following days, both told by their day": (
        telling("a", when="2026-02-04", published="2026-02-04"),
        telling("b", when="2026-02-05", published="2026-02-05"),
    ),
    "one who comes to an office, and one who held it before": (
        telling("a", "appointment", who="pashinyan sargsyan", roles=("person", "other")),
        telling("b", "appointment", who="sargsyan", roles=("person",)),
    ),
    "warrants for two on one day": (
        telling("a", "court_ruling", who="putin", roles=("defendant",)),
        telling("b", "court_ruling", who="lavrov", roles=("defendant",)),
    ),
    "a call of a year, and one of its days": (telling("a", when="2026"), telling("b", when="2026-02-04")),
    "strikes of a month, and one of its days": (
        telling("a", "armed_attack", "2026-02", "RU UA", roles=ATTACK),
        telling("b", "armed_attack", "2026-02-04", "RU UA", roles=ATTACK, place="Kyiv"),
    ),
    "measures of a day, and news without a day weeks later": (
        telling("a", "sanctions", "2026-02-04", "eu RU", roles=DEED),
        telling("b", "sanctions", "", "eu RU", roles=DEED, published="2026-03-20"),
    ),
    "strikes, told without a day": (
        telling("a", "armed_attack", "2026-02-04", "RU UA", roles=ATTACK),
        telling("b", "armed_attack", "", "RU UA", roles=ATTACK, published="2026-02-06"),
    ),
    "decisions of a union on two candidates on one day": (
        telling("a", "accession", who="eu UA", roles=("candidate", "organisation")),
        telling("b", "accession", who="eu AM", roles=("candidate", "organisation")),
    ),
    "talks of one day in two cities, neither a capital of theirs": (
        telling("a", "negotiation", who="US RU", place="Seoul", place_key="place:kr_seoul"),
        telling("b", "negotiation", who="US RU", place="Geneva", place_key="place:ch_geneva"),
    ),
    "blame of two days": (
        telling("a", "condemnation", "2026-02-04", "US RU", roles=("accuser", "target"), published="2026-02-04"),
        telling("b", "condemnation", "2026-02-06", "US RU", roles=("accuser", "target"), published="2026-02-06"),
    ),
    "meetings in two countries on one day": (
        telling("a", "meeting", who="trump putin", place="Helsinki", place_key="place:fi_helsinki"),
        telling("b", "meeting", who="trump putin", place="Anchorage", place_key="place:us_anchorage"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_what_one_telling_errs_in_or_leaves_out_does_not_part_an_event(case: str) -> None:
    assert events(*ONE[case]) == 1


@pytest.mark.parametrize("case", APART)
def test_forgiveness_does_not_join_two_events(case: str) -> None:
    assert events(*APART[case]) == 2


def test_those_who_signed_are_one_event_where_a_telling_names_some_of_both() -> None:
    some = telling("a", "treaty_signing", who="RU UA")
    others = telling("b", "treaty_signing", who="US KR")
    all_of_them = telling("c", "treaty_signing", who="RU UA US KR")

    assert events(some, others) == 2
    assert events(some, others, all_of_them) == 1


def test_a_telling_without_a_day_finds_the_day_before_another_without_one() -> None:
    dated = telling("a", when="2026-02-04", article="one", published="2026-02-04")
    earlier = telling("b", when="", article="one", published="2026-02-04", evidence="It is their first since autumn.")
    undated = telling("c", when="", published="2026-02-05", evidence="Moscow had asked for the call.")

    (together,) = [event for event in compute_events([dated, earlier, undated], []) if "a" in event.claim_ids]

    assert "c" in together.claim_ids


def test_measures_without_a_day_are_those_of_the_day_when_they_were_told() -> None:
    agreed = telling("a", "sanctions", "2026-02-01", "eu RU", roles=DEED, published="2026-02-01")
    adopted = telling("b", "sanctions", "2026-02-05", "eu RU", roles=DEED, published="2026-02-05")
    undated = telling("c", "sanctions", "", "eu RU", roles=DEED, published="2026-02-05", evidence="It has named 116.")

    found = compute_events([agreed, adopted, undated], [])

    assert {event.claim_ids for event in found} == {("a",), ("b", "c")}


def test_a_coup_that_an_article_names_again_without_a_day_keeps_no_tellings_apart() -> None:
    first = telling("a", "coup", "2026-02-04", "AM", roles=("target",), article="one")
    again = telling("b", "coup", "", "AM", roles=("target",), article="one")
    other = telling("c", "coup", "2026-02-05", "AM", roles=("target",), origin="document")

    assert events(first, again, other) == 1


def test_a_war_does_not_lead_from_one_attack_to_another() -> None:
    war = telling("a", "invasion", "2026-02", "RU UA", roles=("attacker", "defender"))
    one = telling("b", "armed_attack", "2026-02-04", "RU UA", roles=ATTACK, place="Kyiv")
    other = telling("c", "armed_attack", "2026-02-20", "RU UA", roles=ATTACK, place="Odesa")

    assert events(war, one, other) >= 2


def test_long_words_of_a_name_are_compared_without_diacritics() -> None:
    assert name_words("x:ion Brătianu") == {"bratianu"}
