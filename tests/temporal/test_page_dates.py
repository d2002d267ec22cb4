"""The day of an article as pages of any language, of any age and in any order of words state it."""

import pytest

from timeline.language import fold, load_pack, pack_for
from timeline.temporal import creation_time
from timeline.temporal.page_dates import dates_of_any_language

STORY = (
    "\n\nThe two ministers met in Vienna and agreed to open three more crossings on their border."
    "\n\nThey did not say when, but both called the meeting useful and promised another one."
)
TITLE = "Three crossings to open"


def published(text: str, language: str = "en") -> str:
    pack = load_pack(language) if language in ("en", "ro") else pack_for(language)
    found = creation_time((), text, (), "article.txt", "", pack).published
    return "" if found is None else str(found.when)


LINES = [
    ("Articol de Ana Pop, 19 Iunie 2024, 12:46", "2024-06-19T12:46:00"),
    ("quarta-feira, 31 de dezembro de 2014", "2014-12-31"),
    ("Publicado el 12 de marzo de 2019", "2019-03-12"),
    ("jeudi 5 août 2021 à 14h30", "2021-08-05T14:30:00"),
    ("28. März 2023, 10:05 Uhr", "2023-03-28T10:05:00"),
    ("06. 01. 2026, 14:59 Uhr", "2026-01-06T14:59:00"),
    ("2019. március 5.", "2019-03-05"),
    ("7 октября 2023, 09:15", "2023-10-07T09:15:00"),
    ("2019年4月2日", "2019-04-02"),
    ("2025.05.15 20:00", "2025-05-15T20:00:00"),
    ("25 Apr 06", "2006-04-25"),
    ("3-Oct-98", "1998-10-03"),
    ("Nov. 21, '07", "2007-11-21"),
    ("22 dec.. 2021", "2021-12-22"),
]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[row[0] for row in LINES])
def test_a_line_of_the_head_is_read_in_any_language(line: str, expected: str) -> None:
    assert published(f"{TITLE}\n{line}{STORY}") == expected


GLUED = [
    ("by Example TimesNovember 21, 202501747", "2025-11-21"),
    ("Published Fri, Apr 28 20232:23 PM EDT", "2023-04-28T14:23:00"),
    ("March 7, 20247:55 AM UTCUpdated ago", "2024-03-07T07:55:00"),
    ("Anna Beispiel24.04.2024, 19:35 Uhr", "2024-04-24T19:35:00"),
    ("Publiziert17. Dezember 2024, 12:17", "2024-12-17T12:17:00"),
]


@pytest.mark.parametrize(("line", "expected"), GLUED, ids=[row[0] for row in GLUED])
def test_words_that_a_page_glues_to_a_day_do_not_hide_it(line: str, expected: str) -> None:
    assert published(f"{TITLE}\n{line}{STORY}") == expected


@pytest.mark.parametrize(
    "line",
    ["Version 10.2.2019.4", "31 februarie 2020", "Chapter 12 Mai", "Flight 12 Dec 50", "No. 112.3.2019"],
)
def test_what_is_no_day_is_not_read_as_one(line: str) -> None:
    assert dates_of_any_language(line, fold(line)) == ()


def test_a_change_told_in_another_language_is_no_publication() -> None:
    text = f"{TITLE}\nAktualisiert am 30. März 2023\nVeröffentlicht am 28. März 2023{STORY}"
    assert published(text, "de") == "2023-03-28"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published on 06/01/2026 - 09:55 CET", "2026-01-06"),
        ("06/01/2026 13:55", "2026-01-06T13:55:00"),
        ("06/01/2026 01:55 PM EST", "2026-06-01T13:55:00-05:00"),
    ],
)
def test_the_clock_beside_figures_tells_whether_the_day_stands_first(line: str, expected: str) -> None:
    assert published(f"{TITLE}\n{line}{STORY}")[: len(expected)] == expected


MONTHS = [
    (f"{TITLE}\nMarch 2019\nReport{STORY}", "2019-03"),
    (f"{TITLE}\nde Ana Pop, noiembrie 2016{STORY}", "2016-11"),
    (f"date 2017-12 15:30\n{TITLE}{STORY}", "2017-12"),
    (f"March 2019\nApril 2019\n{TITLE}{STORY}", ""),
    (f"{TITLE}{STORY}\nMarch 2019", ""),
    (f"Time line\nMarch 2011\nThe talks begin.\nAugust 26\nThey end.\nOctober 18{STORY}", ""),
    (f"Battle of the fords\nJune 1944{STORY}", ""),
    (f"Example Group February 2023 Submission to the Parliament of the Coast{STORY}", ""),
    (f"{TITLE}\nReport | SEPTEMBER 2015 978-1-623{STORY}", "2015-09"),
    (f"{TITLE}\nMarch 2019\n12 May 2019{STORY}", "2019-05-12"),
]


@pytest.mark.parametrize(("text", "expected"), MONTHS, ids=[row[0][:40] for row in MONTHS])
def test_a_page_that_states_its_month_alone_has_that_month(text: str, expected: str) -> None:
    assert published(text, "ro" if "noiembrie" in text else "en") == expected


FEET = [
    (f"{TITLE}{STORY}\n\nSource: Example Agency, 24 APRIL 2016\n\nRELATED ARTICLES\nMore", "2016-04-24"),
    (f"{TITLE}\nSource: Example Bank, 24 April 2016{STORY}", "2016-04-24"),
    (f"{TITLE}{STORY}\nSource: Example Bank, tables of 24 April 2016 for the coast{STORY}", ""),
    (f"{TITLE}{STORY}\nSource photo: Example Agency, 24 April 2016", ""),
]


@pytest.mark.parametrize(("text", "expected"), FEET, ids=["foot", "head", "below a table", "photo"])
def test_a_source_names_its_day_where_nothing_is_told_below(text: str, expected: str) -> None:
    assert published(text) == expected


@pytest.mark.parametrize(
    "crumb", ["HomeWorldThree crossings to open", "Home » World » Europe", "Home", "You are here: Home"]
)
def test_a_day_above_the_way_to_the_page_is_the_visitors(crumb: str) -> None:
    assert published(f"Wednesday, September 4, 2024\nSupport us\n{crumb}\n{TITLE}{STORY}") == ""
    assert published(f"Wednesday, September 4, 2024\n{crumb}\n{TITLE}\n3 May 2021{STORY}") == "2021-05-03"


def test_a_title_that_begins_with_home_is_no_way_to_a_page() -> None:
    assert published(f"Wednesday, September 4, 2024\nHome minister resigns over the crossings{STORY}") == "2024-09-04"


def test_a_bulletins_eight_figures_stand_before_its_words() -> None:
    text = f"COUNCIL DEMANDS THE CROSSINGS\n19980923 Resolution on the crossings is adopted by all members.{STORY}"
    assert published(text) == "1998-09-23"


def test_a_day_set_apart_by_signs_is_read_in_a_long_line_of_names() -> None:
    line = "By Staff, in News, World, Europe, Business, Property and Energy · 31 Jan 2025, 20:02 · 0 Comments"
    assert published(f"{TITLE}\n{line}{STORY}") == "2025-01-31T20:02:00"


def test_figures_in_brackets_behind_a_title_are_the_articles_and_words_there_what_it_tells() -> None:
    assert published(f"Three crossings to open? (13-12-2017){STORY}") == "2017-12-13"
    assert published(f"The taking of three crossings and of the old fort (13 December 2017){STORY}") == ""


def test_a_sentence_that_speaks_of_something_published_dates_that() -> None:
    text = (
        f"{TITLE}\n1 June 2019{STORY}\nThe ministry has published its figures for the border. For May 2018 they rose."
    )
    assert published(text) == "2019-06-01"


def test_a_sentence_about_the_article_itself_dates_it() -> None:
    text = (
        f"{TITLE}{STORY}\nThis article was first published on 12 May 2014 in the paper's weekend edition of that week."
    )
    assert published(text) == "2014-05-12"


def test_the_day_below_a_long_menu_is_found() -> None:
    menu = "\n".join(f"Section {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    assert published(f"{menu}\n{TITLE}\n05/14/2016 05:07 AM EDT{STORY}") == "2016-05-14T05:07:00-04:00"


def test_the_change_of_a_teaser_below_is_not_the_articles() -> None:
    text = f"{TITLE}\nUpdated on May 12, 2016{STORY}\n\nAnother story\nUpdated on September 1, 2022"
    assert published(text) == "2016-05-12"


def test_the_day_that_closes_a_title_is_the_storys_that_goes_on_with_today() -> None:
    title = "Meeting of the ministers of defence of the states on the coast, Vienna, 5 February 2015"
    assert published(f"{title}\nThe ministers agreed today in Vienna to open more crossings.{STORY}") == "2015-02-05"
    assert published(f"{title}{STORY}") == ""


def test_a_day_amid_many_lines_of_stories_is_that_of_another_and_at_their_end_the_articles() -> None:
    assert published(f"{TITLE}{STORY * 3}\nNews 25 June 2019, 10:34{STORY}") == ""
    assert published(f"{TITLE}{STORY * 3}\nNews 25 June 2019, 10:34") == "2019-06-25T10:34:00"


def test_a_day_glued_to_the_first_words_of_the_story_is_the_articles() -> None:
    story = "The two ministers met in Vienna and agreed to open three more crossings on their border. " * 3
    assert published(f"{TITLE}\nFebruary 18, 2015{story}") == "2015-02-18"


def test_figures_behind_a_dash_close_a_title_and_words_there_do_not() -> None:
    title = "Statements of the president of the coast on the crossings, in full, Wednesday"
    assert published(f"{title} – 8.08.2012{STORY}") == "2012-08-08"
    assert published(f"{title} – 8 August 2012{STORY}") == ""


def test_an_address_may_part_the_month_from_the_year_by_a_dash_and_the_day_by_a_slash() -> None:
    found = creation_time(
        (), TITLE + STORY, (), "a.html", "http://news.example/2017-10/12/content_26.htm", load_pack("en")
    ).published
    assert found is not None
    assert (str(found.when), found.origin) == ("2017-10-12", "url")


def test_a_dateline_may_end_with_a_stop() -> None:
    story = "The mission continues to note fire at a number of places by the river, most of them old."
    assert published(f"{TITLE}\nVienna, November 19, 2015. {story}{STORY}") == "2015-11-19"
    assert published(f"{TITLE}\nThey met on November 19, 2015. {story}{STORY}") == ""


def test_a_bulletin_that_states_no_day_has_the_one_up_to_which_it_tells() -> None:
    title = "Flood on the coast: Situation Report No. 19 of the mission and its partners (as of 29 November 2013)"
    assert published(f"{title}{STORY}") == "2013-11-29"
    assert published(f"{title}\n2 December 2013{STORY}") == "2013-12-02"


def test_a_change_named_below_the_story_is_the_pages_own_only_where_it_says_so() -> None:
    assert published(f"{TITLE}{STORY}\nAnother story\nUpdated 26 Dec, 2024") == ""
    assert published(f"{TITLE}{STORY}\nThis page was last edited on 26 December 2024.") == "2024-12-26"


def test_a_change_that_stands_for_the_publication_shows_its_words() -> None:
    found = creation_time((), f"{TITLE}\nUpdated on May 12, 2016{STORY}", (), "a.txt", "", load_pack("en")).published
    assert found is not None
    assert found.evidence == "May 12, 2016"
