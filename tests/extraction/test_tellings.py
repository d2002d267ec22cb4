"""What a sentence tells: venues, evidence at each place, acts announced in the present."""

from .told import PUBLISHED, only, tellings


def test_a_gathering_after_sidelines_is_a_venue() -> None:
    found = tellings("Trump met Xi on the sidelines of the APEC summit in Busan.")

    assert only(found, "summit").is_venue


def test_the_same_sentence_twice_gives_evidence_at_each_place() -> None:
    sentence = "Trump and Xi spoke by phone on Wednesday."
    found = tellings(f"Title\n\n{sentence}\n\n{sentence}", {"Wednesday": "2026-02-04"})

    assert len({telling.sentence.span for telling in found}) == 2
    assert all(telling.sentence.span.contains(telling.span) for telling in found)


def test_an_act_of_state_announced_in_the_present_is_one_of_that_day() -> None:
    text = "Kenya announced that it is severing relations with Chad.\n\nUganda said it is recalling its envoy."
    found = [telling for telling in tellings(text) if telling.type == "relations_break"]

    assert [str(telling.when.span) for telling in found] == [PUBLISHED, PUBLISHED]


def test_an_election_with_its_day_behind_it_is_told_though_nobody_is_named() -> None:
    found = tellings(
        "Kenya is tense, and Kenya waits.\n\nForty candidates contested the election last Saturday.",
        {"last Saturday": "2026-01-31"},
    )

    assert str(only(found, "election").when.span) == "2026-01-31"
