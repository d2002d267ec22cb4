"""The JSON of a project's events, articles and hits, and of an import's answers."""

from dataclasses import replace

from tests.project.exchange.test_article_json import EVENT_KEYS
from tests.project.exchange.values import CALL, CLAIM, EVENT, TEXT, span_of
from timeline.model import Conflict, ImportOutcome, Problem, TimeSpan
from timeline.project.answers import ArticleRow, SearchHit
from timeline.project.exchange import article_row_json, event_json, hit_json, outcome_json

SOURCES = {"article_id", "sources", "independent", "conflict", "corrected"}


def test_an_event_has_the_keys_of_extract_and_its_sources() -> None:
    assert set(event_json(EVENT, [CLAIM])) == EVENT_KEYS | SOURCES


def test_each_source_tells_its_own_date_and_sentence() -> None:
    other = replace(CLAIM, id="c2", publisher="Vilnius Post", published=None)
    content = event_json(
        replace(EVENT, claim_ids=("c2", "c1"), conflicts=(Conflict("day", ("c1", "c2")),)), [CLAIM, other]
    )
    assert [source["publisher"] for source in content["sources"]] == ["Vilnius Post", "Riga Post"]
    assert content["sources"][1] == {
        "article_id": "a1",
        "title": "Two leaders speak",
        "publisher": "Riga Post",
        "published": "2026-02-04",
        "when": "2026-02-03",
        "status": "occurred",
        "evidence": "Two leaders spoke on Tuesday 🙂.",
        "grade": None,
    }
    assert content["conflict"] is True


def test_the_words_are_those_of_the_best_claim_and_count_in_its_article() -> None:
    second = "Later they met in Riga."
    mention = replace(CALL, trigger=span_of("met"), evidence=span_of(second), when=replace(CALL.when, timex=None))
    content = event_json(EVENT, [replace(CLAIM, mention=mention, evidence_text=second)])
    assert content["trigger"]["text"] == "met"
    assert TEXT[content["trigger"]["start"] : content["trigger"]["end"]] == "met"
    assert content["timex"] is None


def test_an_event_made_by_hand_has_no_words() -> None:
    content = event_json(replace(EVENT, claim_ids=(), corrected=("when",)), [])
    assert (content["evidence"], content["sources"], content["corrected"]) == (None, [], True)


def test_roles_name_the_actors() -> None:
    assert event_json(EVENT, [CLAIM])["roles"][0] == {"role": "participant", "actor": "United States"}


def test_an_article_of_a_project_lists_its_events() -> None:
    row = ArticleRow(
        id="a1", path="news.txt", url="", title="T", publisher="", published=TimeSpan.parse("2026-02-04"),
        published_origin="text", language="en", state="read", events=1, event_ids=("ev1",), sha256="ab", characters=9,
        problems=(), imported_at="2026-02-05T00:00:00Z",
    )  # fmt: skip
    assert article_row_json(row) == {
        "article_id": "a1",
        "path": "news.txt",
        "url": None,
        "title": "T",
        "publisher": None,
        "published": "2026-02-04",
        "language": "en",
        "events": ["ev1"],
        "sha256": "ab",
        "state": "read",
    }


def test_a_hit_that_is_an_article_has_a_publication_date_and_an_event_a_date() -> None:
    hit = SearchHit("event", "ev1", "Call", TimeSpan.parse("2026-02"), "a call", ((2, 6),), -1.5)
    assert hit_json(hit)["when"] == "2026-02"
    assert "published" not in hit_json(hit)
    assert hit_json(replace(hit, kind="article"))["published"] == "2026-02"


def test_an_answer_of_an_import_has_every_key_whatever_came_of_it() -> None:
    keys = {"path", "status", "article_id", "events", "problems", "error"}
    good = outcome_json(ImportOutcome("a.txt", "imported", "a1", 2, (Problem("no_date", "It has no date."),)))
    bad = outcome_json(ImportOutcome("-:3", "failed", error="The line is not JSON.", given_id="x"))
    assert set(good) == keys
    assert good["problems"] == ["It has no date."]
    assert set(bad) == keys | {"id"}
    assert (bad["article_id"], bad["error"]) == (None, "The line is not JSON.")
