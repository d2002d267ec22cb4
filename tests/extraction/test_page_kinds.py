"""Pages on which the words of states tell something else: sport, weather, transcripts, opinions."""

import pytest

from timeline.extraction.page_kinds import TALKED, is_transcript

from .told import event, events

MATCH_EN = (
    "Spain crush Norway in Oslo\n\n"
    "Spain attacked from the first minute and beat Norway 3-0 on Wednesday to reach the quarterfinals.\n\n"
    "Their captain scored twice before halftime, and the coach praised his midfielders. Fans left the stadium early."
)
MATCH_RO = (
    "Spania a învins Norvegia\n\n"
    "Naționala Spaniei a atacat din primul minut și a câștigat miercuri meciul cu Norvegia.\n\n"
    "Căpitanul echipei a marcat două goluri, iar antrenorul și-a lăudat jucătorii. Suporterii au plecat de pe stadion."
)
FORECAST = (
    "Weekend weather\n\n"
    "A cold front will attack Peru on Thursday, with showers and thunderstorms by evening.\n\n"
    "Temperatures fall to two degrees; the forecast for Friday is sunny, with gusts and little rain."
)
WAR = "Spain attacks Norway\n\nSpain attacked Norway on Wednesday. Norway's fans of peace left the stadium in Oslo."
INTERVIEW = (
    "HOST: Good evening.\n\nMINISTER: Good evening.\n\nHOST: Did you agree?\n\n"
    "MINISTER: Peru attacked Chile on Wednesday. Everybody knows it.\n\nHOST: Thank you."
)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [(MATCH_EN, "en", "Wednesday"), (MATCH_RO, "ro", "miercuri"), (FORECAST, "en", "Thursday")],
)
def test_sport_and_weather_put_nothing_on_the_timeline(text: str, language: str, day: str) -> None:
    found = events(text, {day: "2026-02-04"}, language)
    assert found
    assert not [mention for mention in found if mention.confidence >= 0.5]


def test_a_word_or_two_of_sport_take_nothing_from_the_news() -> None:
    assert event(events(WAR, {"Wednesday": "2026-02-04"}), "armed_attack").confidence >= 0.5


def test_a_site_that_praises_its_games_in_one_sentence_still_tells_news() -> None:
    told = "\n\n".join([WAR, *["The government in Oslo called it an act of war."] * 5])
    own = "\n\nAll football, tennis, hockey and rugby matches of the season, with goals and medals, for fans."
    assert event(events(told + own, {"Wednesday": "2026-02-04"}), "armed_attack").confidence >= 0.5


def test_what_is_said_in_an_interview_is_less_sure() -> None:
    assert is_transcript(INTERVIEW)
    assert event(events(INTERVIEW, {"Wednesday": "2026-02-04"}), "armed_attack").confidence <= TALKED


def test_lines_that_only_open_with_a_name_are_no_transcript() -> None:
    assert not is_transcript("Oslo: rain?\nBergen: sun\nBodø: snow\nMoss: fog\nHamar: wind")


@pytest.mark.parametrize("title", ["Opinion: the long war", "Opinie. Războiul lung"])
def test_what_an_opinion_tells_is_less_sure(title: str) -> None:
    language = "ro" if "Opinie" in title else "en"
    body, day = {
        "en": ("Peru attacked Chile on Wednesday.", "Wednesday"), "ro": ("Peru a atacat Chile miercuri.", "miercuri"),
    }[language]  # fmt: skip
    found = event(events(f"{title}\n\n{body}", {day: "2026-02-04"}, language), "armed_attack")
    assert found.confidence <= TALKED
