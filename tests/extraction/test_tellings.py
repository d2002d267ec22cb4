"""Status, date and announcement read together."""

from timeline.model import Span, TimeSpan, Timex

from .told import PUBLISHED, only, tellings


def test_a_decision_announced_is_the_event() -> None:
    text = "Spain to expel diplomats\n\nSpain will expel ten Russian diplomats, the foreign ministry said on Tuesday."

    found = tellings(text, {"Tuesday": "2026-02-03"})

    assert {telling.status for telling in found if telling.type == "relations_break"} == {"occurred"}


def test_a_gathering_after_sidelines_is_a_venue() -> None:
    found = tellings("Trump met Xi on the sidelines of the APEC summit in Busan.")

    assert only(found, "summit").is_venue


def test_the_same_sentence_twice_gives_evidence_at_each_place() -> None:
    sentence = "Trump and Xi spoke by phone on Wednesday."
    found = tellings(f"Title\n\n{sentence}\n\n{sentence}", {"Wednesday": "2026-02-04"})

    assert len({telling.sentence.span for telling in found}) == 2
    assert all(telling.sentence.span.contains(telling.span) for telling in found)


def test_the_first_visit_since_a_month_was_in_that_month() -> None:
    since = Timex(Span(0, 0), "DATE", "2021-12", "since", when=TimeSpan.parse("2021-12/.."), anchor="")
    found = tellings("Putin is back: his last trip to India was since December 2021.", {"since December 2021": since})

    assert str(only(found, "visit").when.span) == "2021-12"


def test_an_act_of_state_announced_in_the_present_is_one_of_that_day() -> None:
    text = "Kenya announced that it is severing relations with Chad.\n\nUganda said it is recalling its envoy."
    found = [telling for telling in tellings(text) if telling.type == "relations_break"]

    assert [str(telling.when.span) for telling in found] == [PUBLISHED, PUBLISHED]


def test_a_participle_behind_its_noun_is_of_the_day_before_whatever_follows() -> None:
    ahead = Timex(
        Span(0, 1), "DATE", "2026-10-07", "day_month", when=TimeSpan.parse("2026-10-07"), anchor="publication"
    )
    text = "Israelul a anunțat că femeile răpite pe 7 octombrie vor fi eliberate."
    telling = only(tellings(text, {"7 octombrie": ahead}, "ro"), "terror_attack")

    assert (str(telling.when.span), telling.status) == ("2025-10-07", "occurred")
