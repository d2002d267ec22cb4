"""Whose a day is in Romanian sentences: of a plan, of a message, of what is put in."""

from timeline.model import Span, TimeSpan, Timex

from .told import only, tellings


def test_what_is_convened_for_a_day_is_of_that_day_and_not_what_was_decided_there() -> None:
    text = "Liderii Uniunii Europene vor discuta la un summit de urgență convocat joi, la Bruxelles."

    assert str(only(tellings(text, {"joi": "2026-02-05"}, "ro"), "summit").when.span) == "2026-02-05"


def test_a_holiday_that_says_which_message_it_was_dates_nothing_else() -> None:
    text = "Un mesaj de Crăciun, scânteia unei lovituri de stat\n\nÎn Togo are loc o lovitură de stat."
    holiday = Timex(
        Span(0, 1), "DATE", "2025-12-25", "ro.holiday", when=TimeSpan.parse("2025-12-25"), anchor="publication"
    )
    found = tellings(text, {"Crăciun": holiday}, "ro")

    assert str(next(telling for telling in found if telling.type == "coup").when.span) == "2026-02-04"


def test_a_relative_clause_put_in_keeps_its_year() -> None:
    text = (
        "Viktor Orban, care în 1998 conducea opoziția, a repetat că se va vedea cu Zelenski, "
        "însă locul unui asemenea summit nu a fost făcut public."
    )
    found = tellings(text, {"1998": "1998"}, "ro")

    assert found
    assert "1998" not in [str(telling.when.span) for telling in found]
