"""The way in: opening without waiting, hashing once, sentences for refusals; and the pages of PDF."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tests.generators.pdfs import line_at, pdf
from tests.reading.opened import facts, read_all, read_one, refused, texts
from timeline.model import InputError, Source
from timeline.reading.context import megabytes
from timeline.reading.files import read_file
from timeline.reading.limits import Limits
from timeline.reading.pdf_layout import in_reading_order
from timeline.reading.pdf_lines import Line
from timeline.reading.pdf_paragraphs import paragraphs_of_pages
from timeline.reading.source import open_source


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = "Câteva cuvinte.\r\n".encode()
    assert read_one(tmp_path / "a.txt", data).sha256 == hashlib.sha256(data).hexdigest()


def test_given_text_opens_nothing(tmp_path: Path) -> None:
    (found,) = open_source(Source(str(tmp_path / "not-there.txt"), text="Words."))
    assert found.path.endswith("not-there.txt")


@pytest.mark.parametrize("made", ["fifo", "folder", "loop", "missing", "device"])
def test_what_is_no_file_is_answered_at_once(made: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    if made == "fifo":
        os.mkfifo(path)
    elif made == "folder":
        path.mkdir()
    elif made == "loop":
        path.symlink_to(path)
    elif made == "device":
        path.symlink_to("/dev/zero")
    found = refused(path)
    assert found.status == ("failed" if made in ("loop", "missing") else "skipped")
    assert found.sentence.endswith(".")


def test_a_file_beyond_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 3_000_000)
    with pytest.raises(InputError, match=r"2\.9 MB.*1\.0 MB"):
        read_file(str(path), Limits(), 1024 * 1024)


def test_a_folder_without_permission_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        found = refused(tmp_path / "a.txt")
    assert "may not read" in found.sentence


def test_sizes_are_told_in_megabytes() -> None:
    assert megabytes(3 * 1024 * 1024) == "3.0 MB"


def test_a_long_text_is_cut_and_it_is_said(tmp_path: Path) -> None:
    (found,) = read_all(tmp_path / "a.txt", b"word " * 1000, Limits(article_chars=100))
    assert found.problems == ("Only the first 100 characters were read; the text is longer.",)  # type: ignore[union-attr]


def line(text: str, left: float, middle: float, width: float = 200, page: int = 0, size: float = 10) -> Line:
    return Line(text, left, middle - 4, left + width, middle + 4, size, page)


def test_columns_are_read_one_after_the_other() -> None:
    left = [line(f"left {row}", 50, 700 - 12 * row) for row in range(6)]
    right = [line(f"right {row}", 300, 700 - 12 * row) for row in range(6)]
    title = line("A title across both columns of the page", 50, 740, 450)
    mixed = [piece for pair in zip(left, right, strict=True) for piece in pair]
    assert [piece.text for piece in in_reading_order([*mixed, title])] == [
        title.text, *(piece.text for piece in left), *(piece.text for piece in right),
    ]  # fmt: skip


def test_cells_of_a_table_are_read_row_by_row() -> None:
    cells = [line(f"{row}{column}", 50 + 150 * column, 700 - 12 * row, 20) for row in range(5) for column in range(3)]
    assert [piece.text for piece in in_reading_order(cells)] == [piece.text for piece in cells]


def test_hyphens_at_line_ends_go_unless_the_word_has_one() -> None:
    lines = [line("The negotia-", 50, 700), line("tions about well-", 50, 688), line("known things went on", 50, 676)]
    known = [line("They are well-known.", 50, 600)]
    assert paragraphs_of_pages([[*lines, *known]])[0].text == "The negotiations about well-known things went on"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            line("The Gazette", 50, 820, page=n),
            line(f"Words of page {'abc'[n]}.", 50, 400, page=n),
            line(str(n + 1), 290, 20, page=n),
        ]
        for n in range(3)
    ]
    assert [part.text for part in paragraphs_of_pages(pages)] == [
        "Words of page a.",
        "Words of page b.",
        "Words of page c.",
    ]


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    pages = [
        line_at("The talks between the two presidents began in", 50, 60),
        line_at("Busan and ended on Friday.", 50, 700),
    ]
    document = read_one(tmp_path / "a.pdf", pdf(pages))
    assert "The talks between the two presidents began in Busan and ended on Friday." in " ".join(texts(document))


def test_a_scanned_pdf_says_that_it_has_no_text(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.pdf", pdf(["0 0 100 100 re f\n"]))
    assert found.status == "empty"
    assert "no text" in found.sentence


def test_the_times_of_the_file_are_not_those_of_the_article(tmp_path: Path) -> None:
    data = pdf([line_at("Some words of an article about nothing.", 50, 700)])
    assert facts(read_one(tmp_path / "a.pdf", data), "published") == []
