"""Bibliographies parsed back, and a citation in words."""

import json

from timeline.project.exports.citations import bibtex_bytes, bibtex_text, citation_text, csl_bytes, ris_bytes

from .made import export

ARTICLES = tuple(export().articles.values())


def test_csl_items_have_type_title_container_and_date_parts() -> None:
    items = json.loads(csl_bytes(ARTICLES))
    assert [item["id"] for item in items] == ["a1", "a2"]
    assert items[0]["type"] == "article-newspaper"
    assert items[0]["container-title"] == "Cronica Externă"
    assert items[0]["issued"] == {"date-parts": [[2025, 10, 17]]}


def test_bibtex_braces_stay_balanced_whatever_a_title_holds() -> None:
    text = bibtex_bytes(ARTICLES).decode()
    depth = 0
    for before, letter in zip(" " + text, text, strict=False):
        if before != "\\":
            depth += (letter == "{") - (letter == "}")
        assert depth >= 0
    assert depth == 0
    assert text.count("@article{") == 2


def test_bibtex_signs_are_escaped() -> None:
    assert bibtex_text("50% & {x}\n_y") == r"50\% \& \{x\} \_y"


def test_ris_records_begin_with_type_and_end_with_er() -> None:
    lines = ris_bytes(ARTICLES).decode().split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert lines.count("ER  - ") == 2
    assert "DA  - 2025/10/17/" in lines
    assert all(line[2:6] == "  - " for line in lines if line)


def test_a_citation_names_what_is_known() -> None:
    assert citation_text(ARTICLES[0], "en") == (
        "Ana Pop, Ion {Rău}, “Convorbire & altele”, Cronica Externă, 17 Oct 2025, https://example.org/a?b=1&c=<2>"
    )
