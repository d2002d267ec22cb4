"""Names joined by "and" stand in one relation."""

from timeline.extraction.actors import Cast

from .told import story


def test_a_name_after_and_stands_in_the_relation_of_the_one_before() -> None:
    told = story("He met with Emmanuel Macron and Friedrich Merz.")

    scene = Cast(told).scene(told.sentences[0])

    assert [mention.relation for mention in scene.actors] == ["with", "with"]
