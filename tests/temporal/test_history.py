"""A text that tells times gone by counts its dates from each other, news from its publication."""

from __future__ import annotations

import pytest

from timeline.language import analyse, load_pack
from timeline.model import TimeSpan
from timeline.temporal import find_timexes

WAR = """\
The northern war lasted from June 1941 to September 1944. In the autumn of 1940 the staffs had begun to talk.

On 22 June 1941 the border was bombed.
Three days later the capital was hit. Parliament spoke on the evening of the 25th.
The offensive began on 10 July. It was slow and cost many lives. No town of the coast was spared. The old fortress was
held for weeks. By 31 August the bay was reached, and in early September the army crossed the river.

In January 1942 an attack failed. The following spring another was made; it ended on 23 May. In November snow fell. By
January the lakes were frozen. In February 1943 a city fell. The next month a neighbour offered to mediate. That summer
nothing came of it. Today the fields are museums.

In March 1944 talks were held. At the end of the month they failed.
"""
WAR_DATES = [
    "1941-06", "1944-09", "1940-FA", "1941-06-22", "1941-06-25", "1941-06-25TEV", "1941-07-10", "1941-08-31",
    "1941-09", "1942-01", "1942-SP", "1942-05-23", "1942-11", "1943-01", "1943-02", "1943-03", "1943-SU", "2010-01-05",
    "1944-03", "1944-03",
]  # fmt: skip
RAZBOI = """\
Războiul de la fluviu s-a purtat între 1877 și 1878. La 12 aprilie 1877 trupele au trecut râul. La 9 mai a fost
proclamată independența. Lucrurile au mers încet. Nimeni nu se grăbea. Ploile nu s-au mai oprit. La 20 august armata
era pe celălalt mal. În noiembrie a căzut cetatea. În iarna aceea frontul s-a mutat. În primăvara următoare s-a
negociat. La 19 februarie 1878 s-a semnat preliminarul, iar la 1 iulie 1878 tratatul. La sfârșitul lunii trupele au
plecat. În toamna lui 1879 s-a ales parlamentul.
"""
RAZBOI_DATES = [
    "1877", "1878", "1877-04-12", "1877-05-09", "1877-08-20", "1877-11", "1877-WI", "1878-SP", "1878-02-19",
    "1878-07-01", "1878-07", "1879-FA",
]  # fmt: skip
NEWS = """\
The two presidents spoke by phone on Tuesday. Their countries fought in March 1992, June 1994, May 2008 and July 2016,
and signed truces in August 2008 and October 2016. Aides said that talks had begun on 10 December.
"""


def dates(text: str, language: str, published: str) -> list[str]:
    found = find_timexes(analyse(text, (), load_pack(language)), TimeSpan.parse(published))
    return [timex.value for timex in found if timex.type != "DURATION"]


@pytest.mark.parametrize(("text", "language", "expected"), [(WAR, "en", WAR_DATES), (RAZBOI, "ro", RAZBOI_DATES)])
def test_a_history_goes_on_from_its_own_dates(text: str, language: str, expected: list[str]) -> None:
    assert dates(text, language, "2010-01-05") == expected


def test_news_that_recalls_old_wars_still_counts_from_its_publication() -> None:
    found = dates(NEWS, "en", "2020-01-08")
    assert found[0] == "2020-01-07"
    assert found[-1] == "2019-12-10"


def test_a_text_from_the_years_it_tells_is_no_history() -> None:
    text = "In 2020 it began. In May 2020 it grew. In June 2020 it shrank. In July 2020 it ended. In 2021 it was won."
    assert dates(f"{text} They will vote on 3 March.", "en", "2021-02-01")[-1] == "2021-03-03"


def test_years_before_christ_are_written_as_timex3_counts_them() -> None:
    text = "On 2 August 216 BC the armies met. The next day the rest fled. In 1 BC nobody knew. In 9 AD they lost."
    assert dates(text, "en", "2010-01-05") == ["BC0216-08-02", "BC0216-08-03", "BC0001", "0009"]


SIEGE = """\
The siege of the river fort began on 4 May 1861. The town had been founded by traders in 1702 and was rich.
By June the walls were breached. The next day, 12 June, the gate fell. On 20 June the garrison asked for terms; the
previous day it had burned its stores. At 8 p.m. the flag was lowered. Two days later the army marched on.
"""
SIEGE_DATES = [
    "1861-05-04", "1702", "1861-06", "1861-06-12", "1861-06-20", "1861-06-19", "1861-06-20T20:00", "1861-06-22",
]  # fmt: skip


@pytest.mark.parametrize("published", ["2019-11-02", None])
def test_a_short_text_of_long_ago_goes_on_from_its_one_year_even_when_nobody_knows_its_own_date(
    published: str | None,
) -> None:
    found = find_timexes(analyse(SIEGE, (), load_pack("en")), TimeSpan.parse(published) if published else None)
    assert [timex.value for timex in found if timex.type != "DURATION"] == SIEGE_DATES


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The singer died on 5 March. She was born in 1931 and first sang in 1950, in a choir.", "2019-03-05"),
        ("The museum was founded in May 1861. It will open its new wing on 5 December.", "2019-12-05"),
        (
            "The pact was signed in May 1961, renewed in 1972. On Monday they spoke. On 3 October they met.",
            "2019-10-03",
        ),
    ],
)
def test_news_with_a_few_old_years_stays_news(text: str, last: str) -> None:
    assert last in dates(text, "en", "2019-11-02")


def test_a_year_named_in_passing_does_not_move_the_tale_but_one_that_opens_a_sentence_does() -> None:
    text = "The revolt began on 2 May 1848. The prince, who had ruled since 1831, fled. In June he came back. "
    back = "In 1831, his father had died. On 9 August he took the throne."
    assert dates(text + back, "en", "2019-11-02") == ["1848-05-02", "1831", "1848-06", "1831", "1831-08-09"]


def test_a_holiday_beside_its_date_is_one_day() -> None:
    assert dates("It began on Easter Monday, 24 April 1916. They met again.", "en", "2019-11-02") == ["1916-04-24"]


def test_the_first_of_two_years_before_christ_shares_their_era() -> None:
    assert dates("Between 73 and 71 BC the roads were unsafe.", "en", "2019-11-02") == ["BC0073", "BC0071"]


def test_a_year_before_what_was_told_is_the_news_own_only_in_news() -> None:
    old = "The revolt began in May 1936. The pact of 1946 had been drafted a year earlier. In June it was signed."
    assert dates(old, "en", "2010-06-01") == ["1936-05", "1946", "1945", "1946-06"]
    assert dates("Sales fell on Monday. They were higher a year earlier.", "en", "2010-06-01") == ["2010-05-31", "2009"]


def test_two_dates_suffice_where_nobody_remembers_them() -> None:
    assert dates("The fleets met on 7 October 1571. On 9 October they parted.", "en", "2019-11-02")[1] == "1571-10-09"


def test_a_year_named_in_passing_in_the_news_moves_no_date_that_follows() -> None:
    text = (
        "The army seized power on Wednesday. The country has seen coups since independence in 1974. "
        "The election was held on November 23."
    )
    assert dates(text, "en", "2025-11-27")[-1] == "2025-11-23"


def test_a_year_that_opens_its_sentence_leads_what_follows_in_the_news_too() -> None:
    text = "The army seized power on Wednesday. In 1974, soldiers did so too. On November 23 they took the palace."
    assert dates(text, "en", "2025-11-27")[-1] == "1974-11-23"
