"""Events of machine-coded data sets: GDELT 1.0 and 2.0 event files, ACLED and POLECAT tables.

Codes are mapped to our types by the CAMEO and PLOVER codes that every event type carries. Column positions are those
of the GDELT event codebook (v1.03: 58 columns, v2.0: 61); ACLED and POLECAT name theirs in the first line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.model import TimeSpan, day_date

from .values import ImportedEvent, day_number_of, day_span

GDELT_COLUMNS = {58: {"place": 50, "url": 57}, 61: {"place": 52, "url": 60}}
ACLED_TYPES = {
    "battles": "armed_attack", "explosions/remote violence": "armed_attack", "protests": "protest", "riots": "protest",
    "violence against civilians": "armed_attack",
}  # fmt: skip
ACLED_SUBTYPES = {
    "agreement": "treaty_signing", "arrests": "court_ruling", "headquarters or base established": "deployment",
    "non-violent transfer of territory": "territorial_capture", "government regains territory": "territorial_capture",
    "non-state actor overtakes territory": "territorial_capture", "abduction/forced disappearance": "terror_attack",
    "suicide bomb": "terror_attack",
}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WORD_DATE = re.compile(r"(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})")
ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def is_gdelt(first_line: str) -> bool:
    """True when a line has GDELT's number of columns, a number and a date in front."""
    cells = first_line.split("\t")
    return len(cells) in GDELT_COLUMNS and cells[0].isdigit() and day_number_of(cells[1]) is not None


def read_gdelt(lines: Sequence[str], type_of_cameo: Mapping[str, str]) -> tuple[ImportedEvent, ...]:
    """The events of a GDELT file, root events only; lines of another shape are left out.

    `type_of_cameo` maps CAMEO codes to our types; a code takes the longest code it begins with.
    """
    found = []
    for line in lines:
        cells = line.rstrip("\r\n").split("\t")
        columns = GDELT_COLUMNS.get(len(cells))
        day = day_number_of(cells[1]) if columns else None
        kind = longest_prefix(cells[26], type_of_cameo) if columns else ""
        if columns is None or day is None or not kind or cells[25] != "1":
            continue
        actors = tuple(name.title() for name in (cells[6], cells[16]) if name)
        found.append(
            ImportedEvent(
                title=" – ".join(actors) or cells[columns["place"]],
                when=TimeSpan.on(day_date(day)),
                layer="gdelt",
                external_id=cells[0],
                type=kind,
                type_hint=cells[26],
                actors=actors,
                place=cells[columns["place"]],
                url=cells[columns["url"]],
            )
        )
    return tuple(found)


def longest_prefix(code: str, types: Mapping[str, str]) -> str:
    """The type of the longest listed code that `code` begins with, "" when there is none."""
    return next((types[code[:size]] for size in range(len(code), 0, -1) if code[:size] in types), "")


def is_acled(names: Sequence[str]) -> bool:
    """True when the columns are ACLED's."""
    return {"event_id_cnty", "event_date", "sub_event_type"} <= {name.casefold() for name in names}


def read_acled(rows: Sequence[Mapping[str, str]]) -> tuple[ImportedEvent, ...]:
    """The events of an ACLED table; its time precision 2 is the week around, 3 the month."""
    found = []
    for row in rows:
        sub_type, main = row.get("sub_event_type", "").casefold(), row.get("event_type", "").casefold()
        kind = ACLED_SUBTYPES.get(sub_type) or ACLED_TYPES.get(main, "")
        if not kind:
            continue
        actors = tuple(name for name in (row.get("actor1", ""), row.get("actor2", "")) if name)
        place = ", ".join(part for part in (row.get("location", ""), row.get("country", "")) if part)
        found.append(
            ImportedEvent(
                title=f"{row.get('sub_event_type') or row.get('event_type')}: {place or ' – '.join(actors)}",
                when=_acled_when(row),
                layer="acled",
                external_id=row.get("event_id_cnty", ""),
                type=kind,
                type_hint=row.get("sub_event_type", ""),
                actors=actors,
                place=place,
                note=row.get("notes", ""),
            )
        )
    return tuple(found)


def _acled_when(row: Mapping[str, str]) -> TimeSpan | None:
    span = written_day(row.get("event_date", ""))
    if span is None or span.earliest is None or row.get("time_precision", "1") in ("1", ""):
        return span
    if row["time_precision"] == "2":
        return TimeSpan.within(span.earliest - 3, span.earliest + 3)
    date = day_date(span.earliest)
    return day_span(date.year, date.month or 0)


def is_polecat(names: Sequence[str]) -> bool:
    """True when the columns are POLECAT's."""
    return {"event id", "event date", "event type", "event mode"} <= {name.casefold() for name in names}


def read_polecat(rows: Sequence[Mapping[str, str]], type_of_plover: Mapping[str, str]) -> tuple[ImportedEvent, ...]:
    """The events of a POLECAT table; `type_of_plover` maps `CONSULT/phone`, or `CONSULT` alone, to our types."""
    found = []
    for row in rows:
        event_type, mode = row.get("Event Type", "").strip(), row.get("Event Mode", "").strip().casefold()
        kind = type_of_plover.get(f"{event_type}/{mode}") or type_of_plover.get(event_type, "")
        if not kind:
            continue
        actors = tuple(name for name in (row.get("Actor Name", ""), row.get("Recipient Name", "")) if name)
        place = ", ".join(part for part in (row.get("City", ""), row.get("Country", "")) if part)
        found.append(
            ImportedEvent(
                title=row.get("Headline") or " – ".join(actors) or place,
                when=written_day(row.get("Event Date", "")),
                layer="polecat",
                external_id=row.get("Event ID", ""),
                type=kind,
                type_hint=f"{event_type}/{mode}".rstrip("/"),
                actors=actors,
                place=place,
            )
        )
    return tuple(found)


def written_day(text: str) -> TimeSpan | None:
    """The day of `2026-02-04` or `04 February 2026`; None when it is neither."""
    match = ISO_DATE.match(text)
    if match:
        return day_span(int(match[1]), int(match[2]), int(match[3]))
    match = WORD_DATE.match(text)
    if match and match[2].casefold() in MONTHS:
        return day_span(int(match[3]), MONTHS.index(match[2].casefold()) + 1, int(match[1]))
    return None
