"""States that a noun stands for."""

from .told import names, only, tellings


def test_the_country_is_the_state_named_last() -> None:
    found = tellings("Protests shook Kenya. The country expelled two Tanzanian diplomats.")

    assert names(only(found, "relations_break")) == {"Kenya", "Tanzania"}


def test_a_nation_with_adjectives_is_the_state_that_the_article_is_about() -> None:
    found = tellings("Malian soldiers mutinied in Mali. The West African nation held elections.")

    assert names(only(found, "election")) == {"Mali"}


def test_another_country_stands_for_nobody() -> None:
    found = tellings("Protests shook Kenya. The other country expelled two Tanzanian diplomats.")

    assert "Kenya" not in names(only(found, "relations_break"))


def test_what_comes_from_the_country_is_not_done_by_it() -> None:
    found = tellings("Kenya waits. Tanzania lifted its ban on exports from the country.")

    assert names(only(found, "trade_measure")) == {"Tanzania"}


def test_its_president_is_that_of_the_state_that_acts() -> None:
    found = tellings("Kenya expelled two Tanzanian diplomats, and its president visited Uganda.")

    assert {"Kenya", "Uganda"} <= names(only(found, "visit"))


def test_the_president_of_the_country_named_last_is_meant() -> None:
    found = tellings(
        "The Arab League deplored a coup in Mauritania after the country's president was detained.",
        published="2022-01-25",
    )

    assert "Mauritania" in names(only(found, "court_ruling"))
