"""Rounds of talks and rounds of elections."""

from .told import tellings


def types(text: str) -> set[str]:
    """The types of what a text tells."""
    return {told.type for told in tellings(text)}


def test_a_second_round_of_talks_is_no_election() -> None:
    assert "election" not in types("Norway and Chad began a second round of talks on fishing rights on Saturday.")


def test_a_round_in_an_article_of_talks_is_one_of_talks() -> None:
    text = "Norway and Chad resumed their negotiations in Oslo on Friday. The first round was held in Geneva on 3 May."

    assert "election" not in types(text)


def test_a_round_in_an_article_of_a_vote_is_one_of_the_vote() -> None:
    text = "Voters in Chad will choose a president. The first round was held on 3 May."

    assert "election" in types(text)
