"""A project becomes what the exporters are given."""

from tests.project.exports.made_project import MadeProject
from timeline.project.exports.gather import gather
from timeline.project.exports.options import ExportOptions
from timeline.project.filters import EventFilter


def test_events_stand_in_time_order_with_their_claims_and_the_articles_cited() -> None:
    data = gather(MadeProject(), ExportOptions(today=20_513))
    assert [row.event.id for row in data.events] == ["e6", "e4", "e1", "e3", "e2", "e7", "e5"]
    assert set(data.articles) == {"a1", "a2"}
    assert data.today == "2026-03-01"
    assert data.articles["a1"].id == "a1"


def test_a_selection_takes_only_its_own_articles() -> None:
    chosen = EventFilter(event_ids=frozenset({"e1"}))
    data = gather(MadeProject(), ExportOptions(filter=chosen, today=20_513))
    assert [row.event.id for row in data.events] == ["e1"]
    assert set(data.articles) == {"a1"}


def test_labels_are_in_the_language_asked_for() -> None:
    data = gather(MadeProject(), ExportOptions(today=20_513, language="ro"))
    assert data.family_labels["talks"] == "Discuții și convorbiri"
    assert data.colours["talks"] == "#3B7DED"
    assert data.families["phone_call"] == "talks"
