"""Zotero's files are read as articles; attachments only inside the dropped folder."""

import json
from pathlib import Path

import pytest

from timeline.model import Failure, Source
from timeline.project.imports.bibliographies import with_bibliographies

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/">
 <bib:Article rdf:about="https://example.org/1">
  <z:itemType>newspaperArticle</z:itemType>
  <dcterms:isPartOf><bib:Newspaper><dc:title>Cronica</dc:title></bib:Newspaper></dcterms:isPartOf>
  <link:link rdf:resource="#item_2"/><link:link rdf:resource="#item_9"/>
  <dc:title>Un apel &amp; altele</dc:title><dc:date>2026-02-04</dc:date><z:language>ro</z:language>
  <dc:identifier><dcterms:URI><rdf:value>https://example.org/1</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType>
  <rdf:resource rdf:resource="files/2/a.html"/></z:Attachment>
</rdf:RDF>"""
RIS = """TY  - NEWS
TI  - Un apel
T2  - Cronica
DA  - 2026/02/04/
UR  - https://example.org/1
LA  - ro
L1  - {attachment}
ER  -
TY  - NEWS
TI  - Fără fișier
AB  - Un rezumat.
PY  - 2026
ER  -
TY  - NEWS
TI  - Nimic
ER  -
"""


def read(folder: Path, name: str, text: str) -> list[Source | Failure]:
    (folder / "files" / "2").mkdir(parents=True, exist_ok=True)
    (folder / "files" / "2" / "a.html").write_text("<p>Text</p>")
    (folder / name).write_text(text, "utf-8")
    return list(with_bibliographies(Source(str(folder / name))))


def test_an_attachment_of_rdf_knows_what_its_entry_says(tmp_path: Path) -> None:
    path = str(tmp_path / "files" / "2" / "a.html")
    assert read(tmp_path, "lib.rdf", RDF) == [
        Source(path, title="Un apel & altele", published_text="2026-02-04", language="ro", url="https://example.org/1",
               publisher="Cronica")
    ]  # fmt: skip


def test_ris_gives_attachments_abstracts_and_a_sentence_for_what_has_neither(tmp_path: Path) -> None:
    attached, abstract, nothing = read(tmp_path, "lib.ris", RIS.format(attachment="files/2/a.html"))
    assert isinstance(attached, Source)
    assert (attached.path, attached.published_text) == (str(tmp_path / "files" / "2" / "a.html"), "2026-02-04")
    assert isinstance(abstract, Source)
    assert (abstract.text, abstract.published_text) == ("Un rezumat.", "2026")
    assert isinstance(nothing, Failure)
    assert nothing.status == "skipped"


def test_csl_is_read_from_its_abstracts(tmp_path: Path) -> None:
    item = {"type": "article-newspaper", "title": "A", "issued": {"date-parts": [[2026, 2, 4]]}, "abstract": "<p>B</p>"}
    (found,) = read(tmp_path, "lib.json", json.dumps([item]))
    assert isinstance(found, Source)
    assert (found.text, found.published_text) == ("B", "2026-02-04")


@pytest.mark.parametrize(
    "attachment", ["../secret.txt", "/etc/hostname", "file:///etc/hostname", "files/../../secret.txt"]
)
def test_nothing_outside_the_folder_is_ever_read(tmp_path: Path, attachment: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "export"
    folder.mkdir()
    assert isinstance(read(folder, "lib.ris", RIS.format(attachment=attachment))[0], Failure)


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    (folder / "files").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "files" / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert isinstance(read(folder, "lib.ris", RIS.format(attachment="files/link.txt"))[0], Failure)


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", '[{"text": "An article"}]'), ("a.rdf", "<rdf:RDF/>"), ("a.txt", "TY  - NEWS"), ("a.ris", "A text."),
     ("a.rdf", '<!DOCTYPE x><a xmlns="http://www.zotero.org/namespaces/export#"/>')],
)  # fmt: skip
def test_anything_else_stays_as_it_is(tmp_path: Path, name: str, text: str) -> None:
    assert read(tmp_path, name, text) == [Source(str(tmp_path / name))]


def test_given_text_is_never_looked_up_as_a_file() -> None:
    source = Source("lib.ris", text="TY  - NEWS")
    assert list(with_bibliographies(source)) == [source]
