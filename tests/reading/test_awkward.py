"""Awkward but good files are read rightly: every word of the article, its title, each under some odd condition."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests.generators.awkward import awkward_cases
from tests.generators.case import Case
from tests.reading.opened import facts, read_all
from timeline.model import Document

CASES = awkward_cases()


def bare(text: str) -> str:
    """Letters and digits only, without case and diacritics: how a file writes quotes and ș is not asked here."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return re.sub(r"\W+", " ", plain).lower().strip()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_paragraph_and_the_title_are_found(case: Case, tmp_path: Path) -> None:
    found = [answer for answer in read_all(tmp_path / case.file_name, case.data) if isinstance(answer, Document)]
    told = [bare(" ".join(paragraph.text for paragraph in document.paragraphs)) for document in found]
    missing = [part for part in case.story.body if not any(bare(part) in text for text in told)]
    assert not missing
    titles = [title for document in found for title in facts(document, "title")[:1]]
    assert bare(case.story.title) in map(bare, titles) or "no title" in case.name


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 200
