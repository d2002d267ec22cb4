"""Where an event is."""

from .told import only, tellings


def test_the_city_of_a_preposition_is_the_place() -> None:
    assert only(tellings("Trump and Xi met in Busan."), "meeting").place == "Busan"


def test_an_adjective_before_a_town_is_the_place() -> None:
    assert only(tellings("Gunmen opened fire in the Syrian town of Houla."), "terror_attack").place == "Syria"
