"""What the user said outranks every claim, and the later word wins."""

import json

from tests.coreference.tellings import PEOPLE, telling
from timeline.coreference import actors_value, compute_events
from timeline.coreference.constraints import constraints, decided_claims
from timeline.model import Claim, Decision, Event


def decision(sequence: int, kind: str, subjects: str, field: str = "", value: str = "") -> Decision:
    """A decision on claims named by letters."""
    return Decision(f"d{sequence}", kind, tuple(subjects.split()), sequence, field, value)


def apart(sequence: int, some: str, others: str) -> Decision:
    """These are not those."""
    return decision(sequence, "different", some, value=json.dumps(others.split()))


def groups(claims: list[Claim], *decisions: Decision) -> list[list[str]]:
    """Claim ids of each event."""
    return sorted(sorted(event.claim_ids) for event in compute_events(claims, decisions))


def only(claims: list[Claim], *decisions: Decision) -> Event:
    """The one event."""
    (event,) = compute_events(claims, decisions)
    return event


DISTANT = [telling("a", when="2026-02-04"), telling("b", when="2026-03-04")]
ALIKE = [telling("a"), telling("b"), telling("c")]


def test_claims_that_the_user_joined_are_one_event() -> None:
    assert groups(DISTANT, decision(1, "same", "a b")) == [["a", "b"]]


def test_claims_that_the_user_parted_are_two_events() -> None:
    assert groups(ALIKE, apart(1, "c", "a b")) == [["a", "b"], ["c"]]


def test_what_was_parted_from_claims_that_are_gone_stays_one_event() -> None:
    assert groups(ALIKE[:2], apart(1, "a b", "c")) == [["a", "b"]]
    assert groups(DISTANT, decision(1, "same", "a b"), apart(2, "a b", "c")) == [["a", "b"]]


def test_the_later_word_wins_whichever_it_is() -> None:
    assert groups(DISTANT, decision(1, "same", "a b"), apart(2, "a", "b")) == [["a"], ["b"]]
    assert groups(DISTANT, apart(1, "a", "b"), decision(2, "same", "a b")) == [["a", "b"]]


def test_a_new_telling_joins_what_the_user_joined() -> None:
    claims = [*DISTANT, telling("c", when="2026-03-04")]

    assert groups(claims, decision(1, "same", "a b")) == [["a", "b", "c"]]


def test_a_split_holds_when_another_like_telling_arrives() -> None:
    claims = [*ALIKE, telling("d")]

    found = groups(claims, apart(1, "c", "a b"))

    assert ["c"] in found or not any("c" in group and ("a" in group or "b" in group) for group in found)
    assert not any({"a", "c"} <= set(group) for group in found)


def test_decided_claims_are_those_of_joins_and_parts_alone() -> None:
    decisions = [decision(1, "same", "a b"), apart(2, "c", "d"), decision(3, "star", "e", value="1")]

    assert decided_claims(decisions) == {"a", "b", "c", "d"}


def test_constraints_leave_out_claims_that_are_gone() -> None:
    found = constraints([decision(1, "same", "a gone b")], ["a", "b"])

    assert found.groups.name_of("a") == found.groups.name_of("b")
    assert found.together == {"a", "b"}


def test_a_corrected_date_stands_and_settles_the_conflict() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-05")]

    event = only(claims, decision(1, "set", "a b", "when", "2026-02-03"))

    assert str(event.when) == "2026-02-03"
    assert event.when_origin == "user"
    assert event.conflicts == ()
    assert event.corrected == ("when",)


def test_every_field_can_be_set() -> None:
    roles = (("participant", PEOPLE["putin"]), ("participant", PEOPLE["xi"]))
    event = only(
        [telling("a")],
        decision(1, "set", "a", "title", "Our title"),
        decision(2, "set", "a", "type", "videoconference"),
        decision(3, "set", "a", "status", "denied"),
        decision(4, "set", "a", "place", "Beijing"),
        decision(5, "set", "a", "instrument", "treaty:new_start"),
        decision(6, "set", "a", "actors", actors_value(roles)),
        decision(7, "note", "a", value="Look again"),
        decision(8, "star", "a", value="1"),
    )

    assert (event.title("ro"), event.type, event.status) == ("Our title", "videoconference", "denied")
    assert (event.place, event.instrument) == ("Beijing", "treaty:new_start")
    assert [actor.name for actor in event.actors] == ["Vladimir Putin", "Xi Jinping"]
    assert (event.note, event.is_starred, event.is_shown) == ("Look again", True, True)


def test_clearing_a_field_brings_back_what_the_sources_say() -> None:
    event = only([telling("a")], decision(1, "set", "a", "when", "2020"), decision(2, "clear", "a", "when"))

    assert str(event.when) == "2026-02-04"
    assert event.corrected == ()


def test_a_field_set_again_after_clearing_stands() -> None:
    decisions = [decision(1, "set", "a", "place", "X"), decision(2, "clear", "a", "place")]

    assert only([telling("a")], *decisions, decision(3, "set", "a", "place", "Y")).place == "Y"


def test_a_hidden_event_is_shown_again_by_the_later_word() -> None:
    assert only([telling("a")], decision(1, "hide", "a", value="1")).is_hidden
    assert not only([telling("a")], decision(1, "hide", "a", value="1"), decision(2, "hide", "a", value="0")).is_hidden


def test_the_chosen_source_settles_what_is_contradicted() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-05")]

    event = only(claims, decision(1, "use_claim", "b a"))

    assert str(event.when) == "2026-02-05"
    assert event.conflicts == ()
    assert event.claim_ids[0] == "b"


def test_clearing_a_field_takes_back_what_the_chosen_source_settled_of_it() -> None:
    claims = [
        telling("a", when="2026-02-04", place="Athens", place_key="city:athens"),
        telling("b", when="2026-02-05", place="Ankara", place_key="city:ankara"),
    ]
    joined = decision(0, "same", "a b")
    told = only(claims, joined)
    assert {conflict.kind for conflict in told.conflicts} == {"day", "place"}
    used = decision(1, "use_claim", "b a")

    event = only(claims, joined, used, decision(2, "clear", "b a", "when"))

    assert (event.when, event.when_origin) == (told.when, told.when_origin)
    assert [conflict.kind for conflict in event.conflicts] == ["day"]
    assert (event.place, event.corrected, event.claim_ids[0]) == ("Ankara", ("place",), "b")
    cleared = [decision(number, "clear", "b a", field) for number, field in ((2, "when"), (3, "place"))]
    assert only(claims, joined, used, *cleared) == told


def test_a_source_chosen_again_after_clearing_settles_it() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-05")]
    decisions = [decision(1, "use_claim", "b a"), decision(2, "clear", "a b", "when")]

    event = only(claims, *decisions, decision(3, "use_claim", "b a"))

    assert (str(event.when), event.conflicts, event.corrected) == ("2026-02-05", (), ("when",))


def test_clearing_another_field_leaves_the_choice_of_a_source() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-05")]

    event = only(claims, decision(1, "use_claim", "b a"), decision(2, "clear", "a b", "place"))

    assert (str(event.when), event.conflicts) == ("2026-02-05", ())


def test_keeping_both_leaves_the_conflict_and_says_so() -> None:
    claims = [telling("a", when="2026-02-04"), telling("b", when="2026-02-05")]

    event = only(claims, decision(1, "keep_both", "a b"))

    assert event.conflicts
    assert "kept_both" in event.reasons


def test_a_decision_follows_the_first_of_its_claims_that_still_exists() -> None:
    event = only([telling("b")], decision(1, "set", "gone b", "title", "Kept"))

    assert event.title("en") == "Kept"
