"""Understood articles for tests, and a pool that hands them out in place of worker processes."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import replace

from tests.coreference.tellings import telling
from timeline.model import Article, Claim, CreationTime, Failure, Problem, Reading, Source, Span, TextBlock, TimeSpan
from timeline.project.known_files import HASHER
from timeline.project.tickets import Answer
from timeline.reading.files import digests


def reading(
    name: str,
    *claims: Claim,
    published: str = "2026-02-08",
    publisher: str = "Daily",
    url: str = "",
    text: str = "",
    title: str = "",
    problems: tuple[Problem, ...] = (),
) -> Reading:
    """A reading of an article of that name with the mentions of these claims, each in a sentence of its own."""
    sentences = [f"{claim.evidence_text} ({name})" for claim in claims]
    body = text or " ".join([f"{name} tells.", *sentences])
    mentions = []
    for claim, sentence in zip(claims, sentences, strict=True):
        start = body.index(sentence) if sentence in body else 0
        evidence = Span(start, start + len(sentence))
        trigger = Span(start, start + 3)
        mentions.append(replace(claim.mention, evidence=evidence, trigger=trigger, mentions=(trigger,)))
    when = TimeSpan.parse(published) if published else None
    article = Article(
        path=f"/articles/{name}.txt",
        text=body,
        blocks=(TextBlock(Span(0, len(body)), "body"),),
        title=title or f"Title of {name}",
        language="en",
        sha256=digest(f"bytes of {body}"),
        text_sha256=digest(body),
        published=None if when is None else CreationTime(when, "header", published),
        publisher=publisher,
        url=url,
    )
    return Reading(article, (), tuple(mentions), problems)


def dated(told: Reading, published: str = "2026-02-08") -> Reading:
    """The reading, published on a known day."""
    when = CreationTime(TimeSpan.parse(published), "header", published)
    return replace(told, article=replace(told.article, published=when))


def digest(text: str) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def call(
    name: str,
    when: str = "2026-02-04",
    *,
    published: str = "2026-02-08",
    publisher: str = "Daily",
    url: str = "",
    problems: tuple[Problem, ...] = (),
) -> Reading:
    """An article that tells one phone call."""
    told = telling(name, "phone_call", when)
    return reading(name, told, published=published, publisher=publisher, url=url, problems=problems)


class PreparedPool:
    """Answers each source with what was prepared for its path; everything else has no readable text."""

    def __init__(self, *prepared: Reading | Failure) -> None:
        self.prepared = {_path(each): each for each in prepared}
        self.answers_waiting: deque[Answer] = deque()
        self.tickets = 0
        self.understood: list[str] = []
        self.cancelled = 0
        self.ahead = 16

    def submit(self, source: Source) -> int:
        """A ticket for a source."""
        self.understood.append(source.path)
        return self._answer(source, self.prepared.get(source.path, Failure(source.path, "It has no text.", "empty")))

    def submit_reread(self, article: Article, published: TimeSpan | None, language_code: str | None) -> int:
        """A ticket for an article."""
        return self._answer(None, self.prepared[article.path])

    def submit_call(self, target: str, *arguments: object) -> int:
        """A ticket for a function's value: only the hashes of files are known here."""
        assert target == HASHER
        (paths,) = arguments
        assert isinstance(paths, tuple)
        return self._answer(None, digests(paths))

    def next_answer(self, timeout: float | None = None) -> Answer | None:
        """The next answer."""
        return self.answers_waiting.popleft() if self.answers_waiting else None

    def answers(self) -> list[Answer]:
        """All answers."""
        found, self.answers_waiting = list(self.answers_waiting), deque()
        return found

    def cancel(self) -> tuple[int, ...]:
        """Forgets what waits."""
        self.cancelled += 1
        self.answers_waiting.clear()
        return ()

    def close(self) -> None:
        """Nothing to end."""

    def sources(self) -> list[Source]:
        """A source for everything prepared, in order."""
        return [Source(path, text="given") for path in self.prepared]

    def _answer(self, source: Source | None, outcome: object) -> int:
        self.tickets += 1
        self.answers_waiting.append(Answer(self.tickets, source, outcome))
        self.answers_waiting.append(Answer(self.tickets, source, None, is_last=True))
        return self.tickets


def _path(prepared: Reading | Failure) -> str:
    return prepared.article.path if isinstance(prepared, Reading) else prepared.path
