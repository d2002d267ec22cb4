"""The stages in their order: what a file becomes, and what is said where something is missing."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generators.awkward import awkward_cases
from tests.generators.case import Case
from tests.generators.stories import CALL_EN, CALL_RO, MEETING_EN
from tests.generators.texts import dated_text
from timeline import knowledge, pipeline
from timeline.model import Document, Failure, Metadatum, Paragraph, Reading, Source, Span, TextBlock, TimeSpan

RIGHT_SHARE = 0.97  # RELIABILITY, promise 8


def read(source: Source) -> Reading:
    (found,) = pipeline.understand(source, knowledge.load())
    assert isinstance(found, Reading), found
    return found


def given(text: str, published_text: str = "", title: str = "", url: str = "", publisher: str = "") -> Source:
    return Source(
        "-", text=text, keep_text=True, published_text=published_text, title=title, url=url, publisher=publisher
    )


def finds_its_event(case: Case, path: Path) -> bool:
    """True when the case's event is found on its day with its actors, and shown."""
    path.write_bytes(case.data)
    readings = [
        found for found in pipeline.understand(Source(str(path)), knowledge.load()) if isinstance(found, Reading)
    ]
    return any(
        mention.type == case.story.event_type
        and str(mention.when.span) == case.story.day
        and set(case.story.actors) <= {actor.name for actor in mention.actors}
        and mention.is_shown
        for reading in readings
        for mention in reading.mentions
    )


def test_awkward_files_give_the_right_event_on_the_right_day(tmp_path: Path) -> None:
    cases = awkward_cases()
    wrong = [case.name for case in cases if not finds_its_event(case, tmp_path / case.file_name)]
    assert len(wrong) <= len(cases) * (1 - RIGHT_SHARE), wrong


def test_a_failure_passes_through(tmp_path: Path) -> None:
    (found,) = pipeline.understand(Source(str(tmp_path / "missing.txt")), knowledge.load())
    assert isinstance(found, Failure)


def test_given_text_is_kept_letter_for_letter_but_for_nfc() -> None:
    text = f"  {CALL_EN.title}\r\n\r\n\tLine  one.\u00ad\u200b\n\n\n" + CALL_EN.lead.replace("é", "e\u0301") + "  \n"
    reading = read(given(text))
    assert reading.article.text == text.replace("e\u0301", "é")


def test_every_block_lies_where_its_words_stand_in_given_text() -> None:
    reading = read(given(dated_text(CALL_RO)))
    words = [block.span.text_of(reading.article.text) for block in reading.article.blocks]
    assert words[0] == CALL_RO.title
    assert list(CALL_RO.body) == words[-len(CALL_RO.body) :]


def test_paragraphs_of_files_are_joined_by_an_empty_line() -> None:
    document = Document("a", (Paragraph("One.", "title"), Paragraph("Two.")), (), "0" * 64, "text/plain")
    text, blocks = pipeline.article_text(document)
    assert text == "One.\n\nTwo."
    assert blocks == (TextBlock(Span(0, 4), "title"), TextBlock(Span(6, 10), "body"))


def test_spans_hold_with_signs_beyond_the_basic_plane() -> None:
    text = f"📞🇺🇸 {CALL_EN.title}\n\n👩‍👩‍👧 {CALL_EN.lead}"
    reading = read(given(text, published_text=CALL_EN.published))
    (call,) = [mention for mention in reading.mentions if mention.type == "phone_call"]
    assert call.evidence.text_of(reading.article.text).endswith("reporters.")


def test_facts_given_beside_the_text_outrank_those_found() -> None:
    reading = read(
        given(
            dated_text(CALL_RO),
            title="Alt titlu",
            published_text="2025-01-02",
            url="https://a.example/x",
            publisher="P",
        )
    )
    article = reading.article
    assert (article.title, article.url, article.publisher) == ("Alt titlu", "https://a.example/x", "P")
    assert article.published is not None
    assert str(article.published.when) == "2025-01-02"
    assert article.published.origin == "given"


def test_without_a_date_nothing_is_dated_by_today_and_it_is_said() -> None:
    reading = read(given("\n\n".join((CALL_EN.title, *CALL_EN.body))))
    assert reading.article.published is None
    assert [problem.code for problem in reading.problems] == ["no_date"]
    assert all(mention.when.span is None for mention in reading.mentions)


def test_without_an_event_it_is_said() -> None:
    reading = read(
        given("The garden has roses and a bench of old wood. It smells of rain.", published_text="2026-01-02")
    )
    assert "no_event" in [problem.code for problem in reading.problems]


def test_a_language_that_is_not_known_is_named() -> None:
    reading = read(given("Tämä on suomenkielinen artikkeli puutarhasta ja sateesta, joka jatkuu huomenna."))
    assert [problem.code for problem in reading.problems] == ["other_language"]
    assert reading.problems[0].sentence.endswith(".")
    assert reading.mentions == ()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((Metadatum("language", "ro-RO", "given"),), "ro"),
        ((Metadatum("language", "ron", "given"),), "ro"),
        ((Metadatum("language", "mo", "given"),), "ro"),
        ((Metadatum("language", "fr", "meta"),), "en"),
        ((), "en"),
    ],
)
def test_the_language_is_the_given_one_or_that_of_the_words(facts: tuple[Metadatum, ...], expected: str) -> None:
    assert pipeline.language_of(MEETING_EN.text, facts) == expected


def test_reading_again_keeps_the_article_and_takes_the_date() -> None:
    first = read(given("\n\n".join((CALL_EN.title, *CALL_EN.body))))
    again = pipeline.reread(first.article, knowledge.load(), TimeSpan.parse("2026-03-12"))
    assert again.article.text_sha256 == first.article.text_sha256
    assert again.article.id == first.article.id
    assert CALL_EN.day in {str(mention.when.span) for mention in again.mentions}


def test_reading_again_without_anything_new_gives_the_same() -> None:
    first = read(given(dated_text(CALL_RO)))
    assert pipeline.reread(first.article, knowledge.load()).mentions == first.mentions


def test_words_beyond_the_searched_length_are_kept_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "SEARCHED_CHARS", len(dated_text(CALL_EN)))
    text = dated_text(CALL_EN) + "\n\n" + MEETING_EN.lead
    reading = read(given(text))
    assert reading.article.text == text
    assert "partly_read" in [problem.code for problem in reading.problems]
    assert {mention.type for mention in reading.mentions} & {"phone_call"}
    assert "meeting" not in {mention.type for mention in reading.mentions}


def test_understanding_leaves_no_cycles_behind() -> None:
    source = given(MEETING_EN.text, published_text="2026-02-04")
    read(source)  # what is loaded once, and the caches
    gc.collect()
    gc.disable()
    try:
        read(source)
        left = gc.collect()
    finally:
        gc.enable()

    assert left == 0


def test_a_process_that_only_understands_sets_aside_what_it_loaded() -> None:
    code = (
        "import gc; from timeline import pipeline as p; p.load_for_good(); print(gc.isenabled(), gc.get_freeze_count())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True
    )
    is_enabled, kept = done.stdout.split()

    assert is_enabled == "True"
    assert int(kept) > 100_000
