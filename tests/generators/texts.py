"""Plain texts and Markdown: every encoding and line end, both kinds of ș and ț and none, dirt between the letters."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Iterator

from .case import Case
from .stories import CALL_EN, CALL_RO, ENGLISH, MEETING_RO, ROMANIAN, STORIES, Story, clock, header_line, written_day

CEDILLAS = str.maketrans("șțȘȚ", "şţŞŢ")
PLAIN_QUOTES = str.maketrans("„”“", '"""')
ROMANIAN_CHARSETS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso8859_16")
CEDILLA_CHARSETS = ("cp1250", "iso8859_2", "cp852")
ENGLISH_CHARSETS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman", "ascii")


def dated_text(story: Story) -> str:
    """Title, a line of publication, the paragraphs."""
    return "\n\n".join((story.title, header_line(story), *story.body)) + "\n"


def without_diacritics(text: str) -> str:
    """The text as people type it on a foreign keyboard."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return plain.translate(PLAIN_QUOTES)


def text_cases() -> Iterator[Case]:
    """All plain texts."""
    yield from _encodings()
    yield from _dirt()
    yield from _headers()
    yield from _markdown()


def _encodings() -> Iterator[Case]:
    for story in ROMANIAN:
        for charset in ROMANIAN_CHARSETS:
            text = dated_text(story).translate(PLAIN_QUOTES) if charset == "iso8859_16" else dated_text(story)
            yield Case(f"text in {charset}, {story.name}", f"{charset}.txt", text.encode(charset), story)
        for charset in CEDILLA_CHARSETS:
            text = dated_text(story).translate(CEDILLAS).translate(PLAIN_QUOTES)
            yield Case(f"cedillas in {charset}, {story.name}", f"{charset}.txt", text.encode(charset), story)
    for story in ENGLISH:
        for charset in ENGLISH_CHARSETS:
            text = dated_text(story).translate(PLAIN_QUOTES) if charset == "ascii" else dated_text(story)
            text = text.replace("é", "e") if charset == "ascii" else text
            yield Case(f"text in {charset}, {story.name}", f"{charset}.txt", text.encode(charset), story)


def _dirt() -> Iterator[Case]:
    changes: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("Windows line ends", lambda text: text.replace("\n", "\r\n")),
        ("old Mac line ends", lambda text: text.replace("\n", "\r")),
        ("mixed line ends", lambda text: text.replace("\n\n", "\r\n\n", 2)),
        ("separator characters for lines", lambda text: text.replace("\n", "\u2028")),
        ("cedillas", lambda text: text.translate(CEDILLAS)),
        ("both kinds of letters mixed", lambda text: text.replace("ș", "ş", 2).replace("ț", "ţ", 1)),
        ("no diacritics", without_diacritics),
        ("decomposed letters", lambda text: unicodedata.normalize("NFD", text)),
        ("soft hyphens", lambda text: text.replace("on", "o\u00adn").replace("te", "t\u00ade")),
        ("zero-width blanks", lambda text: text.replace(" a", " \u200ba").replace("i", "i\u2060")),
        ("direction marks", lambda text: text.replace("Trump", "\u202aTrump\u202c").replace(". ", ".\u200e ")),
        ("hard blanks", lambda text: text.replace(" ", "\u00a0")),
        ("thin blanks and tabs", lambda text: text.replace(" la ", "\u2009la\t").replace(" in ", "\tin\u202f")),
        ("doubled blanks", lambda text: text.replace(" ", "  ")),
        ("blanks at line ends", lambda text: text.replace("\n", "   \n")),
        ("indented paragraphs", lambda text: text.replace("\n\n", "\n\n    ")),
        ("many empty lines", lambda text: "\n\n\n\n" + text.replace("\n\n", "\n\n\n\n\n") + "\n\n\n"),
        ("a line a paragraph", lambda text: text.replace("\n\n", "\n")),
        ("no line end at the end", str.rstrip),
        ("wrapped at 72", lambda text: "\n\n".join(textwrap.fill(part, 72) for part in text.split("\n\n"))),
        ("wrapped at 50", lambda text: "\n\n".join(textwrap.fill(part, 50) for part in text.split("\n\n"))),
        ("a mark of order inside", lambda text: text.replace("\n\n", "\n\n\ufeff", 1)),
        ("form feeds", lambda text: text.replace("\n\n", "\n\f\n", 2)),
        ("a picture sign in it", lambda text: text.replace("\n\n", " 📞🇺🇸\n\n", 1)),
        ("control characters", lambda text: text.replace("\n\n", "\x07\n\n\x01", 2)),
    )
    for name, change in changes:
        for story in (CALL_RO, CALL_EN):
            yield Case(f"text with {name}, {story.name}", "dirt.txt", change(dated_text(story)).encode(), story)


def _headers() -> Iterator[Case]:
    for story in STORIES:
        year, month, day = story.published_day.split("-")
        names = {"ro": ("Titlu", "Data", "Sursa"), "en": ("Title", "Date", "Source")}[story.language]
        heads = (
            ("date and title in the first line", f"date {story.published_day} {story.title}"),
            ("an ISO day under the title", f"{story.title}\n\n{story.published_day}"),
            ("a day in words under the title", f"{story.title}\n\n{written_day(story)}, {clock(story)}"),
            ("fields above", f"{names[0]}: {story.title}\n{names[1]}: {written_day(story)}\n{names[2]}: Gazeta"),
            ("an ISO field above", f"{names[0]}: {story.title}\n{names[1]}: {story.published_day}"),
            ("dots in its date", f"{story.title}\n\n{day}.{month}.{year}, {clock(story)}"),
        )
        for name, head in heads:
            data = "\n\n".join((head, *story.body)).encode()
            yield Case(f"text with {name}, {story.name}", "header.txt", data, story)
        plain = "\n\n".join((story.title, *story.body)).encode()
        yield Case(
            f"text with its day in the file's name, {story.name}",
            f"{story.published_day}-{story.name}.txt",
            plain,
            story,
        )


def _markdown() -> Iterator[Case]:
    for story in (CALL_RO, CALL_EN, MEETING_RO):
        body = "\n\n".join(story.body)
        front = f'---\ntitle: "{story.title}"\ndate: {story.published}\nlang: {story.language}\n---\n\n'
        linked = body.replace("Casa Albă", "[Casa Albă](https://example.org/a_(b))").replace(
            "White House", "[White House][1]"
        )
        forms = (
            ("front matter", front + body),
            ("front matter and a heading", f"{front}# {story.title}\n\n{body}"),
            ("a heading and a date", f"# {story.title}\n\n*{header_line(story)}*\n\n{body}"),
            ("an underlined heading", f"{story.title}\n=====\n\n{header_line(story)}\n\n{body}"),
            ("links and emphasis", f"{front}{linked.replace('Trump', '**Trump**')}\n\n[1]: https://example.org\n"),
            (
                "a picture and a quotation",
                f"{front}![{story.caption}](a.jpg)\n\n> {story.lead}\n\n" + "\n\n".join(story.paragraphs),
            ),
        )
        for name, text in forms:
            yield Case(f"Markdown with {name}, {story.name}", "article.md", text.encode(), story)
