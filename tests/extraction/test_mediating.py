"""Who brings others together is no party."""

import pytest

from .told import only, tellings

AGREED = "Armenia and Azerbaijan agreed on a ceasefire"


@pytest.mark.parametrize(
    "behind",
    [
        "brokered by Norway",
        "under the mediation of Norway",
        "with Norway acting as mediator",
        "in the presence of Norway",
    ],
)
def test_who_brokers_a_truce_is_its_mediator(behind: str) -> None:
    arguments = only(tellings(f"{AGREED} {behind} on Friday."), "ceasefire").arguments
    told = {argument.actor.name: argument.role for argument in arguments}

    assert told["Norway"] == "mediator"
    assert told["Armenia"] == told["Azerbaijan"] == "party"
