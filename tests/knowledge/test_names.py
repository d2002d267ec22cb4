"""Names found in a text, in every form a language gives them."""

import pytest

from timeline import knowledge
from timeline.knowledge import NameHit, NameMatcher, words_of
from timeline.language import analyse, load_pack

KNOWN = knowledge.load()
MATCHERS = {code: NameMatcher(KNOWN, load_pack(code)) for code in ("en", "ro")}


def find(text: str, language: str = "ro") -> tuple[NameHit, ...]:
    return MATCHERS[language].find(analyse(text, (), load_pack(language)))


def keys(text: str, language: str = "ro") -> set[str]:
    return {entry.key for hit in find(text, language) for entry in hit.entries}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("relațiile Chinei", "state:CN"),
        ("relatiile Frantei", "state:FR"),
        ("Bruxelles-ul a cerut", "org:eu"),
        ("decizia NATO-ului", "org:nato"),
        ("soldații ruși", "state:RU"),
        ("Rusii au plecat", "state:RU"),
        ("vizita Maiei Sandu", "person:maia_sandu"),
        ("discursul lui Trump", "person:donald_trump"),
        ("tratatul New START", "treaty:new_start"),
        ("la Kiev", "place:ua_kyiv"),
        ("agenția Xinhua", "Xinhua"),
    ],
)
def test_a_name_is_found_in_its_romanian_forms(text: str, key: str) -> None:
    assert key in keys(text)


@pytest.mark.parametrize("text", ["They told us", "who are they", "a polish for shoes", "turkey for dinner"])
def test_a_common_word_is_no_name(text: str) -> None:
    assert not keys(text, "en") & {"state:US", "org:who", "state:PL", "state:TR"}


def test_a_short_name_in_a_headline_all_in_capitals_proves_nothing() -> None:
    assert "state:US" not in keys("THEY TOLD US EVERYTHING", "en")
    assert "state:US" in keys("They told US officials everything", "en")


@pytest.mark.parametrize(
    "text",
    [
        "Thousands gathered in Victoria Park on Sunday.",
        "He said that Chad Johnson had resigned.",
        "The late Michael Jordan was a player.",
        "Lake Victoria is drying up.",
    ],
)
def test_a_place_whose_name_others_bear_is_none_within_a_longer_name(text: str) -> None:
    assert not keys(text, "en") & {"state:TD", "state:JO", "place:sc_victoria"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("In Jordan King Abdullah spoke.", "state:JO"),
        ("Talks end in Jordan\n\nAmman was quiet.", "state:JO"),
        ("The news\n\nIn Jordan nothing changed.", "state:JO"),
        ("Jordan Foreign Minister Ayman Safadi spoke.", "state:JO"),
        ("Peace Talks In Jordan Fail After Two Days", "state:JO"),
        ("Jordan's Queen Rania spoke in Chad on Monday.", "state:TD"),
        ("The envoy flew to Israel on Monday.", "state:IL"),
    ],
)
def test_such_a_place_by_itself_is_found(text: str, key: str) -> None:
    assert key in keys(text, "en")


def test_the_longest_name_wins() -> None:
    (hit,) = find("Coreea de Sud")

    assert hit.entries[0].key == "state:KR"


def test_a_possessive_belongs_to_the_name() -> None:
    (hit,) = find("Russia's plan", "en")

    assert hit.is_possessive
    assert (hit.start, hit.end) == (0, 8)


def test_a_capital_within_a_sentence_is_no_romanian_adjective() -> None:
    assert "state:GR" not in keys("a venit și Elena Lasconi")


def test_words_keep_their_places_and_what_stands_between() -> None:
    words = words_of(analyse("Da, s-au întâlnit.", (), load_pack("ro")))

    assert words.folded == ("da", "s", "au", "intalnit")
    assert words.marks == ("", ",", "-", "")
    assert words.text[words.starts[3] : words.ends[3]] == "întâlnit"
