"""The hard facts that forbid that two claims tell one event, and what forgives a slip of one of them."""

from __future__ import annotations

from .facts import TALKS, Facts, country_of
from .kinds import type_likeness
from .sides import (
    days_apart,
    is_city,
    is_host,
    is_in_city,
    is_strange_name,
    is_where_it_is,
    meet,
    name_one,
    same_exact_day,
    same_night,
    share_word,
)

MISTAKEN_DAYS = 3  # nearness up to this is about mistaken days; beyond, about the steps of one event
ENCOUNTERS = {"meeting", "summit"}  # two words for one thing
OF_MANY = ("treaty_signing", "economic_deal", "ceasefire", "resolution_vote")  # each telling names some of those


def is_forbidden(one: Facts, other: Facts) -> bool:
    """True when the two can never be one event, whatever else agrees. Symmetric."""
    if one.type > other.type:
        one, other = other, one
    if type_likeness(one.type, other.type) == 0.0 or one.reality != other.reality:
        return True
    if one.instrument and other.instrument and one.instrument != other.instrument:
        return True
    if one.is_dated and other.is_dated and days_apart(one, other) > _near_days(one, other):
        return True
    return _people_forbid(one, other) or _sides_forbid(one, other) or _places_forbid(one, other)


def _near_days(one: Facts, other: Facts) -> int:
    near = min(one.kind.near_days, other.kind.near_days)
    if one.width or other.width:
        return 0
    if (one.kind.is_rare and other.kind.is_rare) or one.type == other.type == "election":
        return near  # a country has no two coups, or elections, on two days: one of the tellings is mistaken
    if one.type == other.type == "ceasefire" and len(one.side_set & other.side_set) > 1:
        return near  # agreed on one day, kept from the next: told by either
    earlier, later = (one, other) if (one.first or 0) <= (other.first or 0) else (other, one)
    told = earlier.told_after
    # News of one day cannot be about the day after: these are two events, not one told with two days.
    is_too_early = told is not None and (earlier.first or 0) + told < (later.first or 0) and not later.is_assumed
    if not is_too_early or near > MISTAKEN_DAYS:
        return near
    if is_one_journey(one, other):
        return near
    return 1 if _goes_on(one, other) or _is_encounter(one, other) else 0


def _is_encounter(one: Facts, other: Facts) -> bool:
    """True where the same two met in person: who says another day is a zone of time away, or told what was planned;
    two who meet again on the next day do so elsewhere."""
    if not {one.type, other.type} <= ENCOUNTERS:
        return False
    common = len(one.person_keys & other.person_keys)
    return common > 1 or (common == 1 and min(len(one.sides), len(other.sides)) == 1)


def is_one_journey(one: Facts, other: Facts) -> bool:
    """True for somebody's visit to one country, whichever of its cities and days are told."""
    if one.type != "visit" or other.type != "visit" or not one.person_keys & other.person_keys:
        return False
    return (is_in_city(one) and one.place == other.place) or country_of(one.place) == country_of(other.place) != ""


def _goes_on(one: Facts, other: Facts) -> bool:
    """True for talks of the same sides in one city, which may be told by each of their days."""
    if one.type != other.type or one.type not in TALKS:
        return False
    return is_in_city(one) and one.place == other.place and len(one.sides) > 1 and one.side_set == other.side_set


def _people_forbid(one: Facts, other: Facts) -> bool:
    """Two persons of one country in the same part are two events: presidents call, and so do their ministers."""
    if not one.people or not other.people:
        return False
    if one.kind.by_person and other.kind.by_person:
        return not name_one(one.person_keys, other.person_keys)
    if one.type == other.type == "court_ruling":
        return not (name_one(one.person_keys, other.person_keys) or share_word(one.person_keys, other.person_keys))
    if (one.kind.sides != "mutual" and one.type != "visit") or _are_signers(one, other):
        return False
    mine, theirs = one.people_of, other.people_of
    strangers = [country for country, here in mine.items() if country in theirs and not name_one(here, theirs[country])]
    return bool(strangers) and not (
        _are_delegations(one, other) or all(_is_misspelt(one, other, country) for country in strangers)
    )


def _are_signers(one: Facts, other: Facts) -> bool:
    """True for what two sides sign on one day: ministers put their names to it, and presidents look on."""
    is_signed = one.type == other.type and one.type in OF_MANY
    return is_signed and same_exact_day(one, other) and len(one.side_set & other.side_set) > 1


def _are_delegations(one: Facts, other: Facts) -> bool:
    """Talks of one day in one city: each telling names others of those who came."""
    is_talks = "negotiation" in (one.type, other.type)
    return is_talks and same_exact_day(one, other) and is_in_city(one) and one.place == other.place


def _is_misspelt(one: Facts, other: Facts, country: str) -> bool:
    """True when a name that no file knows may be another spelling of who met the same person that day."""
    mine, theirs = one.people_of, other.people_of
    is_strange = any(all(is_strange_name(key) for key in people[country]) for people in (mine, theirs))
    return (
        is_strange
        and same_exact_day(one, other)
        and any(name_one(here, theirs[land]) for land, here in mine.items() if land != country and land in theirs)
    )


def _sides_forbid(one: Facts, other: Facts) -> bool:
    """Disjoint sides, or the same two with their parts exchanged."""
    if one.sides and other.sides and one.side_set.isdisjoint(other.sides):
        return not (is_where_it_is(one, other) or is_host(one, other) or _are_some_of_many(one, other))
    if one.doers and other.doers and not meet(one.doers, other.doers):
        return not _is_doer_mistaken(one, other)
    both = one.targets and other.targets
    return bool(both and one.kind.sides == "directed" and not meet(one.targets, other.targets)) and not (
        _is_doer_mistaken(one, other)
    )


def _are_some_of_many(one: Facts, other: Facts) -> bool:
    """True for what many sign or vote on: two tellings that name nobody in common are one where a third says so."""
    return one.type == other.type and one.type in OF_MANY and same_exact_day(one, other)


def _is_doer_mistaken(one: Facts, other: Facts) -> bool:
    """True where more speaks for one event than two doers against it: who died on one day has one name, whoever
    mourns; and no state bombs its own city, be it named first, while another does."""
    if not same_night(one, other):
        return False
    if one.type == other.type == "death":
        return name_one(one.person_keys, other.person_keys)
    if one.type != other.type or not one.kind.needs_place or one.place != other.place or not is_in_city(one):
        return False
    home = country_of(one.place)
    struck = [home in facts.targets or home in facts.doers for facts in (one, other)]
    attacked = [any(doer != home for doer in facts.doers) for facts in (one, other)]
    return bool(home) and all(struck) and not all(attacked)


def _places_forbid(one: Facts, other: Facts) -> bool:
    """Two cities are two events; a city and its country may be one."""
    if not one.place or not other.place or one.place == other.place:
        return False
    if one.kind.is_placeless or other.kind.is_placeless:
        return False
    if one.kind.sides == "single" and one.place.startswith("state:") and other.place.startswith("state:"):
        return True  # an election, a protest or a disaster is where it is
    if not (is_city(one.place) and is_city(other.place)):
        return False
    return not (_is_city_of_region(one, other) or _is_capital_named(one, other) or is_one_journey(one, other))


def _is_capital_named(one: Facts, other: Facts) -> bool:
    """True for a day's contact of the same two, of which one telling names a city that stands for one of the two
    ("talks on Tehran's programme"), the other where it was."""
    if one.kind.sides != "mutual" or not same_exact_day(one, other) or len(one.side_set & other.side_set) < 2:
        return False
    if len(one.person_keys & other.person_keys) > 1:
        return False  # where two leaders met each telling knows
    at_home = [country_of(facts.place) in facts.sides for facts in (one, other)]
    return any(at_home) and not all(at_home)


def _is_city_of_region(one: Facts, other: Facts) -> bool:
    """True for two places of one country where the same two people cannot have met each other twice: the one is a
    region, the other its city."""
    if country_of(one.place) != country_of(other.place) or len(one.person_keys & other.person_keys) < 2:
        return False
    if same_exact_day(one, other) or one.is_dated != other.is_dated:
        return True
    # The day of publication stands for the day before it.
    return (one.is_assumed or other.is_assumed) and not (one.width or other.width) and days_apart(one, other) <= 1
