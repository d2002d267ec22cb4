"""Siblings of the table's rows: other days, months, numbers and spellings, with answers worked out by the calendar."""

from datetime import date, timedelta

import pytest

from tests.temporal.reading import timexes_of, value_at

DAYS = [date(2026, 2, 4), date(2024, 2, 29), date(2025, 12, 31), date(2023, 7, 10), date(2026, 3, 1)]
WEEKDAYS_RO = ["luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"]
ARTICLED_RO = ["lunea", "marțea", "miercurea", "joia", "vinerea", "sâmbăta", "duminica"]
WEEKDAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS_RO = [
    "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
    "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie",
]  # fmt: skip
MONTHS_EN = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
NUMBERS_RO = {2: "două", 3: "trei", 5: "cinci", 10: "zece", 12: "douăsprezece"}
NUMBERS_EN = {2: "two", 3: "three", 5: "five", 10: "ten", 12: "twelve"}


def without_diacritics(text: str) -> str:
    return text.translate(str.maketrans("ăâîșțĂÂÎȘȚ", "aaistAAIST"))


def when(text: str, words: str, language: str, published: date) -> str:
    timex = value_at(text, words, language, published.isoformat())
    return "nothing" if timex is None else str(timex.when)


def last(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday) % 7)


def coming(day: date, weekday: int) -> date:
    return day + timedelta((weekday - day.weekday()) % 7)


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize("number", range(7), ids=WEEKDAYS_EN)
def test_a_weekday_goes_where_the_verb_points(published: date, number: int) -> None:
    ro, en = WEEKDAYS_RO[number], WEEKDAYS_EN[number]
    past, future = str(last(published, number)), str(coming(published, number))
    assert when(f"Cei doi au discutat, {ro}, la telefon.", ro, "ro", published) == past
    assert (
        when(without_diacritics(f"Cei doi au discutat, {ro}, la telefon."), without_diacritics(ro), "ro", published)
        == past
    )
    assert when(f"Cei doi se vor întâlni {ro} la Ankara.", ro, "ro", published) == future
    assert when(f"The two spoke on {en}.", en, "en", published) == past
    assert when(f"The two will meet on {en}.", en, "en", published) == future


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize("number", range(7), ids=WEEKDAYS_EN)
def test_last_and_next_weekdays_leave_the_day_of_publication_out(published: date, number: int) -> None:
    before = str(last(published - timedelta(1), number))
    after = str(published - timedelta(published.weekday()) + timedelta(7 + number))
    assert when(f"S-au văzut {ARTICLED_RO[number]} trecută.", ARTICLED_RO[number], "ro", published) == before
    assert when(f"Se vor vedea {ARTICLED_RO[number]} viitoare.", ARTICLED_RO[number], "ro", published) == after
    assert when(f"They met last {WEEKDAYS_EN[number]}.", WEEKDAYS_EN[number], "en", published) == before
    assert when(f"They will meet next {WEEKDAYS_EN[number]}.", WEEKDAYS_EN[number], "en", published) == after


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize("month", range(1, 13), ids=MONTHS_EN)
def test_a_month_without_a_year_goes_where_the_verb_points(published: date, month: int) -> None:
    past = published.year if month <= published.month else published.year - 1
    future = published.year if month >= published.month else published.year + 1
    ro, en = MONTHS_RO[month - 1], MONTHS_EN[month - 1]
    assert when(f"Cei doi s-au întâlnit în luna {ro} la Viena.", ro, "ro", published) == f"{past}-{month:02d}"
    assert when(f"Cei doi se vor întâlni în luna {ro} la Viena.", ro, "ro", published) == f"{future}-{month:02d}"
    assert when(f"The two met in {en}.", en, "en", published) == f"{past}-{month:02d}"
    assert when(f"The two will meet in {en}.", en, "en", published) == f"{future}-{month:02d}"


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize("month", range(1, 13), ids=MONTHS_EN)
def test_a_whole_date_is_itself_in_every_wording(published: date, month: int) -> None:
    ro, en = MONTHS_RO[month - 1], MONTHS_EN[month - 1]
    expected = f"2021-{month:02d}-17"
    wordings = [
        f"17 {ro} 2021",
        f"17 {ro.upper()} 2021",
        f"17.{month:02d}.2021",
        f"17-{month:02d}-2021",
        f"2021-{month:02d}-17",
    ]
    for words in wordings:
        assert when(f"Acordul din {words} a expirat.", words, "ro", published) == expected
    short = en if en == "May" else f"{en[:3]}."
    for words in (f"{en} 17, 2021", f"17 {en} 2021", f"the 17th of {en}, 2021", f"{short} 17, 2021"):
        assert when(f"The deal of {words} has expired.", words, "en", published) == expected


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize("number", sorted(NUMBERS_EN))
def test_days_and_weeks_ago_are_counted_from_publication(published: date, number: int) -> None:
    days = str(published - timedelta(number))
    weeks = f"{published - timedelta(7 * number)}~"
    of = "de " if number >= 20 else ""
    for text in (NUMBERS_RO[number], str(number)):
        assert when(f"Războiul a început acum {text} {of}zile.", "acum", "ro", published) == days
        assert when(f"Războiul a început în urmă cu {text} {of}săptămâni.", "în urmă", "ro", published) == weeks
    for text in (NUMBERS_EN[number], str(number)):
        assert when(f"The war began {text} days ago.", "ago", "en", published) == days
        assert when(f"The war began {text} weeks ago.", "ago", "en", published) == weeks


@pytest.mark.parametrize("published", DAYS, ids=str)
@pytest.mark.parametrize(
    ("ro", "en", "shift"), [("trecută", "last", -1), ("aceasta", "this", 0), ("viitoare", "next", 1)]
)
def test_weeks_months_and_years_are_those_of_the_calendar(published: date, ro: str, en: str, shift: int) -> None:
    monday = published - timedelta(published.weekday()) + timedelta(7 * shift)
    week = f"[{monday}..{monday + timedelta(6)}]"
    total = published.year * 12 + published.month - 1 + shift
    month = f"{total // 12}-{total % 12 + 1:02d}"
    assert when(f"S-au văzut săptămâna {ro}.", "săptămâna", "ro", published) == week
    assert when(f"They met {en} week.", f"{en} week", "en", published) == week
    assert when(f"S-au văzut luna {ro}.", "luna", "ro", published) == month
    assert when(f"They met {en} month.", f"{en} month", "en", published) == month
    assert when(f"They met {en} year.", f"{en} year", "en", published) == str(published.year + shift)


@pytest.mark.parametrize("published", DAYS, ids=str)
def test_a_weekday_that_contradicts_its_date_is_told(published: date) -> None:
    wrong = WEEKDAYS_RO[(published.weekday() + 1) % 7]
    words = f"{published.day} {MONTHS_RO[published.month - 1]} {published.year}"
    timex = value_at(f"S-au văzut {wrong}, {words}.", words, "ro", published.isoformat())
    assert timex is not None
    assert (str(timex.when), timex.weekday_conflict) == (f"{published}?", True)


@pytest.mark.parametrize("hour", [0, 7, 12, 16, 23])
def test_clock_times_join_their_day(hour: int) -> None:
    ro = f"S-au văzut miercuri, la ora {hour}:22, la Viena."
    assert when(ro, "miercuri", "ro", DAYS[0]) == f"2026-02-04T{hour:02d}:22:00"
    assert (
        when(f"They met on Wednesday at {hour}:22 GMT.", "Wednesday", "en", DAYS[0]) == f"2026-02-04T{hour:02d}:22:00Z"
    )


def test_the_same_text_gives_the_same_answer_whatever_else_was_read() -> None:
    text = "Cei doi au discutat miercuri. A doua zi au plecat. Se vor vedea în octombrie."
    first = timexes_of(text, "ro", "2026-02-04")
    timexes_of("Pe 3 martie 1999 a nins. A doua zi s-a topit.", "ro", "1999-03-05")
    assert timexes_of(text, "ro", "2026-02-04") == first
