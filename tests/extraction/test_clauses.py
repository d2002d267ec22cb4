"""Clauses as dates see them."""

import pytest

from timeline.extraction.clauses import Clauses, is_main
from timeline.extraction.story import Story

from .told import only, story, tellings


def clauses(found: Story) -> Clauses:
    sentence = found.sentences[0]
    return Clauses(found, sentence, found.clause_starts(sentence), ())


def test_the_main_clause_goes_on_behind_what_is_put_in_between() -> None:
    found = story("Macron, who met Merz in Berlin on Monday, will travel to Kyiv in March.")

    told = clauses(found)

    assert told.of(0) == told.of(found.words.folded.index("travel")) != told.of(found.words.folded.index("met"))


def test_a_clause_that_opens_the_sentence_ends_at_its_comma() -> None:
    found = story("After he met Merz in Berlin, Macron went to Kyiv.")

    told = clauses(found)

    assert told.of(1) != told.of(found.words.folded.index("went"))


def test_a_day_of_the_main_clause_dates_nothing_put_in_between() -> None:
    text = "The presidential election in Poland, called after the death of Lech Kaczynski, will be held on 4 March."

    found = tellings(text, {"4 March": "2026-03-04"})

    assert only(found, "death").when.span is None
    assert str(only(found, "election").when.span) == "2026-03-04"


def test_behind_the_comma_that_ends_an_opening_clause_stands_the_main_one() -> None:
    found = story("După cinci săptămâni de negocieri, Israelul și Hamas au ajuns la un acord.", {}, "ro")
    words = found.words.folded

    places = [words.index(word) for word in ("negocieri", "ajuns")]

    assert [is_main(found, found.sentences[0], place) for place in places] == [False, True]


@pytest.mark.parametrize(
    ("text", "language", "words", "when"),
    [
        ("Norway and Peru signed an accord and will hold a summit on 3 May.", "en", "3 May", "2026-05-03"),
        ("Norvegia și Peru au semnat un acord și vor organiza un summit pe 3 mai.", "ro", "3 mai", "2026-05-03"),
        ("Norvegia a semnat acordul cu Peru și urmează să țină un summit pe 3 mai.", "ro", "3 mai", "2026-05-03"),
    ],
)  # fmt: skip
def test_the_day_of_a_plan_is_not_that_of_the_deed_before_it(text: str, language: str, words: str, when: str) -> None:
    found = tellings(text, {words: when}, language)

    assert only(found, "treaty_signing").when.span != only(found, "summit").when.span
    assert str(only(found, "summit").when.span) == when


def test_thus_begins_no_clause_in_romanian() -> None:
    text = "Titlu.\n\nTurcia a desfășurat astfel, pe 10 ianuarie, nave de război lângă Creta."
    found = only(tellings(text, {"10 ianuarie": "2026-01-10"}, "ro"), "deployment")

    assert str(found.when.span) == "2026-01-10"
