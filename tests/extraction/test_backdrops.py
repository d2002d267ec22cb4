"""Words of time that stand beside what a sentence only mentions in passing, and date something else."""

from .told import tellings


def dated(text: str, kind: str, dates: dict[str, str]) -> list[str]:
    return [str(telling.when.span) for telling in tellings(text, dates) if telling.type == kind and telling.when.span]


def test_what_has_been_since_a_withdrawal_gives_it_no_day() -> None:
    text = "The talks, which began in January, are the highest contact since Cuba quit the nuclear accord."

    assert dated(text, "treaty_withdrawal", {"January": "2026-01"}) == []


def test_a_withdrawal_with_a_day_of_its_own_behind_since_keeps_it() -> None:
    text = "The talks are the highest contact since Cuba quit the nuclear accord on 3 May 2018."

    assert dated(text, "treaty_withdrawal", {"3 May 2018": "2018-05-03"}) == ["2018-05-03"]


def test_years_of_what_a_verdict_says_are_not_those_of_the_verdict() -> None:
    text = "According to the verdict, Alvaro Uribe took bribes from builders of roads in 2011."

    assert dated(text, "court_ruling", {"2011": "2011"}) == []


def test_rounds_that_have_been_held_so_far_are_not_of_the_day_of_the_news() -> None:
    assert dated("Iran has so far held four rounds of nuclear talks with the United States.", "meeting", {}) == []


def test_a_text_vetoed_in_the_council_is_a_vote() -> None:
    text = "China and Russia were criticised. It mirrored a text vetoed by China in the Security Council on Monday."

    assert dated(text, "resolution_vote", {"Monday": "2026-02-02"}) == ["2026-02-02"]


def test_nobody_protests_in_the_street_where_an_envoy_is_summoned_to_protest() -> None:
    text = "Vietnam summoned a Chinese envoy on Tuesday to protest against the use of water cannons."

    assert dated(text, "protest", {"Tuesday": "2026-02-03"}) == []


def test_tariffs_that_talks_are_about_are_not_of_the_day_of_the_departure() -> None:
    text = "Envoys of Japan left for Washington on 20 January for talks about tariffs imposed by the United States."

    assert dated(text, "trade_measure", {"20 January": "2026-01-20"}) == []


def test_who_is_in_no_hurry_to_conclude_talks_has_not_concluded_them() -> None:
    text = "Abdul Hamid Dbeibah said on Monday that he was in no hurry to conclude the negotiations with Turkey."

    statuses = [telling.status for telling in tellings(text, {"Monday": "2026-02-02"}) if telling.type == "negotiation"]
    assert statuses == ["hypothetical"]
