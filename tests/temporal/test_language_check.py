"""Every example and counter-example of the shipped packs, and packs whose meanings are wrong."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from timeline.language import available_packs, load_pack
from timeline.language.rules import Rule
from timeline.model import DataError
from timeline.temporal import check_language
from timeline.temporal.normalise import template_of


@pytest.mark.parametrize("code", available_packs())
def test_every_example_and_counter_example_of_a_pack_holds(code: str) -> None:
    wrong = [result for result in check_language(code) if not result.is_right]
    assert wrong == []


@pytest.mark.parametrize("code", available_packs())
def test_every_rule_is_checked(code: str) -> None:
    assert {result.rule for result in check_language(code)} == {rule.id for rule in load_pack(code).date_rules}


def rule_with(means: dict[str, str]) -> Rule:
    rule = next(rule for rule in load_pack("en").date_rules if rule.id == "ago")
    return replace(rule, means=MappingProxyType(means))


@pytest.mark.parametrize(
    ("means", "reason"),
    [
        ({"kind": "offset", "unit": "{unit}", "colour": "red"}, "colour"),
        ({"kind": "offset", "unit": "{nothing}"}, "nothing"),
        ({"kind": "guess", "unit": "{unit}"}, "guess"),
        ({"kind": "offset", "sign": "-1"}, "unit"),
    ],
)
def test_a_meaning_that_cannot_be_worked_out_is_refused_by_name(means: dict[str, str], reason: str) -> None:
    with pytest.raises(DataError, match=reason) as caught:
        template_of(rule_with(means))
    assert "ago" in str(caught.value)
