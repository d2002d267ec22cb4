"""Which person a surname means."""

from timeline.extraction.people import People

from .told import only, story, tellings


def test_a_surname_means_who_was_named_in_full_elsewhere() -> None:
    told = story("Harris spoke first. Later Kamala Harris left.")

    person = People(told).named(told.hits[0])

    assert person is not None
    assert person.id == "kamala_harris"


def test_a_common_word_names_nobody_without_title_or_full_name() -> None:
    told = story("Bush fires were seen, and May flowers.")

    assert [People(told).named(hit) for hit in told.hits] == [None, None]


def test_another_first_name_is_somebody_else() -> None:
    told = story("The singer Melania Trump was there.")

    assert [People(told).named(hit) for hit in told.hits] == [None]


def test_a_longer_name_beside_the_office_of_somebody_known_is_theirs() -> None:
    found = tellings("Indian Prime Minister Narendra Damodardas Modi visited Norway on Tuesday.")

    assert "Narendra Modi" in {argument.actor.name for argument in only(found, "visit").arguments}
