"""Who takes part alike."""

from .told import names, tellings


def test_two_calls_of_one_sentence_have_each_its_partner() -> None:
    text = "Trump a discutat luni la telefon cu Putin și marți la telefon cu Zelenski."
    found = [t for t in tellings(text, {"luni": "2026-02-02", "marți": "2026-02-03"}, "ro") if t.type == "phone_call"]

    assert ["Volodymyr Zelensky" in names(telling) for telling in found] == [False, True]
    assert ["Vladimir Putin" in names(telling) for telling in found] == [True, False]
