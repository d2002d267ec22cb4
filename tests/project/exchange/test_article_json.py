"""The JSON of one article, as `extract` prints it."""

import json
from dataclasses import replace

from tests.project.exchange.values import ARTICLE, READING, TEXT
from timeline.model import Failure
from timeline.project.exchange import article_json, failure_json

ARTICLE_KEYS = {
    "id", "path", "title", "publisher", "authors", "url", "published", "published_from", "modified", "language",
    "text", "timexes", "events", "problems",
}  # fmt: skip
EVENT_KEYS = {
    "event_id", "type", "title", "when", "earliest", "latest", "extent", "status", "shown", "confidence", "actors",
    "roles", "instrument", "place", "when_from", "attribution", "links", "evidence", "trigger", "timex", "mentions",
}  # fmt: skip


def test_every_promised_key_is_there_and_no_other() -> None:
    content = article_json(READING)
    assert set(content) == ARTICLE_KEYS
    assert [set(event) for event in content["events"]] == [EVENT_KEYS, EVENT_KEYS]
    assert set(content["timexes"][0]) == {"start", "end", "text", "type", "value", "mod", "edtf", "rule"}


def test_offsets_count_code_points_of_the_text_beside_them() -> None:
    content = json.loads(json.dumps(article_json(READING)))
    marked = [event[name] for event in content["events"] for name in ("evidence", "trigger", "timex") if event[name]]
    marked += content["timexes"]
    assert len(marked) == 6
    for words in marked:
        assert content["text"][words["start"] : words["end"]] == words["text"]
    assert content["text"] == TEXT


def test_publication_and_id_are_told_with_their_origin() -> None:
    content = article_json(READING)
    assert content["id"] == "abababababababab"
    assert (content["published"], content["published_from"]) == ("2026-02-04T16:22:00", "text")


def test_what_is_unknown_is_null() -> None:
    content = article_json(replace(READING, article=replace(ARTICLE, published=None, title="")))
    for name in ("title", "publisher", "url", "published", "published_from", "modified"):
        assert content[name] is None


def test_an_event_tells_who_takes_part_and_when_and_links_by_the_ids_of_its_line() -> None:
    call = article_json(READING)["events"][0]
    assert call["event_id"] == "e1"
    assert call["actors"] == ["United States", "Latvia"]
    assert call["roles"][-1] == {"role": "place", "actor": "Riga"}
    assert (call["when"], call["earliest"], call["latest"]) == ("2026-02-03", "2026-02-03", "2026-02-03")
    assert call["links"] == [{"kind": "before", "to": "e2", "distance": "PXH"}]
    assert call["shown"] is True


def test_a_date_that_only_the_knowledge_files_have_says_so() -> None:
    meeting = article_json(READING)["events"][1]
    assert (meeting["when"], meeting["when_from"]) == ("2026-02-05", "knowledge")
    assert meeting["timex"] is None
    assert meeting["shown"] is False


def test_titles_come_in_the_language_asked_for_or_in_english() -> None:
    titles = [event["title"] for event in article_json(READING, "ro")["events"]]
    assert titles == ["Convorbire: Statele Unite, Letonia", "Meeting"]


def test_only_expressions_of_time_can_be_asked_for() -> None:
    content = article_json(READING, only_timexes=True)
    assert content["events"] == []
    assert len(content["timexes"]) == 1


def test_a_failed_line_is_answered_with_its_number() -> None:
    failed = failure_json(Failure("-:12", "The line is not JSON."))
    assert failed == {
        "id": None,
        "path": "-:12",
        "line": 12,
        "status": "failed",
        "problems": ["The line is not JSON."],
        "events": [],
    }


def test_a_failed_file_echoes_its_id_and_has_no_line() -> None:
    failed = failure_json(Failure("a.pdf", "It has no text.", "empty", given_id="x1"))
    assert failed["id"] == "x1"
    assert "line" not in failed
