"""Names as people type them."""

import pytest

from timeline.cli.actor_names import names_match

NAMES = ("state:RO", "Romania", "România")
PERSON = ("person:nicusor_dan", "Nicușor Dan", "")


@pytest.mark.parametrize("asked", ["Romania", "românia", "ROMANIA", "state:RO"])
def test_case_and_diacritics_do_not_count(asked: str) -> None:
    assert names_match(asked, NAMES)


@pytest.mark.parametrize("asked", ["Dan", "nicusor", "Dan Nicușor"])
def test_a_part_of_the_name_is_enough_in_any_order(asked: str) -> None:
    assert names_match(asked, PERSON)


@pytest.mark.parametrize("asked", ["Roman", "Dan Brown", "", "..."])
def test_half_a_word_or_a_stranger_word_is_no_match(asked: str) -> None:
    assert not names_match(asked, NAMES)
    assert not names_match(asked, PERSON)
