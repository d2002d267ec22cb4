"""Terms: deadlines that end so many hours or days after they were set."""

from __future__ import annotations

import pytest

from timeline import pipeline
from timeline.knowledge import load
from timeline.model import EventMention, Reading, Source


def deadline(text: str, language: str) -> EventMention:
    source = Source(path="a", text=text, published_text="2024-03-13", language=language)  # a Wednesday
    found = [each for each in pipeline.understand(source, load()) if isinstance(each, Reading)]
    return next(mention for mention in found[0].mentions if mention.type == "deadline")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Statele Unite au dat marți Iranului un termen de 72 de ore pentru a răspunde.", "ro", "2024-03-15"),
        ("The United States on Tuesday gave Iran a 72-hour deadline to respond.", "en", "2024-03-15"),
        ("Rusia a dat luni Republicii Moldova un ultimatum de 48 de ore.", "ro", "2024-03-13"),
    ],
)
def test_a_term_ends_so_long_after_the_day_on_which_it_was_set(text: str, language: str, expected: str) -> None:
    found = deadline(text, language)

    assert (str(found.when.span), found.status) == (expected, "scheduled")


def test_a_deadline_that_names_its_end_keeps_it() -> None:
    found = deadline("The United States gave Iran a deadline of Friday to respond.", "en")

    assert str(found.when.span) == "2024-03-15"
