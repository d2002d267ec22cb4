"""Numbers and words that are no dates, dates that do not exist, and texts made to blow up matching."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.temporal.reading import timexes_of
from timeline.language import analyse, load_pack
from timeline.model import TimeSpan
from timeline.temporal import creation_time, find_timexes

NO_DATES = [
    ("en", "31 April 2025 and 29 February 2025 and 30 February 2024 do not exist."),
    ("en", "On April 31, 2025 nothing was."),
    ("ro", "Pe 31 aprilie 2025 și 29 februarie 2025 nu a fost nimic."),
    ("ro", "Pe 31.04.2025, 32.01.2025 și 00.00.0000 nu a fost nimic."),
    ("en", "It is 2025-02-29, 2025-13-01 and 0000-00-00 in the file."),
    ("en", "At 24:61 and 25:00 and 99:99 nothing was."),
    ("ro", "La ora 24:61 și la ora 25.00 nu a fost nimic."),
    ("en", "Call +40 21 317 1234 or 0722-123-456 or 555-0199."),
    ("ro", "Sunați la 0722.123.456 sau 021 317 12 34."),
    ("en", "They won 3-1, 21-19 and 112-108."),
    ("ro", "Au câștigat cu 3-1, 2-0 și 112-108."),
    ("en", "It costs $1,999.99, £2024, €1984.50 or 2019 euros."),
    ("ro", "Costă 1.999,99 lei, 2024 de lei, €1984,50 sau 2019 euro."),
    ("en", "The servers 192.168.1.12 and 10.02.2022.1 run version 2.10.2024.5."),
    ("en", "The code is 20260204123456789012345678901234567890."),
    ("en", "Model F-16, Su-35, T-90 and Boeing 747-8 flew."),
    ("en", "The ratio rose to 1.25:1 and the index to 2015.75."),
    ("en", "They may march second to none."),
    ("ro", "Mai multe mari puteri vor mai mult."),
    ("ro", "Cei doi au trei copii și o mie de oi."),
    ("en", "In the year 0 and the year 9999, on 12 March 9999 and 1 January 0000, nothing was."),
    ("en", "Call 2024-555-0199 or 1999/2000/2001 or 12/34/5678."),
    ("en", "The score was 20-19, 6-4 6-3 and 2024:2023."),
    ("en", "It cost EUR 2010 and USD 1999, says RFC 2026."),
    ("en", "He is 2.02 m tall; 5/4 majority; 9/10 people; 24/7 service."),
    ("ro", "În anul 0 și anul 9999 nu a fost nimic, nici pe 12 martie 9999."),
    ("ro", "Legea 55/2020, OUG 114/2018, HG 2010/2011 și art. 12/2005."),
    ("ro", "La km 2010, în blocul 1989, în luni grele."),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES, ids=[row[1][:40] for row in NO_DATES])
def test_what_is_no_date_is_not_read_as_one(language: str, text: str) -> None:
    found = [
        (timex.span.text_of(text), timex.value) for timex in timexes_of(text, language, "2026-02-04") if timex.when
    ]
    assert found == []


@pytest.mark.parametrize("published", ["2024-02-29", "2025-12-31", "0001-01-01", "9990-12-31", "-0043-03-15"])
@pytest.mark.parametrize("language", ["en", "ro"])
def test_days_at_the_edges_of_the_calendar_break_nothing(language: str, published: str) -> None:
    words = {
        "en": "yesterday, last month, two centuries ago, next decade, on Friday, in October, at Easter, a year ago",
        "ro": "ieri, luna trecută, acum două secole, deceniul viitor, vineri, în octombrie, de Paști, acum un an",
    }
    for timex in timexes_of(words[language], language, published):
        assert timex.when is None or TimeSpan.parse(str(timex.when)) == timex.when


@pytest.mark.parametrize("language", ["en", "ro"])
def test_without_a_publication_day_relative_words_have_no_date(language: str) -> None:
    text = {
        "en": "Yesterday, on Friday, last week, two years ago, tonight, in May, at Easter and now.",
        "ro": "Ieri, vineri, săptămâna trecută, acum doi ani, diseară, în aprilie, de Paști și acum.",
    }[language]
    assert [timex.when for timex in timexes_of(text, language, None) if timex.when is not None] == []


@pytest.mark.parametrize("language", ["en", "ro"])
@pytest.mark.parametrize("published", ["2026", "2026-02"])
def test_a_publication_date_without_a_day_gives_no_days(language: str, published: str) -> None:
    text = {"en": "It began yesterday, on Friday.", "ro": "A început ieri, vineri."}[language]
    assert [timex.when for timex in timexes_of(text, language, published) if timex.when is not None] == []


HOSTILE = {
    "letters": "a" * 200_000,
    "digits": "1" * 200_000,
    "numbers": "12 " * 60_000,
    "dots": "1." * 100_000,
    "blanks": " " * 200_000,
    "the": "the " * 50_000,
    "months": "may " * 50_000,
    "quotes": "„" * 100_000,
    "colons": "12:" * 60_000,
    "ands": "luni și " * 5_000,
    "verbs": "va fi luni și a fost marți " * 4_000,
    "lines": "\n" * 100_000 + " " * 100_000,
    "quotations": "„mâine” " * 10_000,
    "datelines": "ROMA, 4 feb. (ABC) -- a plecat azi, 5 martie 2026.\n" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ro"])
def test_texts_made_to_blow_up_matching_come_to_an_end(language: str, name: str) -> None:
    text = HOSTILE[name]
    creation_time((), text, (), text, text, load_pack(language))
    timexes = timexes_of(text, language, "2026-02-04")
    assert all(timex.span.end <= len(text) for timex in timexes)


WORDS = """luni marți 13 4 februarie 2026 mai noi '90 a doua zi ora 24:00 – - / . , : „ ” până la între și acum trei ani
last Friday the 29th of Feb 2024 Q3 20th century noon 10 p.m. GMT ago next 1.5 $200 31 aprilie trimestrul secolul XX
în urmă cu săptămâni de Paști overnight from to between year-ago quarter 2010-2014 î.Hr. 0 00 99999"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])


@given(st.lists(PIECES, max_size=40), st.sampled_from(["en", "ro"]), st.booleans())
def test_any_words_give_ordered_spans_with_values_that_exist(pieces: list[str], language: str, has_day: bool) -> None:
    text = " ".join(pieces)
    found = timexes_of(text, language, "2026-02-04" if has_day else None)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    for timex in found:
        assert timex.span.text_of(text).strip() == timex.span.text_of(text) != ""
        assert timex.when is None or TimeSpan.parse(str(timex.when)) == timex.when
        assert timex.value


@given(st.text(max_size=300), st.sampled_from(["en", "ro"]))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    pack = load_pack(language)
    find_timexes(analyse(text, (), pack), TimeSpan.parse("2026-02-04"))
    dates = creation_time((), text, (), text[:40], text[40:120], pack)
    assert all(span.end <= len(text) for span in dates.header_spans)
