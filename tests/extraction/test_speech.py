"""Speech acts that only report."""

from dataclasses import replace

from tests.coreference.tellings import telling
from timeline.extraction.speech import SURE_STATEMENT, without_reports
from timeline.model import Span


def test_a_statement_is_a_report_only_where_its_sentence_tells_a_deed() -> None:
    deed, said = (telling("a", kind, confidence=0.55).mention for kind in ("sanctions", "statement"))
    elsewhere = replace(said, evidence=Span(0, 200))
    denied = replace(deed, status="denied")

    assert [found.is_report for found in without_reports([deed, replace(said, evidence=deed.evidence)])] == [
        False,
        True,
    ]
    assert [found.is_report for found in without_reports([deed, elsewhere])] == [False, False]
    assert not any(found.is_report for found in without_reports([denied, replace(said, evidence=deed.evidence)]))


def test_a_statement_that_is_surely_read_is_news_beside_the_deed() -> None:
    deed, said = (telling("a", kind).mention for kind in ("sanctions", "statement"))
    beside = replace(said, evidence=deed.evidence)
    sure, less_sure = replace(beside, confidence=SURE_STATEMENT), replace(beside, confidence=SURE_STATEMENT - 0.01)

    assert [found.is_report for found in without_reports([deed, sure])] == [False, False]
    assert [found.is_report for found in without_reports([deed, less_sure])] == [False, True]


def test_who_condemns_a_deed_says_something_of_his_own() -> None:
    deed, condemned = (telling("a", kind).mention for kind in ("armed_attack", "condemnation"))

    assert not any(found.is_report for found in without_reports([deed, replace(condemned, evidence=deed.evidence)]))
