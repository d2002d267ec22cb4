"""Who takes part alike."""

from .told import names, tellings


def test_two_calls_of_one_sentence_have_each_its_partner() -> None:
    text = "Trump a discutat luni la telefon cu Putin și marți la telefon cu Zelenski."
    found = [t for t in tellings(text, {"luni": "2026-02-02", "marți": "2026-02-03"}, "ro") if t.type == "phone_call"]

    assert ["Volodymyr Zelensky" in names(telling) for telling in found] == [False, True]
    assert ["Vladimir Putin" in names(telling) for telling in found] == [True, False]


def test_who_tells_somebody_something_in_a_call_takes_part_in_it() -> None:
    text = "In a phone call on Monday, Emmanuel Macron told Vladimir Putin that the strikes must stop."
    (call,) = [told for told in tellings(text, {"Monday": "2026-02-02"}) if told.type == "phone_call"]

    assert {"Emmanuel Macron", "Vladimir Putin"} <= names(call)


def test_a_counterpart_whom_no_file_knows_stands_for_the_state() -> None:
    (told,) = [t for t in tellings("Greece's foreign minister met his Albanian counterpart.") if t.type == "meeting"]

    assert {"Greece", "Albania"} <= names(told)
