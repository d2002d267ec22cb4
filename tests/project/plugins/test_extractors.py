"""What extractors of others add is marked, stands on words of the article, and never outranks the rules."""

from collections.abc import Iterable
from dataclasses import replace

from tests.project.exports.stored import CALL, reading
from timeline.model import Article, EventMention, Problem, Reading, Span
from timeline.project.plugins.extractors import CEILING, extended

TYPES = frozenset({"phone_call", "visit", "summit"})
READING = reading(1, CALL, "vorbit", "phone_call", "2026-02-04", "2026-02-04")
RULE = READING.mentions[0]
SECOND = Span(CALL.index("Apoi"), len(CALL))


class Made:
    name, api_version = "made", 1

    def __init__(self, *mentions: object) -> None:
        self._mentions = mentions

    def mentions(
        self, article: Article, found: tuple[EventMention, ...], event_types: frozenset[str]
    ) -> Iterable[EventMention]:
        return self._mentions  # type: ignore[return-value]  # some are wrong on purpose


class Broken(Made):
    def mentions(
        self, article: Article, found: tuple[EventMention, ...], event_types: frozenset[str]
    ) -> Iterable[EventMention]:
        raise ConnectionError("nobody answers")


def added(*mentions: object) -> tuple[EventMention, ...]:
    return extended(READING, (Made(*mentions),), TYPES).mentions[1:]


def test_a_mention_on_words_of_the_text_is_marked_and_held_below_the_ceiling() -> None:
    (mention,) = added(replace(RULE, type="visit", trigger=SECOND, evidence=SECOND, confidence=1.0))
    assert mention.confidence == CEILING
    assert mention.reasons[-1] == "extractor:made"


def test_a_mention_without_words_in_the_text_is_not_taken() -> None:
    nowhere, beyond = Span(0, 0), Span(0, len(CALL) + 1)
    wrong = [replace(RULE, type="visit", trigger=span, evidence=span) for span in (nowhere, beyond)]
    assert added(*wrong) == ()


def test_what_the_rules_found_already_is_not_told_twice() -> None:
    assert added(RULE) == ()


def test_what_is_no_mention_of_a_type_of_ours_is_not_taken() -> None:
    assert added(replace(RULE, type="party", trigger=SECOND, evidence=SECOND), "a mention") == ()


def test_an_extractor_that_fails_is_named_and_the_next_one_goes_on() -> None:
    good = Made(replace(RULE, type="summit", trigger=SECOND, evidence=SECOND))
    found = extended(READING, (Broken(), good), TYPES)
    assert len(found.mentions) == 2
    assert [problem.code for problem in found.problems] == ["plugin_failed"]
    assert "“made” failed" in found.problems[0].sentence


def test_an_article_in_which_only_the_extractor_found_something_is_not_said_to_be_empty() -> None:
    empty = Reading(READING.article, (), (), (Problem("no_event", "No event."),))
    found = extended(empty, (Made(replace(RULE, type="visit")),), TYPES)
    assert len(found.mentions) == 1
    assert found.problems == ()
