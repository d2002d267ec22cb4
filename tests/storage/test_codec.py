"""Values survive the way into a project file and back, and nothing else comes out of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coreference.tellings import telling
from timeline.coreference import compute_events
from timeline.model import (
    Actor,
    Argument,
    Event,
    EventMention,
    ImportOutcome,
    ImportReport,
    Problem,
    Span,
    TimeLink,
    TimeSpan,
    When,
)
from timeline.storage.codec import from_json, to_json, tuple_from_json
from timeline.storage.errors import DamagedProject

WHENS = ("2026-02-04", "2026-02-04T16:22:00+02:00", "[2025-10-21..2025-10-31]", "2022-02-24/..", "201X", "2025-22~")
texts = st.text(max_size=20)  # without halves of surrogate pairs, as hypothesis makes them
spans = st.tuples(st.integers(0, 90), st.integers(0, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
whens = st.sampled_from(WHENS).map(TimeSpan.parse)
mentions = st.builds(
    EventMention,
    type=st.just("meeting"),
    status=st.sampled_from(("occurred", "scheduled")),
    arguments=st.lists(st.builds(Argument, texts, st.builds(Actor, texts, texts, texts), spans | st.none())).map(tuple),
    when=st.builds(When, span=whens | st.none(), origin=texts, timex=spans | st.none(), others=st.tuples(whens)),
    trigger=st.just(Span(3, 5)),
    evidence=st.just(Span(0, 9)),
    confidence=st.floats(0, 1),
    titles=st.lists(st.tuples(texts, texts)).map(tuple),
    links=st.lists(st.builds(TimeLink, texts, st.integers(0, 5))).map(tuple),
    is_report=st.booleans(),
)


@given(mentions)
def test_a_mention_comes_back_as_it_was(mention: EventMention) -> None:
    assert from_json(EventMention, to_json(mention)) == mention


def test_an_event_comes_back_as_it_was() -> None:
    (event,) = compute_events([telling("a"), telling("b", when="2026-02-05")], [])

    assert from_json(Event, to_json(event)) == event


def test_a_report_comes_back_as_it_was() -> None:
    outcome = ImportOutcome("a.txt", "imported", "id", 2, (Problem("no_date", "It does not say."),))

    assert from_json(ImportReport, to_json(ImportReport((outcome,)))) == ImportReport((outcome,))


def test_fields_at_their_defaults_take_no_room() -> None:
    assert to_json(When()) == "{}"


def test_fields_of_a_later_version_are_left_aside() -> None:
    assert from_json(Problem, '{"code":"a","sentence":"b","colour":"red"}') == Problem("a", "b")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"code":1,"sentence":"b"}', '{"code":"a"}', '"text"', "[" * 100_000],
    ids=["empty", "cut", "array", "null", "number for text", "missing", "text", "nested"],
)
def test_anything_else_is_damage_and_never_a_traceback(text: str) -> None:
    with pytest.raises(DamagedProject):
        from_json(Problem, text)


def test_a_span_that_ends_before_it_begins_is_damage() -> None:
    with pytest.raises(DamagedProject):
        tuple_from_json(Span, "[[5,2]]")
