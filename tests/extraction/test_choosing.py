"""Which of the words that stand together tells the event."""

import pytest

from .told import tellings


def test_the_finer_type_wins_over_the_general_one() -> None:
    kinds = {telling.type for telling in tellings("Trump a avut o discuție telefonică cu Xi.", language="ro")}

    assert kinds == {"phone_call"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya and Chad reached an agreement on a prisoner exchange.", {"prisoner_exchange"}),
        ("Kenya decided to impose sanctions on Chad.", {"sanctions"}),
        ("The trade agreement between Kenya and Chad entered into force.", {"treaty_in_force"}),
    ],
    ids=["agreed", "decided", "in force"],
)
def test_what_was_agreed_or_decided_is_the_event(text: str, kinds: set[str]) -> None:
    assert {telling.type for telling in tellings(text)} == kinds
