"""Whom a pronoun means, where one reading is plain."""

from timeline.extraction.actors import Cast

from .told import names, only, story, tellings


def meant(text: str) -> list[tuple[str, str]]:
    told = story(text)
    cast = Cast(told)
    return [
        (told.words.folded[mention.first], mention.actors[0].name)
        for sentence in told.sentences
        for mention in cast.scene(sentence).actors
        if mention.kind == "pronoun"
    ]


def test_he_is_who_acts_in_the_sentence() -> None:
    assert meant("Emmanuel Macron told Friedrich Merz that he would come.") == [("he", "Emmanuel Macron")]


def test_he_at_the_beginning_is_who_acts_in_the_sentence_before() -> None:
    text = "Emmanuel Macron spoke with Friedrich Merz. He flew to Warsaw later."

    assert meant(text) == [("he", "Emmanuel Macron")]


def test_it_is_who_reports() -> None:
    assert meant("NATO said it would send troops to Estonia.") == [("it", "NATO")]


def test_a_pronoun_without_anybody_named_means_nobody() -> None:
    assert meant("He left the house early. It was raining.") == []


def test_both_countries_are_the_two_told_last_where_no_two_persons_were_told() -> None:
    told = story(
        "Thailanda a acuzat Cambodgia. În decembrie, cele două țări au făcut un schimb de prizonieri.", {}, "ro"
    )
    mention = next(m for m in Cast(told).scene(told.sentences[1]).actors if m.kind == "both")

    assert [actor.name for actor in mention.actors] == ["Thailand", "Cambodia"]


def test_they_are_those_whom_the_sentence_before_names_first() -> None:
    found = tellings("French and German ministers arrived in Kyiv. They met Volodymyr Zelensky.")

    assert {"France", "Germany", "Volodymyr Zelensky"} <= names(only(found, "meeting"))
