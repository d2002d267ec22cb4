"""Names joined by "and" stand in one relation."""

from timeline.extraction.actors import Cast

from .told import story


def test_a_name_after_and_stands_in_the_relation_of_the_one_before() -> None:
    told = story("He met with Emmanuel Macron and Friedrich Merz.")

    scene = Cast(told).scene(told.sentences[0])

    assert [mention.relation for mention in scene.actors] == ["with", "with"]


def test_two_adjectives_before_an_office_are_two_delegations() -> None:
    told = story("The Turkish and Syrian foreign ministers held talks.")

    scene = Cast(told).scene(told.sentences[0])

    assert [mention.kind for mention in scene.actors] == ["people", "office"]


def test_an_organisation_that_is_a_treaty_too_takes_part() -> None:
    told = story("ASEAN leaders met on Tuesday.")

    scene = Cast(told).scene(told.sentences[0])

    assert [mention.actors[0].name for mention in scene.actors] == ["ASEAN"]


def test_an_office_behind_a_place_and_a_comma_acts() -> None:
    told = story("Reuniți la Bruxelles, miniștrii de externe ai UE au analizat situația.", {}, "ro")

    scene = Cast(told).scene(told.sentences[0])

    assert [mention.relation for mention in scene.actors] == ["place", ""]
