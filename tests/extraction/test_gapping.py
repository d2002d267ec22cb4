"""One verb for several days, each with names of its own."""

from .told import names, tellings


def days(text: str, kind: str, dates: dict[str, str]) -> list[tuple[str, set[str]]]:
    told = [telling for telling in tellings(text, dates) if telling.type == kind]
    return [(str(telling.when.span), set(names(telling))) for telling in told]


def test_a_verb_told_once_for_two_days_gives_two_meetings() -> None:
    found = days(
        "Sergey Lavrov met Wang Yi on Monday and Hakan Fidan on Tuesday.",
        "meeting",
        {"Monday": "2026-02-02", "Tuesday": "2026-02-03"},
    )

    assert [day for day, _ in found] == ["2026-02-02", "2026-02-03"]
    assert "Wang Yi" in found[0][1]
    assert "Wang Yi" not in found[1][1]
    assert "Hakan Fidan" in found[1][1]
    assert "Sergey Lavrov" in found[1][1]


def test_three_stops_of_a_tour_are_three_visits() -> None:
    found = days(
        "Emmanuel Macron will visit Angola on Monday, Gabon on Tuesday and Congo on Wednesday.",
        "visit",
        {"Monday": "2026-02-09", "Tuesday": "2026-02-10", "Wednesday": "2026-02-11"},
    )

    assert [day for day, _ in found] == ["2026-02-09", "2026-02-10", "2026-02-11"]


def test_two_days_of_one_meeting_stay_one() -> None:
    found = days(
        "Sergey Lavrov met Wang Yi in Moscow on Monday and Tuesday.",
        "meeting",
        {"Monday": "2026-02-02", "Tuesday": "2026-02-03"},
    )

    assert len(found) == 1


def test_the_day_of_a_report_is_no_second_day() -> None:
    found = days(
        "Missiles struck Odesa on Monday, Ukraine said on Tuesday.",
        "armed_attack",
        {"Monday": "2026-02-02", "Tuesday": "2026-02-03"},
    )

    assert [day for day, _ in found] == ["2026-02-02"]


def test_a_night_is_a_day_of_its_own_part() -> None:
    found = tellings(
        "Ucraina a lovit o rafinărie din Volgograd în noaptea trecută și un depozit din Lugansk vineri.",
        {"noaptea trecută": "2026-02-03/2026-02-04", "vineri": "2026-01-30"},
        "ro",
    )

    assert [str(t.when.span) for t in found if t.type == "armed_attack"] == ["2026-02-03/2026-02-04", "2026-01-30"]


def test_a_planned_visit_told_as_a_noun_has_a_day_for_each_host() -> None:
    found = tellings(
        "Emmanuel Macron will visit Mali on Monday and Kenya on Tuesday.",
        {"Monday": "2026-02-09", "Tuesday": "2026-02-10"},
    )

    hosts = [(str(t.when.span), names(t) - {"Emmanuel Macron", "France"}) for t in found if t.type == "visit"]
    assert hosts == [("2026-02-09", {"Mali"}), ("2026-02-10", {"Kenya"})]


def test_a_day_may_stand_before_each_host() -> None:
    found = tellings(
        "Președintele Emmanuel Macron va vizita luni Mali și marți Kenya.",
        {"luni": "2026-02-09", "marți": "2026-02-10"},
        "ro",
    )

    hosts = [(str(t.when.span), names(t) - {"Emmanuel Macron", "Franța", "France"}) for t in found if t.type == "visit"]
    assert hosts == [("2026-02-09", {"Mali"}), ("2026-02-10", {"Kenya"})]


def test_rounds_counted_on_behind_the_first_have_days_of_their_own() -> None:
    found = days(
        "Chad and Libya negotiate again. The first round of talks was held in Cairo on 5 January, the second in Doha "
        "on 12 January; and the third and fourth rounds on 19 January and 25 January.",
        "negotiation",
        {
            "5 January": "2026-01-05",
            "12 January": "2026-01-12",
            "19 January": "2026-01-19",
            "25 January": "2026-01-25",
        },
    )

    assert [day for day, _ in found][-4:] == ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-25"]


def test_a_day_behind_a_first_round_that_is_of_something_else_makes_no_second_one() -> None:
    found = days(
        "The first round of talks between Chad and Libya was held on 5 January and Niger left on 12 January.",
        "negotiation",
        {"5 January": "2026-01-05", "12 January": "2026-01-12"},
    )

    assert [day for day, _ in found] == ["2026-01-05"]
