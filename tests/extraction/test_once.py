"""What happens once on a day."""

import pytest

from timeline.model import EventMention

from .told import events


def of(found: tuple[EventMention, ...], *kinds: str) -> list[EventMention]:
    return [event for event in found if event.type in kinds]


def test_a_truce_of_one_day_is_one_whoever_else_tells_of_it() -> None:
    text = (
        "Armenia and Azerbaijan agreed to a ceasefire on Tuesday.\n\n"
        "Armenia and Azerbaijan agreed to a ceasefire on Tuesday.\n\n"
        "The ceasefire that Georgia welcomed was agreed on Tuesday, Georgian president Salome Zourabichvili said."
    )

    assert len(of(events(text, {"Tuesday": "2026-02-03"}), "ceasefire")) == 1


def test_a_truce_that_takes_effect_is_told_once() -> None:
    text = "The ceasefire between Israel and Lebanon entered into force on Tuesday."

    found = of(events(text, {"Tuesday": "2026-02-03"}), "ceasefire", "treaty_in_force")

    assert [event.type for event in found] == ["ceasefire"]


def test_what_a_body_met_for_and_its_session_of_that_day_are_one() -> None:
    text = "NATO met in Brussels on Tuesday. Before the emergency session of NATO on Tuesday nobody spoke."

    assert len(of(events(text, {"Tuesday": "2026-02-03"}), "meeting", "conference", "summit")) == 1


@pytest.mark.parametrize("opening", ["Ousted President Viktor Yanukovych", "Sacked minister Viktor Yanukovych"])
def test_what_somebody_is_called_by_does_not_happen_on_the_day_of_what_he_does(opening: str) -> None:
    text = f"{opening} spoke to a crowd in the port of Rostov in Russia on Tuesday, aides said."

    assert not of(events(text, {"Tuesday": "2026-02-03"}), "coup", "departure", "court_ruling")


def test_title_and_lead_that_share_out_sender_and_target_tell_one_measure() -> None:
    text = (
        "Treasury announces new Venezuela sanctions\n\n"
        "The US Treasury announced on Tuesday that it was imposing sanctions on four governors."
    )

    assert len(of(events(text, {"Tuesday": "2026-02-03"}), "sanctions")) == 1


def test_an_earthquake_is_of_the_state_where_it_was_not_of_those_who_mourn() -> None:
    text = (
        "French president Emmanuel Macron sent condolences after the earthquake on Tuesday.\n\n"
        "Emmanuel Macron sent condolences after the earthquake on Tuesday.\n\n"
        "The earthquake on Tuesday in Morocco killed hundreds of people."
    )

    (found,) = of(events(text, {"Tuesday": "2026-02-03"}), "disaster")

    assert found.arguments[0].actor.name == "Morocco"
