"""Names that no file knows."""

from timeline.extraction.actors import Cast

from .told import story


def unknown(text: str) -> list[str]:
    told = story(text)
    scene = Cast(told).scene(told.sentences[0])
    return [m.actors[0].name for m in scene.actors if m.kind == "unknown" and m.actors[0].kind == "person"]


def test_two_capitalised_words_in_running_text_are_a_name() -> None:
    assert unknown("Police arrested the activist Jana Novotna in the city.") == ["Jana Novotna"]


def test_a_headline_that_capitalises_every_word_gives_no_name() -> None:
    assert unknown("Police Arrest Activist In City After Long March") == []


def test_a_weekday_is_no_part_of_a_name() -> None:
    assert unknown("On Friday Thursday the shop stays closed for all of them.") == []


def test_a_surname_alone_means_the_person_whose_full_name_the_article_gives() -> None:
    told = story("Police arrested the activist Jana Novotna in the city. A court freed Novotna later.")
    scene = Cast(told).scene(told.sentences[1])

    assert "Jana Novotna" in [mention.actors[0].name for mention in scene.actors]


def test_capitalised_words_that_the_article_writes_small_elsewhere_are_no_name() -> None:
    assert unknown(
        "Police arrested Peter Balint and the Lasting Settlement in a village. It was no lasting thing."
    ) == ["Peter Balint"]


def test_no_name_goes_on_behind_the_end_of_its_line() -> None:
    assert unknown("A visit by Peter\n\nBalint Market is open on Sunday.") == []


def test_a_great_hall_is_nobody() -> None:
    assert unknown("Xi received the guest Peter Balint at the Great Hall of the People in the city.") == [
        "Peter Balint"
    ]
