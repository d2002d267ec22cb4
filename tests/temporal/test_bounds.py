"""Words beside a date that open or close a span."""

import pytest

from tests.temporal.reading import value_at

CASES = [
    ("ro", "Putin conduce Rusia din 2000.", "2000", "2000/.."),
    ("ro", "Xi conduce Partidul Comunist din 2012.", "2012", "2012/.."),
    ("ro", "Este președinte din 2014.", "2014", "2014/.."),
    ("ro", "Comisia conduce ancheta din 2019 cu greu.", "2019", "2019"),
    ("ro", "Summitul de la Vilnius din 2023 a fost scurt.", "2023", "2023"),
]


@pytest.mark.parametrize(("language", "sentence", "words", "expected"), CASES, ids=[row[1] for row in CASES])
def test_a_verb_of_lasting_makes_a_year_the_beginning(language: str, sentence: str, words: str, expected: str) -> None:
    found = value_at(sentence, words, language, "2026-02-04")
    assert found is not None
    assert str(found.when) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The office gave them until Tuesday to sign.", "../2026-02-10"),
        ("They stayed until Tuesday and left.", "../2026-02-03"),
    ],
)
def test_the_end_of_a_term_to_do_something_is_still_to_come(sentence: str, expected: str) -> None:
    found = value_at(sentence, "Tuesday", "en", "2026-02-04")
    assert found is not None
    assert str(found.when) == expected
