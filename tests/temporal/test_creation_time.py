"""The article's own date: every way in which pages tell it, and what must never be taken for it."""

import pytest

from timeline.language import load_pack
from timeline.model import Metadatum, Span, TextBlock
from timeline.temporal import PublicationDates, creation_time


def dates_of(
    text: str, language: str = "en", metadata: tuple[Metadatum, ...] = (), path: str = "article.txt", url: str = ""
) -> PublicationDates:
    return creation_time(metadata, text, (), path, url, load_pack(language))


def published(text: str, language: str = "en", **more: str) -> tuple[str, str]:
    found = dates_of(text, language, path=more.get("path", "article.txt"), url=more.get("url", "")).published
    return ("", "") if found is None else (str(found.when), found.origin)


BODY_RO = "\n\nPreședintele a plecat la Viena, unde se va întâlni cu omologul său, a anunțat purtătorul de cuvânt."
BODY_EN = "\n\nThe president left for Vienna, where he will meet his counterpart, a spokesman told reporters there."
HEADERS = [
    ("ro", "Publicat la 16:22 04 Feb 2026 Modificat la 16:23 04 Feb 2026", "2026-02-04T16:22:00"),
    ("ro", "Data publicării: 29.10.2025 14:05", "2025-10-29T14:05:00"),
    ("ro", "Data actualizării: 29.10.2025 15:40 | Data publicării: 29.10.2025 14:05", "2025-10-29T14:05:00"),
    ("ro", "miercuri, 4 februarie 2026, 16:22", "2026-02-04T16:22:00"),
    ("ro", "04 feb. 2026, 16:22", "2026-02-04T16:22:00"),
    ("ro", "Publicat: Miercuri, 04 Februarie 2026, 16:22", "2026-02-04T16:22:00"),
    ("ro", "4 februarie 2026 / de Redacția", "2026-02-04"),
    ("ro", "24-11-2025 | 21:35", "2025-11-24T21:35:00"),
    ("ro", "Publicat: 24 11. 2009, 21:35", "2009-11-24T21:35:00"),
    ("ro", "Publicat: 24 11. 2009, 21:35\nActualizat: 05 02. 2012, 08:10", "2009-11-24T21:35:00"),
    ("ro", "date 2026-02-04 Cei doi lideri au discutat la telefon despre acordul de pace", "2026-02-04"),
    ("en", "Published 4 February 2026", "2026-02-04"),
    ("en", "Published On 8 Aug 2024 / Updated: 06:37 PM (GMT)", "2024-08-08"),
    ("en", "Wed 4 Feb 2026 14.22 GMT", "2026-02-04T14:22:00Z"),
    ("en", "February 4, 2026 at 9:22 a.m. EST", "2026-02-04T09:22:00-05:00"),
    ("en", "2026-02-04", "2026-02-04"),
    ("en", "04/05/2022 | 01:05pm EDT", "2022-04-05T13:05:00-04:00"),
]


@pytest.mark.parametrize(("language", "line", "expected"), HEADERS, ids=[row[1][:40] for row in HEADERS])
def test_a_header_line_gives_the_day_of_publication(language: str, line: str, expected: str) -> None:
    text = "A title that tells nothing of days\n" + line + (BODY_RO if language == "ro" else BODY_EN)
    assert published(text, language) == (expected, "header")


@pytest.mark.parametrize(("language", "line", "expected"), HEADERS, ids=[row[1][:40] for row in HEADERS])
def test_header_words_are_furniture(language: str, line: str, expected: str) -> None:
    text = "A title that tells nothing of days\n" + line + (BODY_RO if language == "ro" else BODY_EN)
    spans = dates_of(text, language).header_spans
    assert spans
    assert all("Vienna" not in span.text_of(text) and "Viena" not in span.text_of(text) for span in spans)


def test_a_change_is_kept_apart_from_the_publication() -> None:
    found = dates_of("Title\nPublicat la 16:22 04 Feb 2026 Modificat la 17:40 05 Feb 2026" + BODY_RO, "ro")
    assert found.published is not None
    assert str(found.published.when) == "2026-02-04T16:22:00"
    assert str(found.modified) == "2026-02-05T17:40:00"


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        (
            "MOSCOW, February 4. /TASS/. The minister left." + BODY_EN,
            "https://news.example/2026/02/a.html",
            "2026-02-04",
        ),
        (
            "BEIJING, Feb. 4 (Xinhua) -- The minister left." + BODY_EN,
            "https://news.example/a20260204.html",
            "2026-02-04",
        ),
        ("Belgrade, 13 October 1998 (RFE/RL) - The envoy left." + BODY_EN, "", "1998-10-13"),
    ],
    ids=["year from the address", "year from an address in digits", "whole"],
)
def test_a_dateline_gives_the_day(text: str, url: str, expected: str) -> None:
    assert published(text, url=url) == (expected, "text")


def test_a_dateline_without_any_year_gives_none() -> None:
    assert published("MOSCOW, February 4. /TASS/. The minister left." + BODY_EN) == ("", "")


def test_the_day_that_a_text_calls_today_is_its_own() -> None:
    text = "Cutremur în această seară, 10 februarie 2023, în mai multe orașe\nOamenii au ieșit în stradă." + BODY_RO
    assert published(text, "ro") == ("2023-02-10", "text")


def test_the_order_of_trust_is_given_markup_header_text_address_name() -> None:
    text = "A title\nPublished 4 February 2026" + BODY_EN
    facts = (
        Metadatum("published", "2026-02-03T10:00:00+02:00", "json-ld"),
        Metadatum("published", "2026-02-01", "given"),
    )
    url, path = "https://news.example/2026/02/06/a", "2026-02-07.txt"
    found = [
        creation_time(facts, text, (), path, url, load_pack("en")).published,
        creation_time(facts[:1], text, (), path, url, load_pack("en")).published,
        creation_time((), text, (), path, url, load_pack("en")).published,
        creation_time((), "A title" + BODY_EN, (), path, url, load_pack("en")).published,
        creation_time((), "A title" + BODY_EN, (), path, "", load_pack("en")).published,
    ]
    told = [(str(time.when), time.origin) for time in found if time is not None]
    assert told == [
        ("2026-02-01", "given"),
        ("2026-02-03T10:00:00+02:00", "markup"),
        ("2026-02-04", "header"),
        ("2026-02-06", "url"),
        ("2026-02-07", "filename"),
    ]


@pytest.mark.parametrize(
    "value",
    ["2026-02-04T16:22:00+02:00", "2026-02-04T16:22:00.000+0200", "20260204", "Wed, 04 Feb 2026 16:22:00 +0200"],
)
def test_metadata_values_of_every_form_are_read(value: str) -> None:
    found = dates_of("Text", metadata=(Metadatum("published", value, "meta"),)).published
    assert found is not None
    assert str(found.when).startswith("2026-02-04")


@pytest.mark.parametrize("value", ["2026-02-31", "0000-00-00", "yesterday", "", "2026-13-01T10:00", "99999999"])
def test_metadata_that_is_no_date_gives_none(value: str) -> None:
    assert dates_of("Text", metadata=(Metadatum("published", value, "meta"),)).published is None


PAGES = [
    ("en", "Sunday 09-08-2015 | 4:37:17", "", "2015-08-09", "header"),
    (
        "en",
        "Wed 13 Mar 2019 17.45 GMT\nLast modified on Thu 14 Mar 2019 09.10 GMT",
        "",
        "2019-03-13T17:45:00Z",
        "header",
    ),
    (
        "en",
        "20th February 2023\n\nThey met on December 21, 2022. (Photo by A B)",
        "",
        "2023-02-20",
        "header",
    ),
    ("en", "28 November 2023\nMenu", "https://x.example/2020/03/12/title", "2020-03-12", "url"),
    ("ro", "28 noiembrie 2023\nMeniu", "https://x.example/2020/03/12/titlu", "2020-03-12", "url"),
    ("en", "Accident\nDate10 February 2011; 13 years ago (2011-02-10)", "", "", ""),
    ("en", "June 2003 July 2003 August 2003 September 2003", "", "", ""),
    ("en", "Born 5 March 1953", "", "", ""),
    ("en", "— A President (@P) February 20, 2023", "", "", ""),
    ("en", "One\n2014-06-21\n\nTwo\n2014-07-01\n\nThree\n2014-06-27\n\nFour\n2014-07-02", "", "", ""),
    ("ro", "Curs BNR 5 februarie 2026\nEuro 5,09", "", "", ""),
    ("ro", "7.6 C\nBucurești\nmiercuri, 27 martie 2024", "", "", ""),
    ("en", "Tuesday, November 4, 2025\n11.1 °C\nBucharest", "", "", ""),
    ("en", "21 °C\nParis\nThe talks end\nBy a reporter\n5 March 2024", "", "2024-03-05", "header"),
    (
        "ro",
        "Știrile orei, pe scurt, din toate colțurile lumii (27 decembrie 2025, ora 13:26)",
        "",
        "2025-12-27T13:26:00",
        "header",
    ),
]


@pytest.mark.parametrize(("language", "head", "url", "expected", "origin"), PAGES, ids=[row[1][:30] for row in PAGES])
def test_the_head_of_a_page_is_believed_only_where_it_dates_the_article(
    language: str, head: str, url: str, expected: str, origin: str
) -> None:
    body = BODY_RO if language == "ro" else BODY_EN
    assert published("A title\n" + head + body * 3, language, url=url) == (expected, origin)


NEVER = [
    ("en", "Retrieved 7 February 2026\nThe minister left."),
    ("en", "© 2026 The Daily. All rights reserved.\nThe minister left."),
    ("en", "The minister left.\nRead also: Summit of 3 January 2026 ends"),
    ("ro", "Curs valutar 07.02.2026: 5.0903\nMinistrul a plecat."),
    ("ro", "Ministrul a plecat.\nComentarii (2)\nIon, 5 februarie 2026: bravo"),
    ("en", "The war that began on 24 February 2022 goes on."),
    ("en", "He told no day."),
]


@pytest.mark.parametrize(("language", "text"), NEVER, ids=[row[1][:30] for row in NEVER])
def test_stamps_teasers_tables_and_stories_are_never_taken(language: str, text: str) -> None:
    body = BODY_RO if language == "ro" else BODY_EN
    first, _, rest = text.partition("\n")
    assert published(first + body * 2 + "\n\n" + rest, language) == ("", "")


def test_captions_are_never_taken() -> None:
    caption = "The palace, 6 December 2024. Photo: agency"
    text = "A title\n" + caption + BODY_EN
    blocks = (
        TextBlock(Span(0, 7), "title"),
        TextBlock(Span(8, 8 + len(caption)), "caption"),
        TextBlock(Span(8 + len(caption), len(text)), "body"),
    )
    assert creation_time((), text, blocks, "a.txt", "", load_pack("en")).published is None


def test_a_clock_on_top_of_the_page_yields_to_the_day_of_the_dateline() -> None:
    text = (
        "09 Decembrie, 2025 / 16:54\n29 Decembrie, 2020\n\nChişinău, 29 dec. /AGENȚIA/. Președintele vine astăzi."
        + BODY_RO
    )
    assert published(text, "ro") == ("2020-12-29", "header")


@pytest.mark.parametrize(
    "url",
    ["https://news.example/2026/13/45/a", "https://news.example/id/20261345", "https://news.example/1234567890", ""],
)
def test_numbers_in_an_address_are_no_date(url: str) -> None:
    assert published("A title" + BODY_EN, url=url) == ("", "")


def test_a_short_sentence_that_dates_an_event_is_no_line_about_the_article() -> None:
    pack = load_pack("en")
    text = "Trump and Xi met in Busan on 30 October 2025."
    blocks = (TextBlock(Span(0, len(text)), "body"),)
    assert creation_time((), text, blocks, "-", "", pack).published is None


def test_the_header_of_a_file_is_a_header_and_takes_the_hour_from_the_line_beside() -> None:
    text = "A title\nPublicat la 16:22 04 Feb 2026" + BODY_RO
    facts = (Metadatum("published", "2026-02-04", "header"),)
    found = creation_time(facts, text, (), "a.txt", "", load_pack("ro")).published
    assert found is not None
    assert (str(found.when), found.origin) == ("2026-02-04T16:22:00", "header")


STORY = (
    "\n\nThe two ministers met in Vienna and agreed to open three more crossings on their border."
    "\n\nThey did not say when, but both called the meeting useful and promised another one."
)


def test_the_day_below_the_title_stands_above_the_earlier_day_of_a_teaser_below_the_story() -> None:
    text = f"Three crossings to open\n\n22 June 2010, 10:00{STORY}\n\nAn older story\nWorld 18 June 2010, 15:37"
    assert published(text) == ("2010-06-22T10:00:00", "header")


def test_a_visitors_clock_on_top_still_yields_to_the_earlier_day_of_the_story() -> None:
    text = f"25 April 2024\n\nThree crossings to open\n\n24 February 2023 15:13{STORY}"
    assert published(text) == ("2023-02-24T15:13:00", "header")


def test_english_months_of_a_publishing_system_are_read_on_a_romanian_page() -> None:
    text = f"Se deschid trei treceri\n\n24 February 2023 15:13{BODY_RO}"
    assert published(text, "ro") == ("2023-02-24T15:13:00", "header")


def test_an_archives_day_right_before_the_first_words_is_the_articles() -> None:
    text = "2019-10-19 NEW DELHI: Two navies began an exercise in the bay that will go on for five days." + STORY
    assert published(text) == ("2019-10-19", "header")


def test_the_word_date_may_stand_before_an_archives_day() -> None:
    text = "date 2019-10-19 Two navies began an exercise in the bay that will go on for five days, they say." + STORY
    assert published(text) == ("2019-10-19", "header")


def test_a_day_that_opens_a_sentence_is_no_archives_day() -> None:
    assert published("It was 2019-10-19 when two navies began an exercise in the bay." + STORY) == ("", "")


def test_the_day_at_the_end_of_a_pages_title_is_the_articles() -> None:
    text = f"Three crossings to open on the border after years of talks | Europe | Daily News | 25.04.2005{STORY}"
    assert published(text) == ("2005-04-25", "header")


def test_a_day_that_stands_below_three_other_titles_is_that_of_a_list() -> None:
    others = "\n\n".join(f"Another title, number {n}\n\n4 February 2026" for n in ("one", "two", "three"))
    assert published(f"{others}\n\nThree crossings to open\n\n3 May 2021{STORY}") == ("2021-05-03", "header")


def test_a_day_and_hour_right_before_the_title_are_those_of_publication() -> None:
    text = f"Luni, 24 Octombrie 2005 - 08:44 AM Baze noi la mare, spune ministrul{BODY_RO}"
    assert published(text, "ro") == ("2005-10-24", "header")


def test_a_day_and_hour_before_a_small_letter_open_a_sentence() -> None:
    assert published(f"24 October 2005, 08:44 police entered the old house by the river that day.{STORY}") == ("", "")


EVENTS = [
    "1 August – 2 October 1924",
    "Date 3 May 1924 to 9 June 1924",
    "Date: 7 October 1571",
    "7 October 1571",
    "Date 4 May 1924\nLocation The fords of the lower river\nResult Victory of the coast",
    "4 May 1924\n\nOn that day of 1924 the fords were taken.",
]


@pytest.mark.parametrize("line", EVENTS)
def test_the_day_of_a_battle_is_not_the_day_of_the_page_about_it(line: str) -> None:
    assert published(f"Battle of the fords\n{line}{BODY_EN}") == ("", "")


def test_an_old_newspaper_keeps_its_day() -> None:
    assert published("Fords taken\n4 May 1924" + BODY_EN) == ("1924-05-04", "header")


def test_a_romanian_page_may_set_the_month_first() -> None:
    assert published("Titlul unei știri\niulie 3, 2024 de Redacția" + BODY_RO, "ro") == ("2024-07-03", "header")
