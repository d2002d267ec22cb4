"""Web pages: the article's words, its facts, its times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generators.pages import linked_data, page, paragraphs
from tests.generators.stories import CALL_EN
from tests.reading.opened import facts, read_one, refused, texts
from timeline.model import Metadatum
from timeline.reading.html_body import title_of, without_site
from timeline.reading.html_dates import page_times, stated
from timeline.reading.html_linked_data import linked_data as found_data
from timeline.reading.html_metadata import find_metadata
from timeline.reading.html_tree import blocks_of, depth_and_size, parse, text_of_page

BODY = f"<h1>{CALL_EN.title}</h1>{paragraphs(CALL_EN)}"


def times(head: str = "", body: str = BODY, address: str = "") -> list[str]:
    tree = parse(f"<html><head>{head}</head><body>{body}</body></html>")
    found, _ = find_metadata(tree, address)
    return [fact.value for fact in found if fact.name == "published"]


def test_captions_are_kept_as_captions(tmp_path: Path) -> None:
    figure = "<figure><img src=a><figcaption>Two leaders in Busan in October. Photo: AP</figcaption></figure>"
    text = page(CALL_EN, body=f"<article><h1>{CALL_EN.title}</h1>{figure}{paragraphs(CALL_EN)}</article>")
    document = read_one(tmp_path / "a.html", text.encode())
    assert texts(document, "caption") == ["Two leaders in Busan in October. Photo: AP"]


def test_what_stands_around_the_article_is_left_out(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.html", page(CALL_EN, linked_data(CALL_EN)).encode())
    words = " ".join(texts(document))
    for noise in ("cookies", "Another story", "I was there", "All rights reserved", "Home"):
        assert noise not in words


def test_facts_of_linked_data_come_first(tmp_path: Path) -> None:
    head = (
        linked_data(CALL_EN)
        + '<meta property="og:site_name" content="Other"><meta name="author" content="Someone Else">'
    )
    document = read_one(tmp_path / "a.html", page(CALL_EN, head).encode())
    assert facts(document, "publisher")[0] == "The Gazette"
    assert facts(document, "author")[0] == "Ana Pop"
    assert facts(document, "published")[0] == CALL_EN.published


def test_the_time_is_told_in_the_pages_own_zone() -> None:
    head = (
        '<meta property="article:published_time" content="2023-11-09T01:09:55Z">'
        '<meta name="pubdate" content="2023-11-08 18:09:55">'
    )
    assert times(head)[0] == "2023-11-08T18:09:55-07:00"


def test_the_address_gives_the_local_day_of_a_time_in_utc() -> None:
    head = '<meta property="article:published_time" content="2023-11-09T03:28:35Z">'
    assert times(head, address="https://a.example/2023/11/08/news/story/")[0] == "2023-11-08"
    assert times(head, address="https://a.example/2023/11/02/news/story/")[0] == "2023-11-09T03:28:35+00:00"


def test_a_time_beside_the_title_counts_and_one_of_another_article_does_not() -> None:
    own = f"<article><h1>{CALL_EN.title}</h1><time datetime='2026-03-12T09:15'>x</time>{paragraphs(CALL_EN)}</article>"
    other = "<aside><article><time datetime='2020-01-01'>x</time></article></aside>"
    assert times(body=own + other)[0] == "2026-03-12T09:15:00"


def test_no_year_alone_becomes_a_new_years_day() -> None:
    assert times(body=f"{BODY}<p>© 2019 The Gazette</p>") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-02-04T16:22:00+02:00", "2026-02-04T16:22:00+02:00"),
        ("2026-02-04 16:22 +0200", "2026-02-04T16:22:00+02:00"),
        ("2026-02-04", "2026-02-04"),
        ("20260204", "2026-02-04"),
        ("Wed, 04 Feb 2026 16:22:00 GMT", "2026-02-04T16:22:00+00:00"),
        ("04.02.2026", "2026-02-04"),
        ("04.02.2026 um 16:22 Uhr", "2026-02-04T16:22:00"),
        ("25/02/2026", "2026-02-25"),
        ("02/25/2026", "2026-02-25"),
        ("4 februarie 2026", "4 februarie 2026"),
        ("02/04/2026", "02/04/2026"),
    ],
)
def test_times_become_iso_text_where_they_can_be_read_in_one_way(text: str, value: str) -> None:
    found = stated(text, "meta")
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00Z", "1970-01-01", "31.02.2026x", "soon", "", "2026-13-45T99:99"])
def test_placeholders_and_impossible_days_are_no_times(text: str) -> None:
    found = stated(text, "meta")
    assert found is None or found.moment is None


def test_changes_are_told_from_publication() -> None:
    tree = parse("<html><body><h1>T</h1><time class='updated' datetime='2026-02-05'>x</time></body></html>")
    published, modified = page_times(tree, {}, [("2026-02-04", "")], "")
    assert [fact.value for fact in published] == ["2026-02-04"]
    assert [fact.value for fact in modified] == ["2026-02-05"]


def test_the_day_that_closes_the_pages_title_counts_before_days_of_other_stories() -> None:
    others = "<ul><li>Older story <span class='date'>24.04.2023</span></li></ul>"
    assert times("<title>Two states sign | Europe | News | 28.04.2023</title>", BODY + others)[0] == "2023-04-28"


def test_words_at_the_end_of_a_title_are_no_day() -> None:
    assert times("<title>Two states sign | Europe</title>") == []


def test_an_american_day_is_not_read_with_its_day_first_against_its_own_tag() -> None:
    tag = "<p class='timestamp'> <time datetime='2016-10-04 05:07:09'>10/04/2016 05:07 AM EDT</time></p>"
    body = (
        f"<div><h1>{CALL_EN.title}</h1></div><main><div><div><div><div><div>{tag}</div></div></div></div></div></main>"
    )
    assert times(body=body + paragraphs(CALL_EN))[0][:10] == "2016-10-04"


def test_the_pages_own_article_is_found_among_all_that_is_described() -> None:
    script = (
        '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2019-01-01"},'
        '{"@type":"NewsArticle","headline":"Mine is this one","datePublished":"2026-02-04",'
        '"author":[{"name":"A"},{"name":"B"}]},]</script>'
    )
    found = found_data(parse(f"<html><head>{script}</head></html>"), "", "Mine is this one | Gazette")
    assert (found.title, found.published, found.authors) == ("Mine is this one", "2026-02-04", ("A", "B"))


@pytest.mark.parametrize(
    ("facts_found", "title"),
    [
        ((Metadatum("title", "A long enough title | Gazette", "title-tag"),), "A long enough title"),
        ((Metadatum("title", "A title - with a dash inside it", "opengraph"),), "A title - with a dash inside it"),
        ((Metadatum("title", "Given", "given"), Metadatum("title", "Found", "json-ld")), "Given"),
        ((), ""),
    ],
)
def test_the_title_loses_the_sites_name_only(facts_found: tuple[Metadatum, ...], title: str) -> None:
    assert title_of(facts_found) == title


def test_a_publishers_name_behind_a_dash_goes() -> None:
    publisher = (Metadatum("publisher", "The Gazette", "opengraph"),)
    assert without_site("The leaders meet again - The Gazette", publisher) == "The leaders meet again"


def test_a_page_without_words_says_so(tmp_path: Path) -> None:
    found = refused(tmp_path / "a.html", b"<html><body><div id=root></div><script>go()</script></body></html>")
    assert found.status == "empty"
    assert found.sentence.endswith(".")


def test_blocks_are_walked_without_recursion() -> None:
    tree = parse("<div>" * 200 + "deep words" + "</div>" * 200)
    assert [text for _, text in blocks_of(tree)] == ["deep words"]
    assert depth_and_size(tree)[0] >= 200


def test_the_declared_charset_of_a_page_is_used() -> None:
    data = '<html><head><meta charset="iso-8859-2"></head><body>Łódź i Gdańsk</body></html>'.encode("iso8859_2")
    assert "Łódź i Gdańsk" in text_of_page(data)
