"""Diaries: a day heads its items."""

from .told import tellings


def test_a_line_that_is_only_a_day_dates_the_items_below() -> None:
    text = "Diary\n\nThursday, 5 February 2026\n\n* PARIS - Macron meets Merz.\n\n* ROME - Starmer visits Italy."

    found = tellings(text, {"Thursday, 5 February 2026": "2026-02-05"})

    assert {(telling.type, str(telling.when.span)) for telling in found} == {
        ("meeting", "2026-02-05"),
        ("visit", "2026-02-05"),
    }


def test_a_date_line_above_running_text_heads_nothing() -> None:
    text = "Title\n\n5 February 2026\n\nNobody knows. It was long ago that Macron met Merz in the old town."

    found = tellings(text, {"5 February 2026": "2026-02-05"}, published=None)

    assert found
    assert all(telling.when.span is None for telling in found)


def test_a_day_may_run_into_its_first_item() -> None:
    text = "Diary\n\nThursday, 5 February 2026 ** PARIS - Macron meets Merz.\n\n** ROME - Starmer will visit Italy."

    found = tellings(text, {"Thursday, 5 February 2026": "2026-02-05"})

    assert [str(telling.when.span) for telling in found] == ["2026-02-05", "2026-02-05"]


def test_an_item_goes_on_until_the_later_day_that_it_names() -> None:
    text = "Diary\n\nThursday, 5 February 2026\n\n* ROME - Starmer will visit Italy (to 8 February 2026)."

    (visit,) = tellings(text, {"Thursday, 5 February 2026": "2026-02-05", "8 February 2026": "2026-02-08"})

    assert str(visit.when.span) == "2026-02-05/2026-02-08"


def test_the_day_of_publication_above_one_dateline_is_no_heading() -> None:
    text = "Title\n\n4 February 2026\n\nMOSCOW, Feb 4 - Putin will hold talks with Modi in New Delhi."

    (talks,) = tellings(text, {"4 February 2026": "2026-02-04", "Feb 4": "2026-02-04"})

    assert talks.when.span is None
