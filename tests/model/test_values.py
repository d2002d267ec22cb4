"""Values check themselves when they are made."""

import pytest

from timeline.model import Event, EventMention, Span, TimeSpan, Timex, When


def mention(**changes: object) -> EventMention:
    fields: dict[str, object] = {
        "type": "meeting",
        "status": "occurred",
        "arguments": (),
        "when": When(),
        "trigger": Span(5, 8),
        "evidence": Span(0, 10),
        "confidence": 0.7,
        "titles": (("en", "A meeting"),),
    }
    return EventMention(**{**fields, **changes})  # type: ignore[arg-type]  # the table of fields is the test's own


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(3, 5))


def test_the_evidence_of_a_mention_contains_its_trigger() -> None:
    with pytest.raises(ValueError, match="evidence"):
        mention(evidence=Span(6, 10))


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValueError, match="not a status"):
        mention(status="maybe")


@pytest.mark.parametrize(
    ("changes", "is_shown"),
    [
        ({}, True),
        ({"confidence": 0.49}, False),
        ({"confidence": 0.5}, True),
        ({"status": "denied"}, False),
        ({"status": "requested"}, False),
        ({"status": "scheduled"}, True),
        ({"is_report": True}, False),
    ],
)
def test_a_mention_is_shown_when_sure_enough_and_not_hidden_by_its_status(
    changes: dict[str, object], is_shown: bool
) -> None:
    assert mention(**changes).is_shown is is_shown


def test_what_the_user_corrected_is_shown_however_unsure_it_was() -> None:
    event = Event("e1", "meeting", "occurred", TimeSpan.parse("2026"), None, "timex", (), (), (), 0.1, ("c1",))
    assert not event.is_shown
    corrected = Event(
        "e1", "meeting", "occurred", TimeSpan.parse("2026"), None, "user", (), (), (), 0.1, ("c1",), corrected=("when",)
    )
    assert corrected.is_shown


def test_a_title_falls_back_to_english() -> None:
    assert mention().title("ro") == "A meeting"


def test_a_timex_has_one_of_the_four_types() -> None:
    with pytest.raises(ValueError, match="TIMEX3"):
        Timex(Span(0, 1), "MOMENT", "2026", "rule")
