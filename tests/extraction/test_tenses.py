"""The tense of a word."""

from timeline.extraction.tenses import Tenses

from .told import story


def test_the_nearest_verb_gives_the_tense_and_a_clause_border_is_far() -> None:
    told = story("Macron said that Merz will visit Tokyo.")
    sentence = told.sentences[0]
    tenses = Tenses(told, sentence, told.clause_starts(sentence))
    words = told.words.folded

    assert tenses.at(words.index("said"), words.index("said") + 1) == "past"
    assert tenses.at(words.index("visit"), words.index("visit") + 1) == "future"


def test_a_subjunctive_that_completes_a_participle_is_no_future() -> None:
    told = story("Merz, însărcinat să formeze guvernul", language="ro")
    sentence = told.sentences[0]
    tenses = Tenses(told, sentence, told.clause_starts(sentence))
    first = told.words.folded.index("insarcinat")

    assert tenses.at(first, first + 4) != "future"
