"""Which tellings may be one event: cases of what articles mix up, and of what must stay apart."""

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import compute_events, likeness
from timeline.coreference.spelling import name_sound
from timeline.model import Claim


def are_one(one: Claim, other: Claim) -> bool:
    """True when the two become one event, in either order."""
    both = {len(compute_events(claims, [])) for claims in ([one, other], [other, one])}
    assert len(both) == 1
    return both == {1}


ONE = {
    "an office left, in two spellings of the name": (
        telling("a", "departure", "2018-04-23", "sargsyan"), telling("b", "departure", "2018-04-23", "sarkisian"),
    ),
    "a body of the union and the union": (
        telling("a", "sanctions", "2022-12-15", "commission RU", roles=("sender", "target")),
        telling("b", "sanctions", "2022-12-15", "eu RU", roles=("sender", "target")),
    ),
    "the head of a body and the union": (
        telling("a", "sanctions", "2022-12-15", "leyen RU", roles=("sender", "target")),
        telling("b", "sanctions", "2022-12-15", "eu RU", roles=("sender", "target")),
    ),
    "the council, and the council with the organisation it belongs to": (
        telling("a", "meeting", "2017-05-23", "un unsc"), telling("b", "meeting", "2017-05-23", "US KR unsc"),
    ),
    "a measure told at two places": (
        telling("a", "resolution_vote", "2023-03-30", "US nato", place="Helsinki"),
        telling("b", "resolution_vote", "2023-03-30", "US nato", place="Ankara"),
    ),
    "a meeting of two of whom one telling names one": (
        telling("a", "meeting", "2025-11-14", "RU KR", place="Seoul"),
        telling("b", "meeting", "2025-11-14", "RU", place="Seoul"),
    ),
    "an exercise and a day of it": (
        telling("a", "military_exercise", "2025-10-20/2025-11-13", "nato"),
        telling("b", "military_exercise", "2025-11-08", "nato", place=""),
    ),
    "a protest in one city, told by somebody unknown": (
        telling("a", "protest", "2019-12-08", "HK", place="Hong Kong"),
        telling("b", "protest", "2019-12-08", "somebody", place="Hong Kong"),
    ),
    "an election told by its year": (
        telling("a", "election", "2021", "US"), telling("b", "election", "2021-06-18", "US"),
    ),
    "an election told without a date in the days after it": (
        telling("a", "election", "2021-06-18", "US", published="2021-06-19"),
        telling("b", "election", "", "US", published="2021-06-20"),
    ),
    "a ceasefire of several of whom each telling names some": (
        telling("a", "ceasefire", "2015-02-15", "UA US"), telling("b", "ceasefire", "2015-02-15", "RU UA KR"),
    ),
    "a meeting to come, told without a date on one day": (
        telling("a", "meeting", "", "trump xi", status="scheduled"),
        telling("b", "meeting", "", "trump CN", status="scheduled", evidence="They will see each other soon."),
    ),
}  # fmt: skip
APART = {
    "two neighbouring months": (
        telling("a", "meeting", "2025-10", "trump xi"), telling("b", "meeting", "2025-11", "trump xi"),
    ),
    "the last days of a week and the Monday before": (
        telling("a", "sanctions", "2014-09-08", "eu RU"),
        telling("b", "sanctions", "[2014-09-09..2014-09-12]", "eu RU"),
    ),
    "two who leave office on one day": (
        telling("a", "departure", "2018-04-23", "pashinyan"), telling("b", "departure", "2018-04-23", "sarkisian"),
    ),
    "two cities attacked on one day": (
        telling("a", "armed_attack", "2026-02-04", "RU UA", roles=("attacker", "target"), place="Kyiv"),
        telling("b", "armed_attack", "2026-02-04", "RU UA", roles=("attacker", "target"), place="Odesa"),
    ),
    "attacks on one city on two days, told weeks later": (
        telling("a", "armed_attack", "2026-02-04", "RU UA", roles=("attacker", "target"), place="Kyiv"),
        telling("b", "armed_attack", "2026-02-05", "RU UA", roles=("attacker", "target"), place="Kyiv"),
    ),
    "an exercise and a day after its end": (
        telling("a", "military_exercise", "2025-10-20/2025-11-13", "nato"),
        telling("b", "military_exercise", "2025-12-08", "nato"),
    ),
    "two pairs who meet on one day, with one side in common": (
        telling("a", "meeting", "2026-02-04", "trump xi"), telling("b", "meeting", "2026-02-04", "trump putin"),
    ),
    "a visit told without a date months after another one": (
        telling("a", "visit", "2025-07-08", "trump CN", place="Beijing", published="2025-07-09"),
        telling("b", "visit", "", "trump CN", place="Beijing", published="2026-01-20"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_what_articles_tell_differently_is_one_event(case: str) -> None:
    assert are_one(*ONE[case])


@pytest.mark.parametrize("case", APART)
def test_what_only_looks_alike_stays_two_events(case: str) -> None:
    assert not are_one(*APART[case])


@pytest.mark.parametrize(
    ("one", "other"),
    [("x:serge sarkisian", "person:serzh_sargsyan"), ("x:serge sarkizian", "x:serj sargsyan"),
     ("x:mikhail saakashvili", "x:mikheil saakaschvili")],
    ids=["known and not", "two unknown", "german"],
)  # fmt: skip
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert name_sound(one) == name_sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (telling("a", "meeting", who="US RU UA"), telling("b", "summit", who="UA")),
        (telling("a", "departure", who="sargsyan AM"), telling("b", "resolution_vote", who="AM")),
        (telling("a", "armed_attack", who="RU UA"), telling("b", "invasion", who="RU UA")),
        (telling("a", "deployment", who="US KR"), telling("b", "military_exercise", who="US KR")),
    ],
    ids=["gatherings", "a vote that unseats", "war", "drills"],
)
def test_likeness_does_not_depend_on_which_telling_came_first(one: Claim, other: Claim) -> None:
    assert likeness(one, other) == likeness(other, one)


def test_names_of_two_people_sound_differently() -> None:
    assert name_sound("person:nikol_pashinyan") != name_sound("x:serge sarkisian")
