"""What a reader is told about the bytes in its hands, and how it hands over parts that are files themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from timeline.model import Document, Failure, InputError, Metadatum, Paragraph, Source

from .limits import Budget, Limits

MEGABYTE = 1024 * 1024


def no_tick(_stage: str) -> None:
    """Tells nobody; used where no one watches the progress."""


@dataclass(frozen=True, slots=True)
class Context:
    """The place of some bytes: `path` as it is answered, `name` of the file, `sha256` of the bytes.

    `media_type` and `charset` are what a container declared of this part. `tick` is called with a stage whenever
    something was achieved: the watch-dog counts from the last one. `dispatch` reads a part as a file of its own.
    """

    path: str
    name: str
    sha256: str
    source: Source
    budget: Budget
    dispatch: Callable[[bytes, Context], Iterator[Document | Failure]]
    read_given: Callable[[Source, Context], Iterator[Document | Failure]]
    tick: Callable[[str], None] = no_tick
    media_type: str = ""
    charset: str = ""
    depth: int = 0
    facts: tuple[Metadatum, ...] = field(default=())

    @property
    def limits(self) -> Limits:
        """The limits of the outermost file."""
        return self.budget.limits

    @property
    def suffix(self) -> str:
        """The suffix of the name in lower case, with its dot; "" when there is none."""
        return PurePosixPath(self.name).suffix.lower()

    def inner(self, name: str, media_type: str = "", charset: str = "", facts: Sequence[Metadatum] = ()) -> Context:
        """The context of a part called `name`, one level deeper. Raises InputError when that is too deep."""
        if self.depth >= self.limits.depth:
            raise InputError(
                f"The container is nested deeper than {self.limits.depth} levels.", "Unpack it and add what is inside."
            )
        return replace(
            self,
            path=f"{self.path}!/{name}",
            name=name.rsplit("/", 1)[-1],
            media_type=media_type,
            charset=charset,
            depth=self.depth + 1,
            facts=(*self.facts, *facts),
        )

    def spend(self, inflated: int) -> None:
        """Counts bytes that came out of a container. Raises InputError when the file asks for more than its share."""
        self.budget.inflated += inflated
        limits, total, packed = self.limits, self.budget.inflated, self.budget.packed
        if total > limits.ratio_floor and total > packed * limits.ratio:
            raise too_large(f"It unpacks from {megabytes(packed)} to over {megabytes(total)}, as archive bombs do.")
        if total > limits.inflated_bytes:
            raise too_large(f"It unpacks to more than {megabytes(limits.inflated_bytes)}.")

    def count_entry(self) -> None:
        """Counts one part of a container. Raises InputError when there are too many."""
        self.budget.entries += 1
        if self.budget.entries > self.limits.entries:
            raise too_large(f"It holds more than {self.limits.entries:,} parts.")

    def document(
        self,
        paragraphs: Sequence[Paragraph],
        media_type: str,
        metadata: Sequence[Metadatum] = (),
        problems: Sequence[str] = (),
        verbatim: str | None = None,
        given_id: str = "",
    ) -> Document:
        """A document of this place; facts known from outside stand before those found inside."""
        return Document(
            path=self.path,
            paragraphs=tuple(paragraphs),
            metadata=(*self.facts, *metadata),
            sha256=self.sha256,
            media_type=media_type,
            problems=tuple(problems),
            verbatim=verbatim,
            given_id=given_id or self.source.id,
        )


def failure(path: str, error: InputError, given_id: str = "") -> Failure:
    """The answer for a path that could not be read."""
    return Failure(path, f"{error.sentence} {error.advice}".strip(), error.status, error.details, given_id)


def too_large(sentence: str) -> InputError:
    """The error of a file that asks for too much, with what to do."""
    return InputError(sentence, "Add the articles inside it one by one, if you trust it.")


def megabytes(size: int) -> str:
    """A size in words: `3.4 MB`."""
    return f"{size / MEGABYTE:,.1f} MB" if size < 100 * MEGABYTE else f"{size / MEGABYTE:,.0f} MB"
