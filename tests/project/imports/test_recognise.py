"""Files of events are told by what stands in them, not by what they are called."""

import pytest

from timeline.project.imports.recognise import kind_of

GDELT = "\t".join(["1", "20260204", *[""] * 56])
CASES = {
    "ics": ("a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0"),
    "ics called otherwise": ("a.txt", "\ufeffbegin:vcalendar\n"),
    "project": ("a.jsonl", '{"kind":"project","version":1}\n{"kind":"article"}'),
    "timelinejs": ("a.json", '{"title": {}, "events": [{"start_date": {"year": 1}}]}'),
    "timeline_project": ("a.timeline", '<?xml version="1.0"?>\n<timeline>\n  <version>2.9.0</version>'),
    "gdelt": ("20260204.export.CSV", GDELT),
    "acled": ("a.csv", "event_id_cnty,event_date,event_type,sub_event_type"),
    "polecat": ("a.txt", "Event ID\tEvent Date\tEvent Type\tEvent Mode"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_kind_is_told_by_its_first_characters(case: str) -> None:
    assert kind_of(*CASES[case]) == case.split(" ", 1)[0]


@pytest.mark.parametrize(
    ("name", "head"),
    [("a.csv", "date,title\n2026,x"), ("a.jsonl", '{"text": "start_date"}'), ("a.json", '{"events": []}'),
     ("a.txt", "An article."), ("a.csv", ""), ("a.xml", "<rss/>"), ("a.csv", '"unfinished')],
)  # fmt: skip
def test_what_may_be_articles_is_never_guessed_to_be_events(name: str, head: str) -> None:
    assert kind_of(name, head) == ""
