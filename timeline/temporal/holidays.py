"""Days that news calls by name: fixed ones, those that hang on Easter, weekdays of a month, and the Islamic year.

Easter after Western and Orthodox reckoning is dateutil's (years 1583 to 4099). Islamic days are the tabular
calendar's, which differs from the sighted one by a day or two: they are marked approximate.
"""

from __future__ import annotations

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline.model import EdtfDate, TimeSpan, day_date
from timeline.model.calendar import civil, day_number, weekday

from .units import lasting, single

FIXED = {
    "christmas": (12, 25), "christmas_eve": (12, 24), "st_stephen": (12, 26), "new_year": (1, 1),
    "new_year_eve": (12, 31), "epiphany": (1, 6), "st_john": (1, 7), "halloween": (10, 31), "valentine": (2, 14),
    "labour": (5, 1), "women": (3, 8), "victory": (5, 9), "europe": (5, 9), "bastille": (7, 14), "children": (6, 1),
    "independence_us": (7, 4), "veterans_us": (11, 11), "armistice": (11, 11), "national_ro": (12, 1),
    "union_ro": (1, 24), "independence_ua": (8, 24), "independence_md": (8, 27), "unity_de": (10, 3),
    "assumption": (8, 15), "st_andrew": (11, 30), "st_nicholas": (12, 6), "st_george": (4, 23), "russia": (6, 12),
    "boxing": (12, 26), "all_saints": (11, 1), "st_patrick": (3, 17), "juneteenth_us": (6, 19), "anzac": (4, 25),
    "australia": (1, 26), "canada": (7, 1), "holocaust": (1, 27), "earth": (4, 22),
}  # fmt: skip
FROM_EASTER = {
    "easter": 0, "easter_monday": 1, "good_friday": -2, "palm_sunday": -7, "pentecost": 49, "whit_monday": 50,
    "ascension": 39, "holy_saturday": -1, "ash_wednesday": -46,
}  # fmt: skip
# Month, weekday (0 Monday), which one in the month (-1: the last).
WEEKDAYS = {
    "thanksgiving": (11, 3, 4), "labor_us": (9, 0, 1), "memorial_us": (5, 0, -1), "mlk": (1, 0, 3),
    "presidents_us": (2, 0, 3), "columbus_us": (10, 0, 2),
    "mothers": (5, 6, 2), "fathers": (6, 6, 3), "election_us": (11, 1, 1),
}  # fmt: skip
ISLAMIC = {"ramadan": (9, 1), "eid_fitr": (10, 1), "eid_adha": (12, 10), "ashura": (1, 10), "mawlid": (3, 12)}


def holiday_days(name: str, year: int, reckoning: str) -> tuple[int, int] | None:
    """First and last day number of a holiday in a year; None when that year has none.

    `reckoning` is that of Easter: orthodox or western.
    """
    if name == "new_year_night":
        return day_number(year, 12, 31), day_number(year + 1, 1, 1)
    if name in FIXED:
        number = day_number(year, *FIXED[name])
    elif name in WEEKDAYS:
        number = _weekday_of_month(year, *WEEKDAYS[name])
        number += 7 if name == "election_us" and civil(number)[2] == 1 else 0  # the Tuesday after the first Monday
    elif name in ISLAMIC:
        return _islamic(name, year)
    else:
        prefix, _, rest = name.partition("_")
        if prefix in ("orthodox", "western"):
            reckoning, name = prefix, rest
        if not 1583 <= year <= 4099 or name not in FROM_EASTER:
            return None
        day = easter(year, EASTER_ORTHODOX if reckoning == "orthodox" else EASTER_WESTERN)
        number = day_number(day.year, day.month, day.day) + FROM_EASTER[name]
    return number, number


def holiday_span(name: str, first: int, last: int) -> TimeSpan:
    """The EDTF span of a holiday's days: approximate for the Islamic year, lasting when it has several."""
    if name in ISLAMIC:
        start, end = (EdtfDate(*civil(number), approximate=True) for number in (first, last))
        return single(start) if first == last else lasting(start, end)
    return single(day_date(first)) if first == last else lasting(day_date(first), day_date(last))


def _weekday_of_month(year: int, month: int, day_of_week: int, which: int) -> int:
    if which < 0:
        last = day_number(year + month // 12, month % 12 + 1, 1) - 1
        return last - (weekday(last) - day_of_week) % 7
    first = day_number(year, month, 1)
    return first + (day_of_week - weekday(first)) % 7 + 7 * (which - 1)


def _islamic(name: str, year: int) -> tuple[int, int] | None:
    month, day = ISLAMIC[name]
    guess = int((year - 622) * 33 / 32)
    for islamic_year in range(guess - 1, guess + 3):
        number = _islamic_day(islamic_year, month, day)
        if civil(number)[0] == year:
            return number, number + (29 if name == "ramadan" else 0)
    return None


def _islamic_day(year: int, month: int, day: int) -> int:
    """Day number of a day of the tabular Islamic calendar (civil epoch, 30-year cycle)."""
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 - 492_149
