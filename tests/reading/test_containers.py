"""Archives, mail, records, feeds, books, Office files and links: what is inside, each under its own path."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.generators.packed import docx, word_paragraph, zipped
from tests.generators.stories import CALL_EN
from tests.generators.texts import dated_text
from tests.reading.opened import facts, read_all, read_one, refused, texts
from timeline.model import Document, Failure, Source
from timeline.reading import registry
from timeline.reading.limits import MEGABYTE, Limits
from timeline.reading.links import address_in
from timeline.reading.records import records_in, source_of_line, source_of_record
from timeline.reading.xml_tree import parse_xml

TEXT = dated_text(CALL_EN).encode()


def test_files_in_an_archive_have_paths_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    answers = read_all(path, zipped({"one.txt": TEXT, "deep/two.txt": TEXT, "inner.zip": zipped({"three.txt": TEXT})}))
    assert [answer.path for answer in answers] == [
        f"{path}!/one.txt",
        f"{path}!/deep/two.txt",
        f"{path}!/inner.zip!/three.txt",
    ]
    assert all(isinstance(answer, Document) for answer in answers)


def test_a_bad_file_in_an_archive_does_not_stop_the_good_ones(tmp_path: Path) -> None:
    answers = read_all(tmp_path / "a.zip", zipped({"bad.pdf": b"%PDF-1.4 broken", "good.txt": TEXT, "e.txt": b""}))
    assert [type(answer) for answer in answers] == [Failure, Document, Failure]


def test_archives_beyond_the_depth_are_refused(tmp_path: Path) -> None:
    data = zipped({"a.txt": TEXT})
    for _ in range(6):
        data = zipped({"a.zip": data})
    found = refused(tmp_path / "a.zip", data)
    assert "nested" in found.sentence


def test_a_bomb_is_refused_with_its_size(tmp_path: Path) -> None:
    limits = Limits(ratio_floor=MEGABYTE)
    found = refused(tmp_path / "a.zip", zipped({"a.txt": bytes(5 * MEGABYTE)}), limits)
    assert "archive bombs" in found.sentence
    assert "MB" in found.sentence


def test_nested_parts_share_one_budget(tmp_path: Path) -> None:
    inner = zipped({"a.txt": b"word " * 200_000})
    limits = Limits(inflated_bytes=2_500_000, ratio_floor=100 * MEGABYTE)
    answers = read_all(tmp_path / "a.zip", zipped({"1.zip": inner, "2.zip": inner, "3.zip": inner}), limits)
    assert [type(answer) for answer in answers] == [Document, Document, Failure]


def test_a_gzipped_file_is_read(tmp_path: Path) -> None:
    assert CALL_EN.lead in texts(read_one(tmp_path / "a.txt.gz", gzip.compress(TEXT)))


def test_lines_are_answered_each_under_its_number(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    answers = read_all(path, b'{"id":"x","text":"One."}\n\n{bad\n{"kind":"event"}\n{"text":""}\n[1]\n')
    assert [answer.path for answer in answers] == [f"{path}:{number}" for number in (1, 3, 4, 5, 6)]
    assert [answer.status if isinstance(answer, Failure) else answer.given_id for answer in answers] == [
        "x", "failed", "skipped", "empty", "failed",
    ]  # fmt: skip


def test_text_of_records_is_kept_letter_for_letter() -> None:
    source = source_of_line(
        '{"text": " A\\u00ad  b\\r\\n ", "date": "2026-02-04", "source": {"name": "P"}}', "f.jsonl", 3
    )
    assert source == Source(
        path="f.jsonl:3", text=" A\u00ad  b\r\n ", published_text="2026-02-04", publisher="P", keep_text=True
    )


def test_half_characters_are_replaced_one_for_one() -> None:
    source = source_of_record({"text": "a\ud800b"}, "p")
    assert isinstance(source, Source)
    assert source.text == "a\ufffdb"


@pytest.mark.parametrize(
    ("value", "count"),
    [({"text": "a"}, 1), ([{"text": "a"}, {"text": "b"}], 2), ({"articles": [{"text": "a"}], "tags": []}, 1), (3, 0)],
)
def test_records_are_found_in_lists_and_under_any_name(value: object, count: int) -> None:
    assert len(list(records_in(value))) == count


def test_a_table_without_texts_says_what_to_name(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.csv", b"name,age\nA,3\n")
    assert "text" in found.sentence
    assert found.status == "skipped"


def test_mail_gives_its_subject_sender_and_date(tmp_path: Path) -> None:
    head = b"From: Ana Pop <a@example.org>\r\nTo: b@example.org\r\nSubject: Re: Fwd: The call\r\n"
    head += b"Date: Thu, 12 Mar 2026 09:15:00 -0400\r\n"
    document = read_one(tmp_path / "a.eml", head + b"\r\nThey spoke.\r\n> For an hour.\r\n-- \r\nAna\r\n")
    assert facts(document, "title")[0] == "The call"
    assert facts(document, "author") == ["Ana Pop"]
    assert facts(document, "published") == ["2026-03-12T09:15:00-04:00"]
    assert "Ana" not in texts(document)


def test_the_saving_date_of_a_web_archive_dates_nothing(tmp_path: Path) -> None:
    data = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/x\r\n"
        b"Date: Mon, 1 Jun 2020 10:00:00 +0000\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        b"Content-Location: https://a.example/x\r\n\r\n"
        b"<html><body><p>Some words of a page that was saved.</p></body></html>\r\n--b--"
    )
    document = read_one(tmp_path / "a.mhtml", data)
    assert facts(document, "published") == []
    assert facts(document, "url")[0] == "https://a.example/x"


def test_deleted_words_and_notes_of_office_files_are_left_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc>"
        + word_paragraph("a")
        + "</w:tc><w:tc>"
        + word_paragraph("b")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert texts(read_one(tmp_path / "a.docx", docx(body))) == ["kept", "a | b"]


def test_newsroom_xml_gives_headline_date_and_paragraphs(tmp_path: Path) -> None:
    data = (
        '<?xml version="1.0"?><nitf><head><title>slug</title>'
        '<docdata><date.issue norm="20260204T162200+0200"/></docdata></head>'
        "<body><body.head><hedline><hl1>The leaders spoke</hl1></hedline></body.head>"
        "<body.content><p>They spoke.</p></body.content>"
        "</body></nitf>"
    )
    document = read_one(tmp_path / "a.xml", data.encode())
    assert facts(document, "title")[0] == "The leaders spoke"
    assert facts(document, "published") == ["2026-02-04T16:22:00+02:00"]
    assert texts(document, "body") == ["They spoke."]


@pytest.mark.parametrize(
    "entity",
    [b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a/>'],
)
def test_xml_that_declares_entities_is_refused(entity: bytes, tmp_path: Path) -> None:
    found = refused(tmp_path / "a.xml", b'<?xml version="1.0"?>' + entity)
    assert "entities" in found.sentence


def test_tags_lose_their_namespaces() -> None:
    assert [element.tag for element in parse_xml(b'<a xmlns="urn:x"><b xmlns="urn:y"/></a>').iter()] == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (b"[InternetShortcut]\r\nURL=https://a.example/x\r\n", "https://a.example/x"),
        (b"[Desktop Entry]\nType=Link\nURL=https://a.example/x\n", "https://a.example/x"),
        (b"<plist><dict><key>URL</key><string>https://a.example/x</string></dict></plist>", "https://a.example/x"),
        (b"[InternetShortcut]\r\n", ""),
        (b"bplist00nonsense", ""),
    ],
)
def test_the_address_of_a_link_is_found(data: bytes, address: str) -> None:
    assert address_in(data) == address


def test_links_are_never_followed_here(tmp_path: Path) -> None:
    web = refused(tmp_path / "a.url", b"[InternetShortcut]\r\nURL=https://a.example/x\r\n")
    local = refused(tmp_path / "b.url", b"[InternetShortcut]\r\nURL=file:///etc/passwd\r\n")
    assert web.status == local.status == "skipped"
    assert "https://a.example/x" in web.sentence
    assert "web page" in local.sentence


def test_the_content_decides_before_the_name(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.pdf", TEXT).media_type == "text/plain"
    assert read_one(tmp_path / "b.txt", docx(word_paragraph("Words of a file"))).media_type.endswith("document")


def test_every_reader_knows_its_own_suffixes_in_lower_case() -> None:
    suffixes = registry.load().suffixes
    assert {
        ".txt",
        ".html",
        ".pdf",
        ".docx",
        ".odt",
        ".epub",
        ".rtf",
        ".eml",
        ".mhtml",
        ".jsonl",
        ".csv",
        ".rss",
    } <= suffixes
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_encoded_subjects_are_decoded_and_broken_ones_stay(tmp_path: Path) -> None:
    good = b"From: a@example.org\r\nSubject: =?utf-8?q?=C8=98tiri?= =?utf-8?b?IG5vaQ==?=\r\n\r\nWords.\r\n"
    broken = good.replace(b"=?utf-8?q?=C8=98tiri?= =?utf-8?b?IG5vaQ==?=", b"=?x-none?q?a?= =?utf-8?b?!?=")
    assert facts(read_one(tmp_path / "a.eml", good), "title")[0] == "Știri noi"
    assert texts(read_one(tmp_path / "b.eml", broken)) == ["Words."]


def test_an_rtf_that_its_parser_stumbles_over_is_damaged(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.rtf", b"{\\rtf1\\ansi\\uc{\\fonttbl{\\f0 A;}}\\f0 Words \\u? more}")
    assert "damaged" in found.sentence
