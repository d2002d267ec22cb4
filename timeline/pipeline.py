"""One article understood: the order of the stages, once. Pure but for opening the source; runs in worker processes."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from timeline import extraction, language, temporal
from timeline.knowledge import Knowledge, load
from timeline.model import (
    Article,
    CreationTime,
    Document,
    Failure,
    Metadatum,
    Paragraph,
    Problem,
    Reading,
    Source,
    Span,
    TextBlock,
    TimeSpan,
)
from timeline.reading.limits import Limits
from timeline.reading.source import open_source

# Objects made until the young ones are looked through for cycles. Understanding plain text leaves none, and at Python's
# 700 the search for them took a tenth to a sixth of its time.
GARBAGE_THRESHOLD = 20_000
PARAGRAPH_BREAK = "\n\n"
SEARCHED_CHARS = 800_000  # some 300 pages: beyond, the text is kept, but no events are looked for
SURE_ENOUGH = 0.9  # below this confidence, what the page says of its language decides
OTHER_CODES = {"mo": "ro", "nb": "no", "nn": "no", "in": "id", "iw": "he", "sh": "sr"}
LONGER_CODES = {"eng": "en", "ron": "ro", "rum": "ro", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr"}
NO_DATE = Problem(
    "no_date", "The article does not say when it was published; set its date, and words like “yesterday” get theirs."
)
TOO_LONG = Problem(
    "partly_read",
    f"Events were looked for in the first {SEARCHED_CHARS:,} characters only; split the file for more.",
)
NO_EVENT = Problem("no_event", "No event was found in this article.")


def no_tick(_stage: str) -> None:
    """Tells nobody; used where no one watches the progress."""


def load_for_good() -> Knowledge:
    """Loads knowledge and languages in a process that does nothing but understand articles, and returns the knowledge.

    What was loaded stays: the collector of cycles need not look at it again and again.
    """
    gc.disable()  # while nothing but what stays is made, there is nothing to collect
    known = load()
    for code in language.available_packs():
        language.load_pack(code)
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)
    gc.enable()
    return known


def understand(
    source: Source, knowledge: Knowledge, limits: Limits | None = None, tick: Callable[[str], None] = no_tick
) -> Iterator[Reading | Failure]:
    """Every article of a source, understood, or the reason why there is none. `tick` is called after each stage."""
    for found in open_source(source, limits or Limits(), tick):
        yield found if isinstance(found, Failure) else understand_document(found, knowledge, tick)


def understand_document(document: Document, knowledge: Knowledge, tick: Callable[[str], None] = no_tick) -> Reading:
    """The reading of one document."""
    text, blocks = article_text(document)
    code = language_of(text, document.metadata)
    pack = language.pack_for(code)
    url = first_value(document.metadata, "url")
    dates = temporal.creation_time(document.metadata, text, blocks, document.path, url, pack)
    tick("dated")
    article = Article(
        path=document.path,
        text=text,
        blocks=mark_headers(blocks, dates.header_spans),
        title=first_value(document.metadata, "title") or _title_in(text, blocks),
        language=code,
        sha256=document.sha256,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        published=dates.published,
        modified=dates.modified,
        publisher=first_value(document.metadata, "publisher"),
        authors=_authors(document.metadata),
        url=url,
        media_type=document.media_type,
        given_id=document.given_id,
        metadata=document.metadata,
    )
    problems = tuple(Problem("partly_read", sentence) for sentence in document.problems)
    return _understand_article(article, knowledge, dates.header_spans, problems, tick)


def reread(
    article: Article, knowledge: Knowledge, published: TimeSpan | None = None, language_code: str | None = None
) -> Reading:
    """The article understood again, with the publication date or language that the user set."""
    code = language_code or article.language
    pack = language.pack_for(code)
    dates = temporal.creation_time(article.metadata, article.text, article.blocks, article.path, article.url, pack)
    chosen = article.published if published is None else CreationTime(published, "given", str(published))
    again = replace(article, language=code, published=chosen or dates.published)
    return _understand_article(again, knowledge, dates.header_spans, (), no_tick)


def _understand_article(
    article: Article,
    knowledge: Knowledge,
    header_spans: Sequence[Span],
    problems: tuple[Problem, ...],
    tick: Callable[[str], None],
) -> Reading:
    if article.language not in language.available_packs():
        return Reading(article, (), (), (*problems, _other_language(article.language)))
    pack = language.load_pack(article.language)
    text, blocks = article.text, article.blocks
    if len(text) > SEARCHED_CHARS:
        blocks = tuple(block for block in blocks if block.span.end <= SEARCHED_CHARS)
        text = text[:SEARCHED_CHARS]
        problems = (*problems, TOO_LONG)
    analysis = language.analyse(text, blocks, pack)
    tick("analysed")
    published = article.published.when if article.published else None
    timexes = temporal.find_timexes(analysis, published, header_spans)
    tick("dated")
    mentions = extraction.find_events(article, analysis, timexes, knowledge)
    tick("understood")
    found = [problem for problem, is_so in ((NO_DATE, published is None), (NO_EVENT, not mentions)) if is_so]
    return Reading(article, timexes, mentions, (*problems, *found))


def article_text(document: Document) -> tuple[str, tuple[TextBlock, ...]]:
    """The normalised text that all spans count in, and its paragraphs' places.

    Paragraphs are joined by an empty line; the text of JSONL and standard input stays as it was given.
    """
    if document.verbatim is None:
        return PARAGRAPH_BREAK.join(paragraph.text for paragraph in document.paragraphs), _joined(document.paragraphs)
    return document.verbatim, _found(document.verbatim, document.paragraphs)


def _joined(paragraphs: Sequence[Paragraph]) -> tuple[TextBlock, ...]:
    blocks = []
    start = 0
    for paragraph in paragraphs:
        end = start + len(paragraph.text)
        blocks.append(TextBlock(Span(start, end), paragraph.kind))
        start = end + len(PARAGRAPH_BREAK)
    return tuple(blocks)


def _found(text: str, paragraphs: Sequence[Paragraph]) -> tuple[TextBlock, ...]:
    """Places of paragraphs that were cut from the text, in order."""
    blocks = []
    cursor = 0
    for paragraph in paragraphs:
        start = text.index(paragraph.text, cursor)
        cursor = start + len(paragraph.text)
        blocks.append(TextBlock(Span(start, cursor), paragraph.kind))
    return tuple(blocks)


def language_of(text: str, metadata: Sequence[Metadatum]) -> str:
    """ISO 639-1 code of the article: given, else told by its words, else by its page; decided once, from the whole."""
    given = next((_code(fact.value) for fact in metadata if fact.name == "language" and fact.origin == "given"), "")
    if given:
        return given
    code, confidence = language.identify(text, language.available_packs())
    told = _code(first_value(metadata, "language"))
    return told if told and confidence < SURE_ENOUGH else _code(code)


def _code(value: str) -> str:
    short = value.strip().lower().replace("_", "-").split("-")[0]
    return LONGER_CODES.get(short) or OTHER_CODES.get(short, short)


def first_value(metadata: Sequence[Metadatum], name: str) -> str:
    """The most trustworthy value of a fact; "" when nothing tells it."""
    return next((fact.value for fact in metadata if fact.name == name), "")


def mark_headers(blocks: Sequence[TextBlock], header_spans: Sequence[Span]) -> tuple[TextBlock, ...]:
    """Blocks that hold nothing but words about the publication become headers: no event is read from them."""
    if not header_spans:
        return tuple(blocks)
    return tuple(
        TextBlock(block.span, "header") if any(span.contains(block.span) for span in header_spans) else block
        for block in blocks
    )


def _title_in(text: str, blocks: Sequence[TextBlock]) -> str:
    return next((block.span.text_of(text) for block in blocks if block.kind == "title"), "")


def _authors(metadata: Sequence[Metadatum]) -> tuple[str, ...]:
    """The authors that the most trustworthy place names."""
    named = [fact for fact in metadata if fact.name == "author"]
    return tuple(dict.fromkeys(fact.value for fact in named if fact.origin == named[0].origin))


def _other_language(code: str) -> Problem:
    known = ", ".join(language.available_packs())
    return Problem(
        "other_language",
        f"The article's language ({code}) is not understood yet; known are {known}. If this is wrong, set it by hand.",
    )
