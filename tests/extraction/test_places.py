"""Where an event is."""

from .told import only, tellings


def test_the_city_of_a_preposition_is_the_place() -> None:
    assert only(tellings("Trump and Xi met in Busan."), "meeting").place == "Busan"


def test_an_adjective_before_a_town_is_the_place() -> None:
    assert only(tellings("Gunmen opened fire in the Syrian town of Houla."), "terror_attack").place == "Syria"


def test_a_call_has_no_place_though_a_city_is_named() -> None:
    assert only(tellings("Trump and Putin spoke by phone and plan to meet in Budapest."), "phone_call").place == ""


def test_a_capital_that_stands_for_its_government_is_no_place() -> None:
    assert only(tellings("Norway imposed sanctions against Moscow."), "sanctions").place == ""


def test_an_attack_on_a_city_is_there() -> None:
    assert only(tellings("Russia launched an attack against Kharkiv."), "armed_attack").place == "Kharkiv"


def test_the_city_that_somebody_leaves_for_a_visit_is_not_where_it_is() -> None:
    telling = only(tellings("Xi Jinping departs Beijing for a two-day state visit to Laos."), "visit")

    assert telling.place == "Laos"
