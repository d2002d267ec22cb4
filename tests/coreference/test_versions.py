"""What versions of one article share, and other articles do not."""

import pytest

from timeline.coreference import version_key
from timeline.model.versions import version_bands

DAY = 20_488
STORY = (
    "The presidents of the two countries spoke by phone on Wednesday for about an hour, their offices said. They went "
    "through trade, energy and the war, and agreed that their envoys would meet again before the end of the month."
)
CHANGED = STORY.replace("about an hour", "nearly ninety minutes").replace("envoys", "advisers")
OTHER = (
    "Rescuers in the mountains found both climbers alive after a night in the snow. A helicopter took them down to the "
    "valley, where doctors of the regional hospital looked after frozen fingers and told reporters of their luck."
)


def are_versions(one: str, other: str) -> bool:
    return not set(version_bands(one)).isdisjoint(version_bands(other))


def key(
    text: str = STORY, title: str = "A call", publisher: str = "Daily", day: int | None = DAY, url: str = ""
) -> str:
    return version_key(url, title, publisher, day, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CHANGED, id="a few words changed"),
        pytest.param(" ".join(reversed(STORY.split(". "))), id="its sentences in another order"),
        pytest.param(STORY + " Neither side gave further details of it.", id="a sentence more"),
    ],
)
def test_a_changed_text_of_one_title_publisher_and_day_is_a_version(text: str) -> None:
    assert are_versions(key(), key(text))


def test_a_version_may_have_lost_its_diacritics() -> None:
    told = "Președinții celor două țări au discutat miercuri la telefon timp de o oră despre război și comerț"
    lost = "Presedintii celor doua tari au discutat miercuri la telefon timp de o ora despre razboi si comert"

    assert are_versions(key(told, "Convorbire între președinți"), key(lost, "Convorbire intre presedinti"))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(key(CHANGED, publisher="Evening News"), id="of another outlet"),
        pytest.param(key(CHANGED, day=DAY + 1), id="of another day"),
        pytest.param(key(CHANGED, title="What the call means"), id="of another title"),
        pytest.param(key(OTHER), id="of other words"),
        pytest.param(key(CHANGED, url="https://example.org/1"), id="with an address"),
    ],
)
def test_other_articles_are_none(other: str) -> None:
    assert not are_versions(key(), other)


def test_all_texts_of_one_address_are_versions() -> None:
    one, other = (key(text, url="https://example.org/1") for text in (STORY, OTHER))

    assert are_versions(one, other)
    assert not are_versions(one, key(url="https://example.org/2"))


@pytest.mark.parametrize(("text", "title"), [(STORY, ""), ("", "A call")])
def test_nothing_is_told_of_an_article_without_title_or_words(text: str, title: str) -> None:
    assert key(text, title) == ""
