"""Those who act though no file knows them."""

from timeline.extraction.actors import Cast

from .told import story


def groups(text: str, number: int = 0) -> list[str]:
    told = story(text)
    scene = Cast(told).scene(told.sentences[number])
    return [mention.actors[0].name for mention in scene.actors if mention.actors[0].kind == "group"]


def test_a_noun_of_people_acts_where_nobody_is_named() -> None:
    assert groups("Striking dock workers blocked the gates of a refinery.") == ["striking dock workers"]


def test_an_unknown_land_acts_with_whom_it_acts_upon() -> None:
    assert groups("Arvonia accused Bretland of sheltering guerrillas.") == ["Arvonia", "Bretland", "guerrillas"]


def test_letters_in_capitals_are_a_name() -> None:
    assert groups("ZPLA fighters crossed the river at night.") == ["ZPLA fighters"]


def test_a_word_that_opens_a_sentence_is_no_land() -> None:
    assert groups("Fighting erupted near the harbour.") == []
    assert groups("Prices doubled within a month.") == []


def test_an_unknown_place_is_nobody() -> None:
    assert groups("A bomb exploded in Tarvena.") == []


def test_a_group_beside_a_better_name_is_left_out() -> None:
    assert groups("Ministers from Turkey and Libya signed a memorandum.") == []


def test_in_an_article_groups_do_not_act() -> None:
    more = "The harbour was closed. Ships waited outside. Nobody was hurt."
    assert groups(f"Gunmen attacked a patrol. {more}") == []


def test_a_headline_in_capitals_names_no_group() -> None:
    assert groups("Gunmen Attack Patrol Near Harbour") == []
