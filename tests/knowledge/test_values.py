"""What the values answer."""

from timeline import knowledge

KNOWN = knowledge.load()


def test_the_known_dates_of_treaties_are_in_order_of_time() -> None:
    rows = KNOWN.treaty_events()
    days = [row.when.earliest or 0 for row in rows]

    assert days == sorted(days)
    assert any(row.treaty_id == "new_start" and row.type == "treaty_expiry" for row in rows)


def test_every_known_date_has_a_type_of_the_closed_list_and_two_titles() -> None:
    for row in KNOWN.treaty_events():
        assert row.type in KNOWN.event_types
        assert {language for language, _ in row.titles} == {"en", "ro"}


def test_a_label_falls_back_to_english() -> None:
    assert KNOWN.event_types["summit"].label("fr") == "Summit"
    assert KNOWN.families["talks"].label("ro") == "Discuții și convorbiri"
