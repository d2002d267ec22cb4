"""Characters, cleaning, furniture and plain text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.opened import facts, read_one, refused, texts
from timeline.model import Paragraph
from timeline.reading import clean, furniture
from timeline.reading.charset import decode, guess, known
from timeline.reading.markdown import front_matter, plain
from timeline.reading.plain_text import blocks, label, looks_like_text

COMMAS = str.maketrans("şţ", "șț")  # both kinds have the same places in the charsets of Central Europe
ROMANIAN = "Președintele și premierul au vorbit „îndelung” despre țară, în ziua aceea."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_unicode_is_known_by_itself(charset: str) -> None:
    assert decode(ROMANIAN.encode(charset)) == ROMANIAN


@pytest.mark.parametrize("charset", ["cp1250", "iso8859_16", "iso8859_2", "cp852", "cp1251", "koi8_r", "cp1253"])
def test_old_charsets_are_guessed_by_their_letters(charset: str) -> None:
    text = {
        "cp1251": "Президент и премьер говорили о стране и о войне, которая длится.",
        "koi8_r": "Президент и премьер говорили о стране и о войне, которая длится.",
        "cp1253": "Ο πρόεδρος και ο πρωθυπουργός μίλησαν για τη χώρα και τον πόλεμο.",
        "iso8859_16": ROMANIAN.replace("„", '"').replace("”", '"'),
    }.get(charset, ROMANIAN.translate(str.maketrans("șț„”", 'şţ""')))
    assert decode(text.encode(charset)).translate(COMMAS) == text.translate(COMMAS)


def test_a_declared_charset_is_believed_unless_the_bytes_are_utf8() -> None:
    assert decode("Łódź".encode("iso8859_2"), "ISO-8859-2") == "Łódź"
    assert decode(ROMANIAN.encode(), "iso-8859-1") == ROMANIAN


@pytest.mark.parametrize("name", ["zlib", "idna", "punycode", "utf-7", "no-such", "", "\x00"])
def test_what_is_no_charset_of_pages_is_not_believed(name: str) -> None:
    assert known(name) == ""


def test_a_few_bad_bytes_do_not_make_utf8_something_else() -> None:
    assert decode((ROMANIAN * 5).encode()[:-1] + b"\xff").startswith(ROMANIAN)


@given(st.binary(max_size=2000))
def test_decoding_never_fails(data: bytes) -> None:
    assert isinstance(decode(data), str)
    assert guess(data or b"a")


@given(st.text(max_size=300))
def test_normalised_text_is_nfc_and_stays_as_it_is(text: str) -> None:
    once = clean.normalise(text)
    assert unicodedata.is_normalized("NFC", once)
    assert clean.normalise(once) == once


def test_what_cannot_be_seen_is_taken_out_and_joiners_of_scripts_stay() -> None:
    assert clean.one_line("Tr\u00adum\u200bp\ufeff  met\u00a0 Xi") == "Trump met Xi"
    assert clean.one_line("می\u200cشود") == "می\u200cشود"
    assert clean.one_line("👩\u200d🚀") == "👩\u200d🚀"


@given(st.text(alphabet="ab .!?\n", max_size=500), st.integers(5, 50))
def test_wrapping_keeps_every_letter_and_the_length(text: str, longest: int) -> None:
    line = clean.one_line(text)
    pieces = clean.wrap(line, longest)
    assert all(0 < len(piece) <= longest for piece in pieces)
    assert "".join(pieces).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    "line",
    [
        "Publicat la 16:22 04 Feb 2026",
        "2 minute de citit Publicat la 16:22 04 Feb 2026 Modificat la 16:23 04 Feb 2026",
        "Published 17 October 2025, 08:40 GMT",
        "Updated: Feb 4, 2026 4:22 PM",
        "5 min read",
        "4 februarie 2026, 16:22",
        "2026-02-04",
        "04.02.2026",
        "By Jane Doe and John Smith",
        "Autor: Ion Popescu",
    ],
)
def test_lines_about_the_publication_are_headers(line: str) -> None:
    assert furniture.kind_of(line, 1) == "header"


@pytest.mark.parametrize(
    "line",
    [
        "The report was published on 4 February 2026 and caused an outcry in Bucharest.",
        "Guvernul a publicat la 4 februarie 2026 lista completă a companiilor sancționate de Bruxelles.",
        "By the end of the day, the talks had failed.",
        "De la Washington la Beijing, negocierile continuă fără rezultat.",
        "The elections of 2026 will be decisive.",
        "Finland joined NATO on 4 April 2023.",
    ],
)
def test_sentences_with_the_same_words_stay_sentences(line: str) -> None:
    assert furniture.kind_of(line, 1) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Liderii s-au întâlnit la finele lui octombrie la Busan. Foto: Hepta",
        "Foto: Agerpres",
        "The two presidents in Busan. Photo: AP",
        "The leaders shake hands (AP Photo/Mark Schiefelbein)",
        "The palace. © Reuters",
    ],
)
def test_paragraphs_with_a_photo_credit_are_captions(line: str) -> None:
    assert furniture.kind_of(line, 3) == "caption"


def test_a_long_paragraph_that_mentions_a_photo_is_none() -> None:
    line = "Foto: spune cineva, dar " + "aici urmează o povestire despre altceva, " * 5
    assert furniture.kind_of("O poveste. " + line, 3) == "body"


@pytest.mark.parametrize("line", ["Citește și: altă știre", "Read also: another story", "Advertisement"])
def test_invitations_to_read_on_are_noise(line: str) -> None:
    assert furniture.kind_of(line, 9) == "noise"


def test_fields_above_the_article_are_facts(tmp_path: Path) -> None:
    text = (
        "Titlu: Un titlu\nAutor: Ana Pop\nSursa: Gazeta\nURL: https://a.example/x\n\nPrimul paragraf.\n\nAl doilea.\n"
    )
    document = read_one(tmp_path / "a.txt", text.encode())
    assert [facts(document, name) for name in ("title", "author", "publisher", "url")] == [
        ["Un titlu"], ["Ana Pop"], ["Gazeta"], ["https://a.example/x"],
    ]  # fmt: skip
    assert texts(document, "body") == ["Primul paragraf.", "Al doilea."]


def test_a_dated_first_line_is_a_header_and_a_title(tmp_path: Path) -> None:
    document = read_one(
        tmp_path / "a.txt", b" date 2026-02-04 Two leaders speak by phone\n\nThey spoke.\n\nFor an hour.\n"
    )
    assert [(part.kind, part.text) for part in document.paragraphs[:2]] == [
        ("header", "date 2026-02-04"),
        ("title", "Two leaders speak by phone"),
    ]


def test_the_first_short_line_is_the_title_and_short_lines_between_are_headings() -> None:
    long = "A paragraph that is longer than a heading may be, because it goes on. " * 2
    found, _ = label([Paragraph("A title"), Paragraph(long), Paragraph("What they said"), Paragraph(long)])
    assert [part.kind for part in found] == ["title", "body", "heading", "body"]


@given(st.text(alphabet="aB .\n\t-1:", max_size=400))
def test_blocks_lie_in_order_inside_their_text_and_leave_no_letter_out(text: str) -> None:
    found = blocks(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    kept = "".join(text[block.start : block.end] for block in found)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


def test_the_papers_name_above_the_date_is_the_publisher(tmp_path: Path) -> None:
    text = (
        b"Leaders speak by phone\n\nThe Meridian Post\nPublished 17 October 2025, 08:40 GMT\n\nThey spoke.\n\nTwice.\n"
    )
    document = read_one(tmp_path / "a.txt", text)
    assert facts(document, "publisher") == ["The Meridian Post"]
    assert texts(document, "header") == ["The Meridian Post", "Published 17 October 2025, 08:40 GMT"]


def test_a_picture_named_text_is_refused(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert found.status == "skipped"
    assert "picture" in found.sentence


def test_a_program_named_web_page_is_refused(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.html", bytes(range(256)) * 200 + b"<p>")
    assert found.status == "empty"
    assert "no text that could be read" in found.sentence


def test_a_web_page_with_stray_controls_is_read(tmp_path: Path) -> None:
    page = b"<p>\x01\x02\x03\x04\x05The talks began on Friday in Busan, and they went on until the evening.</p>"
    assert "The talks began on Friday" in " ".join(texts(read_one(tmp_path / "a.html", page)))


def test_text_is_known_from_programs() -> None:
    assert looks_like_text("Un text.".encode("utf-16"))
    assert not looks_like_text(bytes(range(256)) * 4)
    assert not looks_like_text(b"")


def test_front_matter_is_taken_off_and_read() -> None:
    found, rest = front_matter('---\ntitle: "A: b"\ndate: 2026-02-04\ntags: [x]\n---\n\nText.\n')
    assert [(fact.name, fact.value) for fact in found] == [("title", "A: b"), ("published", "2026-02-04")]
    assert rest.strip() == "Text."


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**Trump** and *Xi*", "Trump and Xi"),
        ("[Trump](https://a.example/b_(c)) met", "Trump met"),
        ("snake_case and 2*3*4", "snake_case and 2*3*4"),
        ("a \\* star &amp; `code`", "a * star & code"),
        ("words[^1] <b>here</b>", "words here"),
    ],
)
def test_marks_of_markdown_go_and_words_stay(marked: str, bare: str) -> None:
    assert plain(marked) == bare
