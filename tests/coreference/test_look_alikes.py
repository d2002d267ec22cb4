"""Pairs of tellings as news has them: two events that look like one, and one event that is told in two ways."""

from typing import Any

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import compute_events
from timeline.model import Claim


def told(name: str, *given: Any, **more: Any) -> Claim:
    """A telling by an article of its own."""
    return telling(name, *given, article=f"article {name}", **more)


def visit(name: str, day: str, who: str, place: str = "", **more: Any) -> Claim:
    """A telling of a visit: the visitor, the host, and the city where it was."""
    return told(name, "visit", day, who, place=place, roles=("visitor", "host"), **more)


NEWS = {"published": "2026-02-05"}

TWO_EVENTS = {
    "two votes of one council in one week": (
        told("a", "resolution_vote", "2026-02-03", "unsc UA", **NEWS),
        told("b", "resolution_vote", "2026-02-06", "unsc UA", published="2026-02-07"),
    ),
    "two votes of one council on following days, each told on its day": (
        told("a", "resolution_vote", "2026-02-03", "unsc", published="2026-02-03"),
        told("b", "resolution_vote", "2026-02-04", "unsc", published="2026-02-04"),
    ),
    "one city struck on following days": (
        told("a", "armed_attack", "2026-02-03", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
        told("b", "armed_attack", "2026-02-04", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
    ),
    "two cities struck on one day": (
        told("a", "armed_attack", "2026-02-03", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
        told("b", "armed_attack", "2026-02-03", "RU UA", place="Odesa", roles=("attacker", "target"), **NEWS),
    ),
    "a strike and the answer to it": (
        told("a", "armed_attack", "2026-02-03", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
        told("b", "armed_attack", "2026-02-03", "UA RU", place="Kyiv", roles=("attacker", "target"), **NEWS),
    ),
    "a call in the morning and a meeting in the evening": (
        told("a", "phone_call", "2026-02-04", "trump xi", **NEWS),
        told("b", "meeting", "2026-02-04", "trump xi", place="Busan", **NEWS),
    ),
    "a call of presidents and a call of their ministers": (
        told("a", "phone_call", "2026-02-04", "trump putin", **NEWS),
        told("b", "phone_call", "2026-02-04", "rubio lavrov", **NEWS),
    ),
    "two calls within a week": (
        told("a", "phone_call", "2026-02-02", "trump putin", published="2026-02-02"),
        told("b", "phone_call", "2026-02-06", "trump putin", published="2026-02-06"),
    ),
    "calls of one president with two others": (
        told("a", "phone_call", "2026-02-04", "trump putin", **NEWS),
        told("b", "phone_call", "2026-02-04", "trump zelensky", **NEWS),
    ),
    "meetings beside one gathering": (
        told("a", "meeting", "2026-02-04", "trump putin", place="Busan", **NEWS),
        told("b", "meeting", "2026-02-04", "trump zelensky", place="Busan", **NEWS),
    ),
    "a visit and the meeting in it": (
        visit("a", "2026-02-04", "trump CN", **NEWS),
        told("b", "meeting", "2026-02-04", "trump xi", place="Beijing", **NEWS),
    ),
    "two packages of measures, half a year apart": (
        told("a", "sanctions", "2025-07-18", "eu RU", roles=("sender", "target"), **NEWS),
        told("b", "sanctions", "2025-12-15", "eu RU", roles=("sender", "target"), **NEWS),
    ),
    "measures prolonged, and new ones some days later": (
        told("a", "sanctions", "2026-01-31", "eu RU", roles=("sender", "target"), **NEWS),
        told("b", "sanctions", "2026-02-24", "eu RU", roles=("sender", "target"), published="2026-02-24"),
    ),
    "a city that is struck week after week, and one of its days": (
        told(
            "a",
            "armed_attack",
            "2026-02",
            "RU UA",
            place="Kyiv",
            roles=("attacker", "target"),
            status="background_state",
            **NEWS,
        ),
        told("b", "armed_attack", "2026-02-03", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
    ),
    "meetings that two are used to have, and one of a day": (
        told("a", "meeting", "2026-02-04", "trump xi", place="Beijing", status="background_state", **NEWS),
        told("b", "meeting", "2026-02-04", "trump xi", place="Beijing", **NEWS),
    ),
    "a truce of one side with two others on following days": (
        told("a", "ceasefire", "2026-02-04", "RU UA", published="2026-02-04"),
        told("b", "ceasefire", "2026-02-05", "RU AM", published="2026-02-05"),
    ),
    "a vote of which no day is told, and one of these two a week before": (
        told("a", "resolution_vote", "2026-01-28", "AM UA", published="2026-01-28"),
        told("b", "resolution_vote", "", "AM UA", published="2026-02-04"),
    ),
    "months of talks, and a day of talks in another month of them": (
        told("a", "negotiation", "2026-01-05/2026-03-20", "US RU", place="Geneva", published="2026-03-21"),
        told("b", "negotiation", "2026-03-02", "US RU", place="Geneva", published="2026-03-02"),
    ),
    "two who joined one organisation on two days of a year": (
        told("a", "accession", "2026-04-04", "AM nato", published="2026-04-05"),
        told("b", "accession", "2026-08-07", "UA nato", published="2026-08-08"),
    ),
    "two rounds of one election": (
        told("a", "election", "2025-05-04", "AM", **NEWS),
        told("b", "election", "2025-05-18", "AM", **NEWS),
    ),
    "elections in two countries on one day": (
        told("a", "election", "2025-05-18", "AM", **NEWS),
        told("b", "election", "2025-05-18", "UA", **NEWS),
    ),
    "two who died on one day": (
        told("a", "death", "2026-02-04", "rubio", **NEWS),
        told("b", "death", "2026-02-04", "trump", **NEWS),
    ),
    "one steps down, another is named": (
        told("a", "departure", "2026-02-04", "sargsyan", **NEWS),
        told("b", "appointment", "2026-02-04", "pashinyan", **NEWS),
    ),
    "somebody named to an office, and named again a month later": (
        told("a", "appointment", "2026-01-02", "sargsyan", roles=("person",), published="2026-01-03"),
        told("b", "appointment", "2026-02-04", "sargsyan", roles=("person",), **NEWS),
    ),
    "duties of two months and those of the month after them": (
        told("a", "trade_measure", "[2025-02-01..2025-03-31]", "US CN", roles=("sender", "target"), **NEWS),
        told("b", "trade_measure", "2025-04", "US CN", roles=("sender", "target"), **NEWS),
    ),
    "talks with a state, and with those who fought it before they held it": (
        told("a", "negotiation", "2020-02-29", "US taliban", published="2020-03-01"),
        told("b", "negotiation", "2020-02-29", "US AF", published="2020-03-01"),
    ),
    "talks of a state with those who hold a part of it, and with a third": (
        told("a", "negotiation", "2026-02-04", "AF taliban", **NEWS),
        told("b", "negotiation", "2026-02-04", "PK taliban", **NEWS),
    ),
    "talks on the next day in another city": (
        told("a", "negotiation", "2026-02-04", "US RU", place="Geneva", published="2026-02-04"),
        told("b", "negotiation", "2026-02-05", "US RU", place="Istanbul", published="2026-02-05"),
    ),
    "talks that are to come, and others of the same two weeks later in that city": (
        told("a", "negotiation", "", "US RU", place="Geneva", status="scheduled", published="2026-02-04"),
        told("b", "negotiation", "2026-02-26", "US RU", place="Geneva", published="2026-02-26"),
    ),
    "an arrest, and what a court says of the same person a month later": (
        told("a", "court_ruling", "2026-01-04", "sargsyan", roles=("defendant",), published="2026-01-04"),
        told("b", "court_ruling", "", "sargsyan", roles=("defendant",), published="2026-02-04"),
    ),
    "two who meet on following days in two cities": (
        told("a", "meeting", "2026-02-04", "trump xi", place="Beijing", published="2026-02-04"),
        told("b", "meeting", "2026-02-05", "trump xi", place="Busan", published="2026-02-05"),
    ),
    "meetings of one with two others on following days": (
        told("a", "meeting", "2026-02-04", "trump xi", published="2026-02-04"),
        told("b", "meeting", "2026-02-05", "trump putin", published="2026-02-05"),
    ),
    "visits of one to two countries on following days": (
        visit("a", "2026-02-04", "putin CN", "Beijing", place_key="place:cn_beijing", published="2026-02-04"),
        visit("b", "2026-02-05", "putin KR", "Busan", place_key="place:kr_busan", published="2026-02-05"),
    ),
    "an invasion, and an attack of one day of that month": (
        told("a", "invasion", "2022-02", "RU UA", roles=("attacker", "defender"), **NEWS),
        told("b", "armed_attack", "2022-02-26", "RU UA", roles=("attacker", "target"), **NEWS),
    ),
    "rounds of talks a week apart": (
        told("a", "negotiation", "2026-02-01", "US RU", **NEWS),
        told("b", "negotiation", "2026-02-08", "US RU", published="2026-02-09"),
    ),
    "treaties of two names signed on one day": (
        told("a", "treaty_signing", "2026-02-04", "US RU", instrument="treaty:new_start", **NEWS),
        told("b", "treaty_signing", "2026-02-04", "US RU", instrument="treaty:inf", **NEWS),
    ),
    "agreements signed by two pairs in two cities": (
        told("a", "treaty_signing", "2026-02-04", "US RU", place="Geneva", **NEWS),
        told("b", "treaty_signing", "2026-02-04", "US CN", place="Busan", **NEWS),
    ),
    "protests in two cities of one day": (
        told("a", "protest", "2026-02-04", "AM", place="Yerevan", roles=("place",), **NEWS),
        told("b", "protest", "2026-02-04", "AM", place="Gyumri", roles=("place",), **NEWS),
    ),
    "disasters in two countries that one helps": (
        told("a", "disaster", "2026-02-04", "AM eu", place="Gyumri", roles=("place", "other"), **NEWS),
        told("b", "disaster", "2026-02-04", "UA eu", place="Kyiv", roles=("place", "other"), **NEWS),
    ),
    "a call that was asked for and one that was had": (
        told("a", "phone_call", "2026-02-04", "trump xi", status="requested", **NEWS),
        told("b", "phone_call", "2026-02-04", "trump xi", **NEWS),
    ),
    "undated calls told weeks apart": (
        told(
            "a", "phone_call", "", "trump putin", evidence="Both presidents talked at length.", published="2026-01-05"
        ),
        told("b", "phone_call", "", "trump putin", published="2026-02-05"),
    ),
    "undated deaths told in two years": (
        told("a", "departure", "", "sargsyan", published="2024-01-05"),
        told("b", "departure", "2026-02-03", "sargsyan", published="2026-02-05"),
    ),
}

ONE_EVENT = {
    "leaders, and their countries": (
        told("a", "phone_call", "2026-02-04", "trump putin", **NEWS),
        told("b", "phone_call", "2026-02-04", "US RU", **NEWS),
    ),
    "a call that one telling takes for talks": (
        told("a", "phone_call", "2026-02-04", "trump putin", **NEWS),
        told("b", "negotiation", "2026-02-04", "trump putin", **NEWS),
    ),
    "a meeting that another calls a summit": (
        told("a", "meeting", "2026-02-04", "trump putin", place="Geneva", **NEWS),
        told("b", "summit", "2026-02-04", "US RU", place="Geneva", **NEWS),
    ),
    "told a day late, in another zone of time": (
        told("a", "meeting", "2026-02-04", "trump xi", place="Busan", published="2026-02-05"),
        told("b", "meeting", "2026-02-05", "trump xi", place="Busan", published="2026-02-06"),
    ),
    "a day and its month": (
        told("a", "meeting", "2025-10-30", "trump xi", place="Busan", **NEWS),
        told("b", "meeting", "2025-10", "trump xi", **NEWS),
    ),
    "planned, then done": (
        told("a", "meeting", "2026-02-04", "trump xi", status="scheduled", published="2026-01-20"),
        told("b", "meeting", "2026-02-04", "trump xi", published="2026-02-05"),
    ),
    "a union, and the body through which it acts": (
        told("a", "sanctions", "2026-02-04", "eu RU", roles=("sender", "target"), **NEWS),
        told("b", "sanctions", "2026-02-04", "commission RU", roles=("sender", "target"), **NEWS),
    ),
    "an attack of which one telling leaves out the place": (
        told("a", "armed_attack", "2026-02-04", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
        told("b", "armed_attack", "2026-02-04", "RU UA", roles=("attacker", "target"), **NEWS),
    ),
    "an attack of which one telling does not say who began": (
        told("a", "armed_attack", "2026-02-04", "RU UA", place="Kyiv", roles=("other", "target"), **NEWS),
        told("b", "armed_attack", "2026-02-04", "RU UA", roles=("attacker", "target"), **NEWS),
    ),
    "a disaster, told by those who help": (
        told("a", "disaster", "2026-02-04", "AM eu", place="Gyumri", roles=("place", "other"), **NEWS),
        told("b", "disaster", "2026-02-04", "AM US", place="Gyumri", roles=("place", "other"), **NEWS),
    ),
    "an exchange that two cities are named for": (
        told("a", "prisoner_exchange", "2026-02-04", "RU UA", place="Istanbul", **NEWS),
        told("b", "prisoner_exchange", "2026-02-04", "US RU UA", place="Geneva", **NEWS),
    ),
    "a coup that goes on over midnight": (
        told("a", "coup", "2026-02-04", "AM", published="2026-02-04"),
        told("b", "coup", "2026-02-05", "AM", published="2026-02-06"),
    ),
    "an agreement of many, each telling naming some": (
        told("a", "treaty_signing", "2026-02-04", "AM UA", place="Geneva", **NEWS),
        told("b", "ceasefire", "2026-02-04", "RU UA", place="Geneva", **NEWS),
    ),
    "somebody steps down, told with and without a day": (
        told("a", "departure", "2026-02-04", "sargsyan", **NEWS),
        told("b", "departure", "", "sargsyan", published="2026-02-06"),
    ),
    "a name that papers spell in two ways": (
        told("a", "departure", "2026-02-04", "sargsyan", **NEWS),
        told("b", "departure", "2026-02-04", "sarkisian", **NEWS),
    ),
    "a name of three words, which papers spell and cut in two ways": (
        told("a", "departure", "2026-02-04", "hossein", **NEWS),
        told("b", "departure", "2026-02-04", "husein", **NEWS),
    ),
    "a country, and those who hold it": (
        told("a", "negotiation", "2026-02-04", "PK AF", **NEWS),
        told("b", "negotiation", "2026-02-04", "PK taliban", **NEWS),
    ),
    "a region, and the day after its city": (
        told("a", "meeting", "2026-02-04", "trump putin", place="Alaska", place_key="place:us_alaska", **NEWS),
        told(
            "b",
            "meeting",
            "2026-02-05",
            "trump putin",
            place="Anchorage",
            place_key="place:us_anchorage",
            origin="document",
            **NEWS,
        ),
    ),
    "talks of two days, each told on its day": (
        told("a", "negotiation", "2026-02-04", "US RU UA", place="Geneva", published="2026-02-04"),
        told("b", "negotiation", "2026-02-05", "US RU UA", place="Geneva", published="2026-02-05"),
    ),
    "a visit, told on the day of the landing and on the next": (
        visit("a", "2026-02-04", "putin CN", "Beijing", published="2026-02-04"),
        visit("b", "2026-02-05", "putin CN", "Beijing", published="2026-02-05"),
    ),
    "a city that is struck again and again, of which one strike's day is told": (
        told(
            "a",
            "armed_attack",
            "2026-02-03",
            "RU UA",
            place="Kyiv",
            roles=("attacker", "target"),
            status="background_state",
            **NEWS,
        ),
        told("b", "armed_attack", "2026-02-03", "RU UA", place="Kyiv", roles=("attacker", "target"), **NEWS),
    ),
    "a truce, told where it holds and where it was agreed": (
        told("a", "ceasefire", "2026-02-04", "RU UA", place="Kyiv", **NEWS),
        told("b", "ceasefire", "2026-02-04", "RU UA", place="Istanbul", **NEWS),
    ),
    "a truce, told by the day when it was agreed and by that of its beginning": (
        told("a", "ceasefire", "2026-02-04", "RU UA", published="2026-02-04"),
        told("b", "ceasefire", "2026-02-05", "RU UA", published="2026-02-05"),
    ),
    "a vote, told with its day and without it on the day after": (
        told("a", "resolution_vote", "2026-02-04", "AM UA", published="2026-02-04"),
        told("b", "resolution_vote", "", "AM UA", published="2026-02-05"),
    ),
    "talks of five days, told by all of them and by the last": (
        told("a", "negotiation", "2026-02-02/2026-02-06", "US RU", place="Geneva", published="2026-02-06"),
        told("b", "negotiation", "2026-02-06", "US RU", place="Geneva", published="2026-02-06"),
    ),
    "who joined an organisation, told by the day and by the year": (
        told("a", "accession", "2025-04-04", "AM", published="2026-02-04"),
        told("b", "accession", "2025", "AM nato", published="2026-02-04"),
    ),
    "a meeting of two that was planned for the next day": (
        told("a", "meeting", "2026-02-04", "trump xi", published="2026-02-04"),
        told("b", "meeting", "2026-02-05", "trump xi", status="scheduled", published="2026-01-30"),
    ),
    "an earthquake of a city, and of its country in those days": (
        told("a", "disaster", "2026-01-31", "AM", place="Gyumri", roles=("place",), **NEWS),
        told("b", "disaster", "[2026-01-21..2026-01-31]", "AM", roles=("place",), **NEWS),
    ),
    "a visit of which one telling names the host first": (
        visit("a", "2026-02-04", "putin CN", "Beijing", place_key="place:cn_beijing", **NEWS),
        visit("b", "2026-02-04", "CN putin", "Beijing", place_key="place:cn_beijing", **NEWS),
    ),
    "a visit of three days to two cities of one country": (
        visit("a", "2026-02-04", "putin CN", "Beijing", place_key="place:cn_beijing", published="2026-02-04"),
        visit("b", "2026-02-06", "putin CN", "Chengdu", place_key="place:cn_chengdu", published="2026-02-06"),
    ),
    "an invasion, and what another calls the attack on that country in that month": (
        told("a", "invasion", "2022-02", "RU UA", roles=("attacker", "defender"), **NEWS),
        told("b", "armed_attack", "2022-02", "RU UA", roles=("attacker", "target"), **NEWS),
    ),
    "talks at hand, told without their day": (
        told("a", "negotiation", "", "US RU", place="Geneva", status="scheduled", published="2026-02-04"),
        told("b", "negotiation", "2026-02-06", "US RU", place="Geneva", status="scheduled", published="2026-02-03"),
    ),
    "an arrest of the day, told without it": (
        told("a", "court_ruling", "2026-02-04", "sargsyan", roles=("defendant",), published="2026-02-05"),
        told("b", "court_ruling", "", "sargsyan", roles=("defendant",), published="2026-02-05"),
    ),
    "a paper that two states signed, each telling with others who stood by": (
        told("a", "treaty_signing", "2026-02-04", "AM US somebody", **NEWS),
        told("b", "treaty_signing", "2026-02-04", "AM UA US", **NEWS),
    ),
    "the call of the day, told by two papers without a day": (
        told("a", "phone_call", "", "trump putin", published="2026-02-05"),
        told("b", "phone_call", "", "trump putin", published="2026-02-06"),
    ),
    "a treaty found by its name": (
        told("a", "treaty_expiry", "2026-02-05", "US RU", instrument="treaty:new_start", **NEWS),
        told("b", "treaty_expiry", "", "US RU", instrument="treaty:new_start", **NEWS),
    ),
    "a death, told by the name and by the country too": (
        told("a", "death", "2026-02-04", "rubio", **NEWS),
        told("b", "death", "2026-02-05", "rubio US", published="2026-02-06"),
    ),
}


@pytest.mark.parametrize("name", TWO_EVENTS)
def test_what_looks_alike_stays_two_events(name: str) -> None:
    one, other = TWO_EVENTS[name]

    assert len(compute_events([one, other], [])) == len(compute_events([other, one], [])) == 2


@pytest.mark.parametrize("name", ONE_EVENT)
def test_what_is_told_in_two_ways_is_one_event(name: str) -> None:
    one, other = ONE_EVENT[name]

    assert len(compute_events([one, other], [])) == 1
    assert compute_events([one, other], []) == compute_events([other, one], [])


@pytest.mark.parametrize(("is_retold", "expected"), [(True, 1), (False, 2)])
def test_an_article_that_tells_two_days_of_one_call_contradicts_itself(is_retold: bool, expected: int) -> None:
    first = telling("a", when="2026-02-03", article="one")
    again = telling("b", when="2026-02-04", article="one", is_retold=is_retold)

    found = compute_events((first, again), ())

    assert len(found) == expected
    assert [conflict.kind for event in found for conflict in event.conflicts] == ["day"] * (2 - expected)


def test_an_article_that_tells_what_was_agreed_and_that_it_was_signed_tells_one_event() -> None:
    agreed = telling("a", "ceasefire", "2026-02-04", "RU UA", article="one")
    signed = telling("b", "treaty_signing", "2026-02-04", "RU UA", article="one")

    assert len(compute_events((agreed, signed), ())) == 1


def test_an_article_that_tells_two_days_of_one_visit_tells_one_event() -> None:
    landing = telling("a", "visit", "2026-02-04", "putin CN", place_key="state:CN", article="one")
    next_day = telling("b", "visit", "2026-02-05", "putin CN", place_key="state:CN", article="one")

    assert len(compute_events((landing, next_day), ())) == 1
