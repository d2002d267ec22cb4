"""Talks and meetings of two actors, and the longest time without one."""

from timeline.model import Event, TimeSpan
from timeline.project.contacts import contacts_of


def told(name: str, when: str | None, status: str = "occurred") -> Event:
    span = TimeSpan.parse(when) if when is not None else None
    return Event(
        name, "meeting", status, span, None, "timex", actors=(), roles=(), titles=(), confidence=1.0, claim_ids=(name,)
    )


def day(text: str) -> int:
    found = TimeSpan.parse(text).earliest
    assert found is not None
    return found


TODAY = day("2026-03-01")


def test_the_longest_silence_lies_between_the_two_contacts_that_are_farthest_apart() -> None:
    found = contacts_of([told("c", "2025-11-24"), told("a", "2025-01-10"), told("b", "2025-02-01")], TODAY)
    assert [event.id for event in found.events] == ["a", "b", "c"]
    assert found.silence == (day("2025-02-01"), day("2025-11-24"))
    assert found.silent_days == 295
    assert found.last == day("2025-11-24")


def test_a_vague_contact_may_have_been_on_any_of_its_days() -> None:
    found = contacts_of([told("a", "2025-01-10"), told("b", "2025-06"), told("c", "2025-08-01")], TODAY)
    assert found.silence == (day("2025-01-10"), day("2025-06-01"))


def test_a_contact_within_a_longer_one_ends_no_silence() -> None:
    found = contacts_of([told("a", "2025-01-10/2025-01-20"), told("b", "2025-01-12"), told("c", "2025-01-25")], TODAY)
    assert found.silence == (day("2025-01-20"), day("2025-01-25"))


def test_what_is_planned_called_off_or_only_claimed_is_listed_and_ends_no_silence() -> None:
    rows = [told("a", "2025-01-10"), told("b", "2025-05-01", "cancelled"), told("c", "2025-06-01", "claimed")]
    found = contacts_of([*rows, told("d", "2025-12-01"), told("e", "2026-04-10", "scheduled")], TODAY)
    assert len(found.events) == 5
    assert found.silence == (day("2025-01-10"), day("2025-12-01"))
    assert found.last == day("2025-12-01")


def test_one_contact_leaves_no_silence_and_none_no_last_day() -> None:
    assert contacts_of([told("a", "2025-01-10"), told("b", None)], TODAY).silence is None
    assert contacts_of([told("b", None)], TODAY).last is None
    assert contacts_of([], TODAY).silent_days == 0
