"""Names of actors, places, treaties, offices and news sources found in an article, by one dictionary look-up a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import sub
from typing import NamedTuple

from timeline.language.analysis import Analysis
from timeline.language.packs import LanguagePack
from timeline.model import Span

from .entries import split_words
from .surfaces import Surface, surfaces
from .values import Knowledge

WITHIN_NAMES = frozenset({"", ".", "-", "'"})  # marks that may stand between the words of one name
LONGEST_MARK = 8  # marks between two words that are kept
FEATURES = frozenset(
    {"lake", "port", "lacul", "portul", "mount"}
)  # they may begin a sentence and still go before a name
SHORT = 5  # all-capital names up to this length are words when not in capitals (US/us, WHO/who)


class NameEntry(NamedTuple):
    """What a name may stand for.

    `kind`: state, metonym (of a state or organisation), adjective, people, organisation, person, surname, city,
    treaty, office, source. `key` is the key of the thing; for an office its id, with `of` where one state uses it.
    """

    kind: str
    key: str
    of: str = ""


class NameHit(NamedTuple):
    """A name in the text: words `first` to `last` (excluded) of the WordList, its place, and all it may stand for."""

    first: int
    last: int
    start: int
    end: int
    entries: tuple[NameEntry, ...]
    is_possessive: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    def of_kind(self, *kinds: str) -> NameEntry | None:
        """The first reading of one of these kinds."""
        for entry in self.entries:
            if entry[0] in kinds:  # entry[0]: its kind
                return entry
        return None


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of an article without punctuation, as parallel tuples, with what stands before each word.

    `marks[i]` are the punctuation marks between word i-1 and word i, without blanks.
    """

    text: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitalised: tuple[bool, ...]
    marks: tuple[str, ...]

    def range_of(self, span: Span) -> tuple[int, int]:
        """First word and word after the last of those that begin within a span."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def is_upper(self, index: int) -> bool:
        """True when the word stands in capitals."""
        return self.text[self.starts[index] : self.ends[index]].isupper()


def words_of(analysis: Analysis) -> WordList:
    """The words of an analysed article."""
    if not analysis.tokens:
        return WordList(analysis.text, (), (), (), (), ())
    _, ends, folded, capitalised = zip(*analysis.tokens, strict=True)
    is_word = list(map(str.isalnum, folded))
    if "_" in analysis.folded:
        is_word = [token.is_word for token in analysis.tokens]
    places = list(compress(range(len(folded)), is_word))
    marks = [""] * len(places)
    steps = map(sub, places, chain((-1,), places))
    for number in compress(range(len(places)), map((1).__ne__, steps)):  # words behind which a mark stands: one in six
        first = places[number - 1] + 1 if number else 0
        marks[number] = "".join(folded[first : places[number]])[:LONGEST_MARK]
    return WordList(
        analysis.text,
        tuple(compress(folded, is_word)),
        tuple(compress(analysis.starts, is_word)),
        tuple(compress(ends, is_word)),
        tuple(compress(capitalised, is_word)),
        tuple(marks),
    )


class _Form(NamedTuple):
    rest: tuple[str, ...]
    entry: NameEntry
    needs_capital: bool
    needs_upper: bool


class NameMatcher:
    """Finds every name that the knowledge files hold, in the forms a language gives it."""

    def __init__(self, knowledge: Knowledge, pack: LanguagePack) -> None:
        # By first word: the forms of one word, and the longer ones by their second word.
        self._forms: dict[str, tuple[tuple[_Form, ...], dict[str, tuple[_Form, ...]]]] = {}
        self._borne_by_others = knowledge.borne_by_others
        self._add(surfaces(knowledge, pack.code))

    def _add(self, found: Iterable[Surface]) -> None:
        forms: dict[str, dict[_Form, None]] = {}
        for surface in found:
            words = split_words(surface.text)
            if not words:
                continue
            letters = surface.text.replace(".", "").replace("-", "")
            form = _Form(
                tuple(words[1:]),
                NameEntry(surface.kind, surface.key, surface.of),
                surface.text[0].isupper(),
                letters.isupper() and len(letters) <= SHORT and letters.isalpha(),
            )
            forms.setdefault(words[0], {})[form] = None
        for first, group in forms.items():
            longer: dict[str, list[_Form]] = {}
            for form in sorted(group, key=lambda form: -len(form.rest)):
                if form.rest:
                    longer.setdefault(form.rest[0], []).append(form)
            singles = tuple(form for form in group if not form.rest)
            self._forms[first] = singles, {second: tuple(found) for second, found in longer.items()}

    def find(self, analysis: Analysis, words: WordList | None = None) -> tuple[NameHit, ...]:
        """All names, in order, the longest at each place, never overlapping."""
        listed = words or words_of(analysis)
        hits: list[NameHit] = []
        forms, folded = self._forms, listed.folded
        following_words = (*folded[1:], "")
        taken = 0
        for first in compress(range(len(folded)), map(forms.__contains__, folded)):
            if first < taken:
                continue
            singles, longer = forms[folded[first]]
            following = longer.get(following_words[first]) if longer else None
            hit = _best(following, listed, first) if following else None
            if hit is None and singles:
                hit = _best(singles, listed, first)
            if hit is not None:
                hits.append(hit)
                taken = hit.last
        if self._borne_by_others.isdisjoint(folded):
            return tuple(hits)
        return tuple(hit for hit in hits if not self._is_part_of_a_longer_name(hit, hits, listed))

    def _is_part_of_a_longer_name(self, hit: NameHit, hits: Sequence[NameHit], words: WordList) -> bool:
        """True for Chad in “Chad Johnson” and Victoria in “Victoria Park”: a capitalised word that names nothing known
        follows, or one within the sentence goes before. A headline with capitals throughout proves nothing."""
        if words.folded[hit.first] not in self._borne_by_others or hit.is_possessive or hit.last != hit.first + 1:
            return False
        if _is_title_case(words, hit):
            return False
        after = hit.last
        following = next((other for other in hits if other.first == after), None)
        if _stands_beside(words, after, after) and (following is None or following.of_kind("surname") is not None):
            return True
        before = hit.first - 1
        return (
            before >= 0
            and _stands_beside(words, before, hit.first)
            and (words.folded[before] in FEATURES or (before > 0 and _is_joined(words, before)))
            and not any(other.first <= before < other.last for other in hits)
        )


def _best(group: tuple[_Form, ...], words: WordList, first: int) -> NameHit | None:
    length = -1
    entries: list[NameEntry] = []
    folded, is_capitalised = words.folded, words.capitalised[first]
    for form in group:
        rest, entry, needs_capital, needs_upper = form
        size = len(rest)
        if length >= 0 and size < length:
            break
        if needs_capital != is_capitalised and (needs_capital or _is_a_name(words, first, form)):
            continue
        if size and (folded[first + 1 : first + 1 + size] != rest or _is_torn(words, first, size)):
            continue
        if needs_upper and not _stands_in_capitals(words, first, first + size):
            continue
        length = size
        entries.append(entry)
    if length < 0:
        return None
    last = first + length + 1
    owns = last < len(folded) and words.marks[last] == "'"
    possessive = owns and folded[last] == "s"
    end = words.ends[last] if possessive else words.ends[last - 1]
    told = tuple(entries) if len(entries) == 1 else tuple(dict.fromkeys(entries))
    is_possessive = possessive or (owns and folded[last - 1].endswith("s"))
    return NameHit(first, last + possessive, words.starts[first], end, told, is_possessive)


def _is_a_name(words: WordList, first: int, form: _Form) -> bool:
    """True for a capital within a sentence where the language writes none: „Elena" is no adjective of Greece."""
    if form.entry.kind not in ("adjective", "people") or first == 0 or words.is_upper(first):
        return False
    return words.marks[first] in ("", ",", "-") and words.capitalised[first]


def _stands_beside(words: WordList, index: int, join: int) -> bool:
    """True for a capitalised word with nothing but a blank between it and its neighbour; `join` is the later word."""
    return index < len(words.folded) and words.capitalised[index] and _is_joined(words, join)


def _is_joined(words: WordList, index: int) -> bool:
    """True when only a blank stands before the word: no mark, and no end of a line."""
    return words.marks[index] == "" and "\n" not in words.text[words.ends[index - 1] : words.starts[index]]


def _is_title_case(words: WordList, hit: NameHit) -> bool:
    around = words.capitalised[max(hit.first - 3, 0) : hit.last + 4]
    return len(around) > 3 and sum(around) > len(around) // 2 + 1


def _is_torn(words: WordList, first: int, size: int) -> bool:
    return not WITHIN_NAMES.issuperset(words.marks[first + 1 : first + 1 + size])


def _stands_in_capitals(words: WordList, first: int, last: int) -> bool:
    """True when the words are in capitals and their neighbours are not: a headline in capitals proves nothing."""
    if not all(words.is_upper(index) for index in range(first, last + 1)):
        return False
    around = [
        index for index in (first - 1, last + 1) if 0 <= index < len(words.folded) and len(words.folded[index]) > SHORT
    ]
    return not around or not all(words.is_upper(index) for index in around)
