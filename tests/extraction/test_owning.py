"""Words of time that belong to one noun."""

import pytest

from .told import event, events, only, tellings


@pytest.mark.parametrize(
    ("text", "phrase", "value", "kind", "other"),
    [
        (
            "The court annulled the election held on 24 November.",
            "24 November",
            "2025-11-24",
            "election",
            "court_ruling",
        ),
        ("Macron condemned Tuesday's attack on Poland.", "Tuesday", "2026-02-03", "armed_attack", "condemnation"),
    ],
)
def test_a_noun_keeps_its_own_words_of_time(text: str, phrase: str, value: str, kind: str, other: str) -> None:
    found = tellings(text, {phrase: value})

    assert found
    assert {t.type for t in found if str(t.when.span) == value} <= {kind}
    assert all(t.when.span is None or str(t.when.span) != value for t in found if t.type == other)


def test_the_year_of_a_treaty_is_not_that_of_leaving_it() -> None:
    found = events("Iran quit the 2015 accord on Monday.", {"2015": "2015", "Monday": "2026-02-02"})

    assert str(event(found, "treaty_withdrawal").when.span) == "2026-02-02"


def test_a_verb_and_its_noun_share_the_words_of_time_between_them() -> None:
    telling = only(tellings("The party won Sunday's election in Sweden.", {"Sunday": "2026-02-01"}), "election")

    assert str(telling.when.span) == "2026-02-01"


def test_what_was_after_takes_no_date_from_what_came_before_it() -> None:
    found = tellings("Macron resigned on Sunday after a snap election in France.", {"Sunday": "2026-02-01"})

    assert only(found, "election").when.span is None


def test_a_romanian_participle_gives_its_day_to_the_noun_before_it() -> None:
    text = "Brazilia a revendicat luni atentatul comis duminică la Quito."
    told = only(tellings(text, {"luni": "2026-02-02", "duminică": "2026-02-01"}, "ro"), "terror_attack")

    assert str(told.when.span) == "2026-02-01"


def test_the_day_of_a_noun_that_tells_nothing_dates_no_other_event() -> None:
    told = tellings("Slovenia roagă Serbia să potolească tensiunile izbucnite vineri.", {"vineri": "2026-01-30"}, "ro")

    assert [telling.when.span for telling in told] == [None]


def test_a_setting_dates_what_happened_in_it() -> None:
    text = "Președintele Braziliei a murit în accidentul rutier produs duminică."
    told = only(tellings(text, {"duminică": "2026-02-01"}, "ro"), "death")

    assert str(told.when.span) == "2026-02-01"


def test_an_agreement_named_by_its_day_is_of_that_day() -> None:
    text = "The Security Council on Tuesday asked Congo to honour a 31 December 2016 agreement on elections."
    found = tellings(text, {"Tuesday": "2026-02-03", "31 December 2016": "2016-12-31"})

    assert str(only(found, "treaty_signing").when.span) == "2016-12-31"


def test_what_something_came_of_keeps_its_day() -> None:
    text = "Ambasadorul Rusiei a fost convocat la MAE, ca urmare a incidentului din noaptea trecută de la Grindu."
    telling = only(tellings(text, {"noaptea trecută": "2026-02-01/2026-02-02"}, "ro"), "meeting")

    assert str(telling.when.span) == "2026-02-04"


def test_the_day_of_an_old_plan_is_not_that_of_the_new_one() -> None:
    text = "Kenya's deployment of police to Haiti, originally planned for February, will start on 26 May."
    found = tellings(text, {"February": "2026-02", "26 May": "2026-05-26"})

    assert str(only(found, "deployment").when.span) == "2026-05-26"


def test_a_month_before_its_verb_s_object_does_not_describe_it_in_romanian() -> None:
    found = tellings(
        "Guvernul de la Niamey a cerut în ianuarie retragerea trupelor americane.", {"ianuarie": "2026-01"}, "ro"
    )

    assert only(found, "troop_withdrawal").status == "requested"


def test_new_elections_that_parliament_votes_for_keep_their_month() -> None:
    found = tellings("Israel: Parliament votes for new elections in September", {"September": "2026-09"})

    assert [str(t.when.span) for t in found if t.type == "resolution_vote"] != ["2026-09"]
    assert {str(t.when.span) for t in found if t.type == "election"} == {"2026-09"}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Poland charged two men with the Dec. 21, 1988, bombing in Kenya.", "court_ruling"),
        ("France condemned the Dec. 21, 1988, bombing in Kenya.", "condemnation"),
        ("The Dec. 21, 1988, bombing in Kenya killed nine people.", ""),
    ],
)
def test_a_full_date_with_its_commas_describes_the_noun_behind_it(text: str, other: str) -> None:
    found = tellings(text, {"Dec. 21, 1988": "1988-12-21"})

    assert "1988-12-21" in {str(t.when.span) for t in found if t.type in ("terror_attack", "armed_attack")}
    assert "1988-12-21" not in {str(t.when.span) for t in found if t.type == other}


def test_a_full_date_before_the_comma_of_its_clause_describes_nothing() -> None:
    found = tellings("On Dec. 21, 1988, bombing in Kenya killed nine people.", {"Dec. 21, 1988": "1988-12-21"})

    assert {str(telling.when.span) for telling in found} == {"1988-12-21"}
