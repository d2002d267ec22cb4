"""The table of expressions in Romanian and English, every row inside a sentence."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.temporal.reading import timexes_of, value_at

TABLE = tomllib.loads((Path(__file__).parent / "data" / "expressions.toml").read_text(encoding="utf-8"))["case"]


def case_id(case: dict[str, Any]) -> str:
    return f"{case['n']}-{case['lang']}-{case['text'][:50]}"


@pytest.mark.parametrize("case", [case for case in TABLE if case["edtf"] != "none"], ids=case_id)
def test_an_expression_in_a_sentence_has_the_value_of_the_table(case: dict[str, Any]) -> None:
    timex = value_at(case["text"], case["expression"], case["lang"], case["published"])
    assert timex is not None
    assert str(timex.when) == case["edtf"]
    assert timex.part_of_day == case.get("part", timex.part_of_day)
    assert timex.relation == case.get("relation", timex.relation)
    if "other" in case:
        assert case["other"] in [str(other.when) for other in timex.others]


@pytest.mark.parametrize("case", [case for case in TABLE if case["edtf"] == "none"], ids=case_id)
def test_words_that_only_look_like_dates_are_left_alone(case: dict[str, Any]) -> None:
    assert timexes_of(case["text"], case["lang"], case["published"]) == ()


def test_de_la_before_a_vague_time_is_of_and_before_a_day_since() -> None:
    text = "Au vorbit la întâlnirea de la sfârșitul lunii octombrie. Măsura se aplică de la 1 martie 2025."
    found = {timex.span.text_of(text): str(timex.when) for timex in timexes_of(text, "ro", "2025-11-25")}
    assert found == {"sfârșitul lunii octombrie": "[2025-10-21..2025-10-31]", "1 martie 2025": "2025-03-01/.."}
