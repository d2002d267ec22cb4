"""Claims of an article find the annotated events that they tell."""

from tests.benchmarks.aligning import align
from tests.coreference.tellings import telling


def test_of_two_claims_of_one_day_each_event_takes_the_one_at_its_place() -> None:
    there = telling("a", "meeting", "2026-02-04", "trump putin", place="Geneva")
    here = telling("b", "meeting", "2026-02-04", "trump putin", place="Busan")
    event = {"type": "meeting", "when": "2026-02-04", "actors": ["Donald Trump"], "status": "occurred"}
    row = {"id": "one", "events": [{**event, "place": "Busan", "key": "x"}, {**event, "place": "Geneva", "key": "y"}]}

    assert [each.key for each in align(row, [there, here])] == ["y", "x"]


def test_of_two_claims_that_fit_equally_the_surer_one_tells_the_event() -> None:
    doubtful = telling("a", "meeting", "2026-02-04", "trump putin", confidence=0.2)
    sure = telling("b", "meeting", "2026-02-04", "trump putin", confidence=0.9)
    event = {"type": "meeting", "when": "2026-02-04", "actors": ["Donald Trump"], "status": "occurred", "key": "x"}

    assert [each.key for each in align({"id": "one", "events": [event]}, [doubtful, sure])] == ["", "x"]


def test_a_claim_without_a_day_tells_no_event_where_it_may_be_either_of_two() -> None:
    undated = telling("a", "meeting", "", "trump putin")
    event = {"type": "meeting", "when": "2026-02-04", "actors": ["Donald Trump"], "status": "occurred", "key": "x"}
    row = {"id": "one", "events": [event, {**event, "when": "2026-02-09", "key": "y"}]}

    assert [each.key for each in align(row, [undated])] == [""]
    assert [each.key for each in align({"id": "one", "events": [event]}, [undated])] == ["x"]
