"""Sentences, never across paragraphs, with each language's abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Span, TextBlock

from .packs import LanguagePack

# An end mark with what may close after it, then white space; or an empty or indented line; or an end mark between a
# word and a capital, where the blank between two sentences was lost.
_BORDER = re.compile(
    r"(?P<mark>[.!?…]{1,8})[\"'”’»“)\]]{0,4}(?P<gap>\s+)|(?P<line>\n[ \t]*\n\s*|\n[ \t]{2,})"
    r"|(?<=\w[^\W\d_]{2})(?:[.!?]+|[\"”»)][.!?]|[.!?][\"”»)])(?P<glued>(?=[\"„“«]?[^\W\d_]{2}))"
)
# The first letter of any border: the text is looked through for these, which costs a fifth of looking for borders.
_MARK = re.compile(r"[.!?…\n\"”»)]")
_TOKEN = re.compile(r"\S*")
_OF_ADDRESS = ("/", "@", "www", "://")
_ENDINGS_OF_ADDRESS = frozenset(
    {"com", "ro", "md", "net", "org", "eu", "info", "tv", "fm", "io", "ai", "js", "ru", "uk"}
)
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_OPENERS = "\"'“”„‘’«»([-–—•*"
_FIRST_WORD = re.compile(r"\w+")


def sentence_spans(text: str, blocks: Sequence[TextBlock], pack: LanguagePack) -> tuple[Span, ...]:
    """Sentences in order, white space around them left out; none crosses a block or an empty line."""
    found: list[Span] = []
    for block in blocks:
        start = block.span.start
        for match in _borders(text, block.span):
            if match["mark"] is not None and not _is_end(text, match, block.span.end, pack):
                continue
            if match["glued"] is not None and not _is_glued(text, match, pack):
                continue
            end = match.start("gap") if match["mark"] is not None else match.end() if match["line"] is None else -1
            _add(found, text, start, match.start() if end < 0 else end)
            start = match.end()
        _add(found, text, start, block.span.end)
    return tuple(found)


def _borders(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The borders within a stretch of text in order, none overlapping another."""
    passed = span.start
    for mark in _MARK.finditer(text, span.start, span.end):
        start = mark.start()
        if start < passed:
            continue
        match = _BORDER.match(text, start, span.end)
        if match is not None:
            passed = match.end()
            yield match


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    begun = words.lstrip()
    if begun:
        found.append(Span(end - len(begun), start + len(words.rstrip())))


def _is_glued(text: str, match: re.Match[str], pack: LanguagePack) -> bool:
    """True for two sentences without a blank between: „a spus ministrul.Negocierile continuă"; not for an address."""
    following = _FIRST_WORD.search(text, match.end())
    before = _LAST_WORD.search(text, max(match.start() - 40, 0), match.start())
    if following is None or before is None or not before[0][-1].islower():
        return False
    word = following[0]
    if not (word[0].isupper() and word[1:].islower()) or word.lower() in _ENDINGS_OF_ADDRESS:
        return False
    token = _TOKEN.match(text, max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1)
    return before[0].lower() not in pack.abbreviations and not (token and any(sign in token[0] for sign in _OF_ADDRESS))


def _is_end(text: str, match: re.Match[str], block_end: int, pack: LanguagePack) -> bool:
    if "\n" in match["gap"] and text.count("\n", match.start("gap"), match.end("gap")) > 1:
        return True
    after = match.end()
    while after < block_end and text[after] in _OPENERS:
        after += 1
    if after >= block_end:
        return True
    follows = text[after]
    if follows.islower():
        return False
    if match["mark"] != ".":
        return True
    end = match.start()
    last = _LAST_WORD.search(text, max(end - 40, text.rfind(" ", 0, end), 0), end)
    if last is None:
        return True
    word = last[0].lower()
    if word in pack.abbreviations:
        return False
    if follows.isdigit() and word in pack.number_abbreviations:
        return False
    if (len(word) == 1 and last[0].isupper()) or "." in word:
        # An initial or "U.S.": the sentence ends only before a word that begins sentences.
        first = _FIRST_WORD.match(text, after)
        return first is not None and first[0] in pack.sentence_starters
    # "4. Februarie" and "24. 2": a day's number with a dot, as some write it.
    return not (word.isdigit() and len(word) <= 2 and follows.isdigit())
