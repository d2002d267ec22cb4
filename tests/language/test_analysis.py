"""Sentences, quotations, tense and language of texts of our own."""

import pytest

from timeline.language import analyse, available_packs, identify, load_pack, tense_at
from timeline.model import DataError, Span, TextBlock


def sentences(text: str, code: str, blocks: tuple[TextBlock, ...] = ()) -> list[str]:
    return [span.text_of(text) for span in analyse(text, blocks, load_pack(code)).sentences]


def tense_of(text: str, word: str, code: str) -> str:
    analysis = analyse(text, (), load_pack(code))
    place = text.index(word)
    return tense_at(analysis, analysis.token_at(place), analysis.token_at(place + len(word) - 1) + 1)


SENTENCES = [
    ("ro", "Dl. Popescu a plecat. A revenit joi.", ["Dl. Popescu a plecat.", "A revenit joi."]),
    ("ro", "Vezi art. 5 din tratat. Bine.", ["Vezi art. 5 din tratat.", "Bine."]),
    ("ro", "„Semnăm mâine.” A plecat apoi.", ["„Semnăm mâine.”", "A plecat apoi."]),
    ("ro", "Pe 4 feb. au vorbit. La ora 9.30 au plecat!", ["Pe 4 feb. au vorbit.", "La ora 9.30 au plecat!"]),
    ("ro", "A spus ministrul.Apoi a plecat „acasă”.Bine.", ["A spus ministrul.", "Apoi a plecat „acasă”.", "Bine."]),
    ("ro", "Vezi Digi24.Ro, www.Mae.Ro/Stiri și dl.Pop.", ["Vezi Digi24.Ro, www.Mae.Ro/Stiri și dl.Pop."]),
    ("en", "The U.S. president left. He met Gen. Smith.", ["The U.S. president left.", "He met Gen. Smith."]),
    ("en", "It happened in the U.S. The talks failed.", ["It happened in the U.S.", "The talks failed."]),
    ("en", "“Go,” he said. “Now!” They went.", ["“Go,” he said.", "“Now!”", "They went."]),
    ("en", "A title\n\nThe text begins here", ["A title", "The text begins here"]),
    ("en", "Prices rose 3.5 percent. J. Smith disagreed.", ["Prices rose 3.5 percent.", "J. Smith disagreed."]),
]


@pytest.mark.parametrize(("code", "text", "expected"), SENTENCES, ids=[row[1][:24] for row in SENTENCES])
def test_sentences_end_where_a_reader_would_end_them(code: str, text: str, expected: list[str]) -> None:
    assert sentences(text, code) == expected


def test_no_sentence_crosses_a_block() -> None:
    text = "No full stop here\nand here it goes on"
    blocks = (TextBlock(Span(0, 17), "title"), TextBlock(Span(18, len(text)), "body"))
    assert sentences(text, "en", blocks) == ["No full stop here", "and here it goes on"]


def test_quotations_are_found_with_marks_of_both_languages() -> None:
    text = 'A spus: „Plecăm mâine”. He said: “We go” and "stay".'
    assert [span.text_of(text) for span in analyse(text, (), load_pack("ro")).quotes] == [
        "Plecăm mâine",
        "We go",
        "stay",
    ]


TENSES = [
    ("ro", "Cei doi au discutat, miercuri, la telefon.", "miercuri", "past"),
    ("ro", "Se vor întâlni joi la Ankara.", "joi", "future"),
    ("ro", "Marți urmează să ajungă la Beijing.", "Marți", "future"),
    ("ro", "Acordul de marți.", "marți", "unknown"),
    ("ro", "A mai declarat luni că vor pleca vineri.", "vineri", "future"),
    ("ro", "A mai declarat luni că vor pleca vineri.", "luni", "past"),
    ("en", "The two will meet on Friday.", "Friday", "future"),
    ("en", "He said on Monday that talks are due to start on Friday.", "Monday", "past"),
    ("en", "He said on Monday that talks are due to start on Friday.", "Friday", "future"),
    ("en", "They have already met on Tuesday.", "Tuesday", "past"),
    ("en", "The storm is expected to hit the coast late Thursday.", "Thursday", "future"),
    ("en", "The dividend will be paid on Friday.", "Friday", "future"),
    ("en", "The case is heard in May.", "May", "present"),
    ("en", "It will open on an unspecified date in June.", "June", "future"),
    ("en", "It had been due to expire on Friday.", "Friday", "past"),
    ("ro", "L-a invitat să viziteze Beijingul în aprilie.", "aprilie", "future"),
    ("ro", "Vizita sa de luni a fost scurtă.", "luni", "past"),
    ("ro", "Discuțiile sunt programate pentru vineri.", "vineri", "future"),
]


@pytest.mark.parametrize(("code", "text", "word", "expected"), TENSES, ids=[f"{row[2]}: {row[1]}" for row in TENSES])
def test_the_nearest_verb_gives_the_tense(code: str, text: str, word: str, expected: str) -> None:
    assert tense_of(text, word, code) == expected


def test_offsets_lead_to_tokens_and_sentences() -> None:
    text = "One two. Three four."
    analysis = analyse(text, (), load_pack("en"))
    place = text.index("four")
    assert analysis.tokens[analysis.token_at(place + 2)].folded == "four"
    assert analysis.sentence_at(place) == 1
    assert analysis.token_at(len(text)) == len(analysis.tokens)


def test_the_language_of_a_text_is_told() -> None:
    assert identify("Președintele a declarat că negocierile vor continua săptămâna viitoare la Ankara.")[0] == "ro"
    assert identify("Presedintele a declarat ca negocierile vor continua saptamana viitoare la Ankara.")[0] == "ro"
    assert identify("The president said that the negotiations will continue next week in Ankara.")[0] == "en"
    assert identify("12 34 ...") == ("und", 0.0)


def test_a_missing_pack_is_named() -> None:
    assert {"en", "ro"} <= set(available_packs())
    with pytest.raises(DataError, match="xx"):
        load_pack("xx")


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Rebelii ar fi ocupat luni două sate.", "past"),
        ("Rebelii ar fi dispuși luni la discuții.", "future"),
        ("Rebelii ar fi dispus luni la discuții.", "future"),
        ("Acordul va fi semnat luni la Lima.", "future"),
        ("Acordul ar putea fi semnat luni la Lima.", "future"),
    ],
)
def test_a_participle_makes_a_conditional_past_but_no_other_future(text: str, tense: str) -> None:
    assert tense_of(text, "luni", "ro") == tense


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They held a meeting in Lima on Thursday to discuss trade.", "Thursday"),
        ("On Monday, he vowed to stay.", "Monday"),
    ],
)
def test_what_a_deed_was_done_for_lies_ahead_of_it_and_not_the_deed(text: str, word: str) -> None:
    assert tense_of(text, word, "en") == "past"
