"""Words beside a date that open or close a span."""

import pytest

from tests.temporal.reading import timexes_of, value_at
from timeline.model.calendar import iso_day

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


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "They met in the second week of January.", ("2026-01-08", "2026-01-14")),
        ("en", "They met in the last week of January.", ("2026-01-25", "2026-01-31")),
        ("ro", "S-au văzut în a treia săptămână a lunii ianuarie.", ("2026-01-15", "2026-01-21")),
        ("ro", "S-au văzut în al doilea weekend din ianuarie.", ("2026-01-10", "2026-01-11")),
    ],
)
def test_a_week_of_a_month_is_seven_of_its_days(language: str, text: str, days: tuple[str, str]) -> None:
    when = timexes_of(text, language, "2026-02-04")[0].when
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    assert (iso_day(when.earliest), iso_day(when.latest)) == days
