"""Speech acts that only report."""

from dataclasses import replace

from tests.coreference.tellings import telling
from timeline.extraction.speech import without_reports
from timeline.model import Span


def test_a_speech_act_is_a_report_only_where_its_sentence_tells_a_deed_that_is_shown() -> None:
    deed, said = (telling("a", kind).mention for kind in ("sanctions", "statement"))
    elsewhere = replace(said, evidence=Span(0, 200))
    unsure = replace(deed, confidence=0.2)

    assert [found.is_report for found in without_reports([deed, replace(said, evidence=deed.evidence)])] == [
        False,
        True,
    ]
    assert [found.is_report for found in without_reports([deed, elsewhere])] == [False, False]
    assert not any(found.is_report for found in without_reports([unsure, replace(said, evidence=deed.evidence)]))
