"""Attacks by plain characters: endless lines, patterns that make matching slow, records and mail of lies."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

Made = tuple[str, str, Callable[[], bytes]]
SENTENCE = "President Donald Trump met President Xi Jinping in Busan on 30 October 2025. "


def text_attacks(scale: float) -> Iterator[Made]:
    """Names, file names and makers."""
    yield from _texts(scale)
    yield from _bytes(scale)
    yield from _markdown(scale)
    yield from _records(scale)
    yield from _mail(scale)
    yield from _rich_text(scale)


def _repeated(name: str, file_name: str, piece: str, count: float, tail: str = "") -> Made:
    return name, file_name, lambda: (piece * int(count) + tail).encode("utf-8", "surrogatepass")


def _texts(scale: float) -> Iterator[Made]:
    pieces = (
        ("letters", "a", 1_000_000),
        ("letters with accents", "ș", 1_000_000),
        ("blanks", " ", 2_000_000),
        ("line ends", "\n", 2_000_000),
        ("tabs", "\t", 1_000_000),
        ("dots", ".", 1_000_000),
        ("dashes", "-", 1_000_000),
        ("brackets", "(", 500_000),
        ("quotation marks", "“", 500_000),
        ("straight quotation marks", '"', 500_000),
        ("digits", "1", 1_000_000),
        ("dates without end", "1/", 300_000),
        ("dates with dots", "1.1.", 300_000),
        ("times", "12:", 300_000),
        ("ISO days", "2026-01-01 ", 100_000),
        ("days in words", "30 October 2025 ", 60_000),
        ("days in Romanian words", "30 octombrie 2025 ", 60_000),
        ("month names", "mai ", 200_000),
        ("weekday names", "luni marți ", 100_000),
        ("relative words", "yesterday last week ago ", 60_000),
        ("capitalised words", "Trump Xi Putin Zelensky ", 60_000),
        ("names joined by and", "Trump and Xi and ", 60_000),
        ("verbs of meeting", "met met met ", 100_000),
        ("photo credits", "Foto: ", 200_000),
        ("publication words", "Publicat la ", 100_000),
        ("bylines", "By A B\n", 100_000),
        ("list marks", "- a\n", 200_000),
        ("one sentence for ever", SENTENCE, 15_000),
        ("one sentence a line", SENTENCE + "\n", 15_000),
        ("one sentence a paragraph", SENTENCE + "\n\n", 15_000),
        ("combining marks", "\u0301", 500_000),
        ("a letter with marks", "a\u0301\u0302\u0303", 200_000),
        ("direction marks", "\u202e", 500_000),
        ("zero-width blanks", "\u200b", 500_000),
        ("joined pictures", "👨‍👩‍👧‍👦", 50_000),
        ("control characters", "\x01", 300_000),
        ("escape codes", "\x1b[31m", 200_000),
        ("ligatures that grow", "\ufdfa", 300_000),
        ("dotted capital letters", "İ", 300_000),
        ("addresses", "http://a.b/", 100_000),
        ("colons", "a:", 300_000),
        ("words with hyphens", "a-", 300_000),
        ("abbreviations", "U.S. Mr. ", 100_000),
    )
    for name, piece, count in pieces:
        yield _repeated(f"text of {name}", "attack.txt", piece, count * scale)
    yield _repeated("text of blanks before a word", "attack.txt", " ", 3_000_000 * scale, "end")
    yield _repeated("text of empty lines before a word", "attack.txt", "\n \t", 1_000_000 * scale, "end")
    yield _repeated("text of fifty megabytes", "attack.txt", SENTENCE, 640_000 * scale)


def _bytes(scale: float) -> Iterator[Made]:
    noise = random.Random(7)
    size = int(3_000_000 * scale)
    suffixes = ("txt", "html", "pdf", "docx", "odt", "epub", "zip", "rtf", "eml", "mhtml", "json", "jsonl", "csv", "md")
    for suffix in (*suffixes, "rss", "url", "webloc", "gz", "mbox", "xml", "fodt"):
        data = noise.randbytes(20_000)
        yield f"noise named .{suffix}", f"noise.{suffix}", partial(bytes, data)
        yield f"nothing named .{suffix}", f"empty.{suffix}", lambda: b""
    yield "a megabyte of noise", "noise.bin", lambda: random.Random(9).randbytes(size)
    yield "a megabyte of NUL", "nul.txt", lambda: bytes(size)
    yield "high bytes", "high.txt", lambda: bytes(range(128, 256)) * (size // 128)
    yield "half of UTF-16", "half.txt", lambda: ("ab" * (size // 8)).encode("utf-16")[:-1]
    yield "broken UTF-8", "broken.txt", lambda: (b"\xc3" + b"a " * 50 + b"\xe2\x82") * (size // 200)
    yield "escape codes of ISO-2022", "iso.txt", lambda: b"\x1b$B" + b"!!" * (size // 4)
    yield "UTF-7 that hides tags", "utf7.html", lambda: b"<html><meta charset=utf-7>+ADw-script+AD4-alert(1)</html>"
    yield "a charset that is no charset", "zlib.html", lambda: b"<html><meta charset=zlib><p>Some words in a page.</p>"


def _markdown(scale: float) -> Iterator[Made]:
    pieces = (
        ("stars", "*a **a ", 50_000),
        ("brackets", "[", 100_000),
        ("pictures", "![", 50_000),
        ("links in links", "[a](", 50_000),
        ("accents", "`", 100_000),
        ("quotes", "> ", 100_000),
        ("pipes", "|a", 100_000),
        ("underscores", "_a_", 50_000),
        ("tags", "<a ", 50_000),
        ("rules", "- - - \n", 50_000),
        ("heading marks", "# ", 50_000),
        ("front matter without end", "---\na: b\n", 50_000),
    )
    for name, piece, count in pieces:
        yield _repeated(f"Markdown of {name}", "attack.md", piece, count * scale)


def _records(scale: float) -> Iterator[Made]:
    deep = int(200_000 * scale)
    many = int(20_000 * scale)
    forms = (
        ("nested lists", "a.json", lambda: b"[" * deep),
        ("nested objects", "a.json", lambda: b'{"a":' * deep),
        ("closed nesting", "a.json", lambda: b"[" * deep + b"]" * deep),
        ("an endless number", "a.json", lambda: b'{"text":' + b"9" * deep + b"}"),
        ("half characters", "a.json", lambda: b'{"text":"\\ud800 word \\udfff"}'),
        ("not a number", "a.json", lambda: b'{"text":"A word.","published":NaN}'),
        ("fields of wrong kinds", "a.json", lambda: b'{"text":["a"],"title":{"x":[]},"published":[{}]}'),
        ("an endless line", "a.jsonl", lambda: b'{"text":"' + b"word " * deep + b'"}'),
        ("broken lines", "a.jsonl", lambda: b"{\n" * many),
        ("bare values", "a.jsonl", lambda: b'1\n"a"\nnull\n[]\n{}\n' * (many // 20)),
        ("lines of our own events", "a.jsonl", lambda: b'{"kind":"event","id":"x"}\n' * (many // 20)),
        ("deep lines", "a.jsonl", lambda: (b"[" * 5000 + b"\n") * 20),
        ("an open quotation", "a.csv", lambda: b'text\n"' + b"a,b\n" * deep),
        ("an endless cell", "a.csv", lambda: b"text\n" + b"a" * (deep * 5)),
        ("endless columns", "a.csv", lambda: b"text" + b"," * deep + b"\nA word" + b"," * deep),
        ("NUL bytes", "a.csv", lambda: b"text,title\nA \0word,\0\n" * 100),
    )
    for name, file_name, make in forms:
        yield f"records of {name}", file_name, make


def _mail(scale: float) -> Iterator[Made]:
    many = int(20_000 * scale)
    head = b"From: a@b.c\r\nSubject: s\r\nMIME-Version: 1.0\r\n"

    def nested(kind: bytes, depth: int) -> bytes:
        opened = b"".join(b"Content-Type: %s; boundary=b%d\r\n\r\n--b%d\r\n" % (kind, i, i) for i in range(depth))
        return head + opened + b"Content-Type: text/plain\r\n\r\nwords\r\n"

    forms: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("nested parts", lambda: nested(b"multipart/mixed", 3000)),
        ("nested messages", lambda: head + b"Content-Type: message/rfc822\r\n\r\n" * 2000 + b"words"),
        ("parts without a border", lambda: head + b"Content-Type: multipart/mixed\r\n\r\nwords"),
        ("an endless subject", lambda: b"From: a@b.c\r\nSubject: " + b"w " * (many * 10) + b"\r\n\r\nwords"),
        ("encoded words", lambda: b"From: a@b.c\r\nSubject: " + b"=?utf-8?q?a?= " * many + b"\r\n\r\nwords"),
        ("broken encoded words", lambda: b"From: a@b.c\r\nSubject: =?x?q?a?= =?utf-8?b?!!?=\r\n\r\nwords"),
        ("an unknown charset", lambda: head + b"Content-Type: text/plain; charset=\xff\xfe\r\n\r\nwords"),
        ("broken base64", lambda: head + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"!A=" * many),
        ("endless parameters", lambda: head + b"Content-Type: text/plain" + b"; a*0*=x" * many + b"\r\n\r\nwords"),
        ("a date of nowhere", lambda: head + b"Date: 99 Foo 99999 99:99:99 +9999\r\n\r\nwords"),
        ("empty parts", lambda: head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\n" * many),
        ("header lines only", lambda: b"X-A: b\r\n" * (many * 5)),
    )
    for name, make in forms:
        yield f"mail of {name}", "attack.eml", make
    yield "mailbox of beginnings", "attack.mbox", lambda: b"From a@b.c Thu Jan  1 00:00:00 2026\nFrom: a\n\n" * many
    yield (
        "attachment with a name that climbs",
        "attack.eml",
        lambda: (
            head
            + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; "
            + b'filename="../../../etc/passwd"\r\n\r\nroot words of the attachment\r\n--b--'
        ),
    )


def _rich_text(scale: float) -> Iterator[Made]:
    deep = int(100_000 * scale)
    forms = (
        ("nested groups", lambda: b"{\\rtf1 " + b"{" * deep),
        ("closed groups", lambda: b"{\\rtf1 " + b"}" * deep),
        ("lies about length", lambda: b"{\\rtf1 \\bin999999999 words}"),
        ("endless numbers", lambda: b"{\\rtf1 \\u" + b"9" * deep + b"? words}"),
        ("negative letters", lambda: b"{\\rtf1 " + b"\\u-10179?\\u-8192?" * (deep // 20) + b"}"),
        ("control words", lambda: b"{\\rtf1 " + b"\\par\\b " * deep + b"}"),
        ("hexadecimal letters", lambda: b"{\\rtf1 " + b"\\'e3" * deep + b"}"),
        ("font tables", lambda: b"{\\rtf1 {\\fonttbl" + b"{\\f0\\fcharset238 A;}" * (deep // 10) + b"} words}"),
    )
    for name, make in forms:
        yield f"RTF of {name}", "attack.rtf", make
