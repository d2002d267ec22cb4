"""To whom a name belongs."""

from timeline.extraction.actors import Cast

from .told import story


def named(text: str) -> list[str]:
    told = story(text)
    cast = Cast(told)
    return [m.actors[0].name for sentence in told.sentences for m in cast.scene(sentence).actors]


def test_the_bloc_is_the_union_where_the_article_names_it() -> None:
    assert named("The EU met on Monday. The bloc condemned the coup.") == ["European Union", "European Union"]


def test_the_bloc_is_nobody_where_the_article_names_another() -> None:
    assert named("ECOWAS met on Monday. The bloc condemned the coup.") == ["ECOWAS"]
