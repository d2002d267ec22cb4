"""Cases of names, made from a language's endings."""

import pytest

from timeline.knowledge.inflection import Inflection, inflection

ROMANIAN = inflection({
    "noun": [["ia", "iei"], ["u", "ul", "-ul"], ["", "ul", "ului"]],
    "adjective": [["ul", "ului"], ["a", "ei"]],
    "first_name": [["a", "ei"]],
    "surname": ["-ului"],
})  # fmt: skip


@pytest.mark.parametrize(
    ("name", "cases"),
    [
        ("Rusia", ["Rusia", "Rusiei"]),
        ("Vanuatu", ["Vanuatu", "Vanuatul", "Vanuatu-ul"]),
        ("Iran", ["Iran", "Iranul", "Iranului"]),
        ("Coreea de Nord", ["Coreea de Nord"]),
    ],
)
def test_the_first_ending_that_fits_gives_the_cases_of_a_name(name: str, cases: list[str]) -> None:
    assert list(ROMANIAN.cases([name])) == cases


def test_each_form_of_an_adjective_has_its_own_article() -> None:
    assert list(ROMANIAN.articled(("rus", "rusă"))) == [("rus", ("rusul", "rusului")), ("rusă", ("rusa", "rusei"))]


def test_a_full_name_changes_its_first_word_and_a_surname_its_end() -> None:
    assert list(ROMANIAN.of_person("Maia Sandu")) == ["Maiei Sandu"]
    assert list(ROMANIAN.of_person("Trump")) == ["Trump-ului"]


def test_a_language_without_endings_leaves_names_alone() -> None:
    plain = Inflection()

    assert list(plain.cases(["Iran"])) == ["Iran"]
    assert list(plain.of_person("Trump")) == []


def test_a_participle_gives_the_other_forms_of_its_verb() -> None:
    forms = inflection({"verb": [["at", "ase", "asera"]]})

    assert forms.verbs(["semnat", "semneaza"]) == {"semnat", "semneaza", "semnase", "semnasera"}
