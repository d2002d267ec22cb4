"""An article laid out for reading events: its words, sentences by their place in it, clauses, names and times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, pairwise
from typing import NamedTuple

from timeline.knowledge import Knowledge, NameHit, WordList
from timeline.language import Analysis
from timeline.model import Article, Span, TimeSpan, Timex

from .brackets import is_aside
from .grammar import Grammar

BORDER_MARKS = frozenset(";:()")
UNREAD = frozenset({"noise", "header", "table"})
LEAD_SENTENCES = 3
LEAST_LEAD_WORDS = 9
LEAST_WORDS = 4
DATELINE_WORDS = 12
SHORTEST_SMALL = 4  # letters: "bin", "van" and their like are parts of names
DATELINE_PLACE = 4  # words of a place in capitals before a colon
OFFICE_WORDS = 3  # words of whose office it is: "as Zimbabwe's president"
RANKED = 4  # words between "first" and "since"
LONGEST = 300  # words of a sentence that are read; what goes on longer is no sentence


class Sentence(NamedTuple):
    """A sentence: its number, its words `first` to `last` (excluded), where it stands and what it is.

    `kind`: title, lead (the first sentences after the title), body, caption, heading, list. `order` counts from the
    first sentence after the title.
    """

    number: int
    first: int
    last: int
    span: Span
    kind: str
    order: int


@dataclass(frozen=True, eq=False)
class Story:
    """Everything that the steps of extraction share about one article."""

    article: Article
    analysis: Analysis
    knowledge: Knowledge
    grammar: Grammar
    language: str
    words: WordList
    sentences: tuple[Sentence, ...]
    hits: tuple[NameHit, ...]
    hit_starts: tuple[int, ...]  # first word of each hit
    timexes: tuple[Timex, ...]
    timex_starts: tuple[int, ...]
    published: TimeSpan | None
    headings: tuple[tuple[int, int, Timex], ...] = ()  # stretches of a diary, each with the day that heads it
    clauses: dict[int, list[int]] = field(default_factory=dict)  # `clause_starts` found before, by sentence

    @cached_property
    def named_states(self) -> Counter[str]:
        """How often the article names each state, by name, adjective, people or capital; by the state's key."""
        kinds = ("state", "adjective", "metonym", "people")
        keys = (entry.key for hit in self.hits for entry in hit.entries if entry.kind in kinds)
        return Counter(key for key in keys if key.startswith("state:"))

    @cached_property
    def home(self) -> str:
        """The key of the state that the article names most often, its cities and institutions counted; "" for none."""
        actors, cities = self.knowledge.actors, self.knowledge.cities
        counts: Counter[str] = Counter()
        named = self.named_states
        for hit in self.hits:
            for entry in hit.entries:
                city = cities.get(entry.key.removeprefix("place:")) if entry.kind == "city" else None
                body = actors.get(entry.key)
                code = city.country if city is not None else body.country or body.id if body is not None else ""
                is_own = city is None and body is not None and body.country  # "the Constitutional Court"
                if is_own and named and f"state:{code}" not in named:
                    continue
                if f"state:{code}" in actors:
                    counts[f"state:{code}"] += 1
                    break
        return counts.most_common(1)[0][0] if counts else ""

    @cached_property
    def pairs(self) -> Sequence[int]:
        """The words with which "both leaders" may begin: the first of the grammar's pairs, in order."""
        words, both = self.words.folded, self.grammar.both_pairs
        starts = map(both.__contains__, pairwise(words))
        singles = map({pair[0] for pair in both if len(pair) == 1}.__contains__, words)
        return sorted({*compress(range(len(words)), starts), *compress(range(len(words)), singles)})

    @cached_property
    def joints(self) -> list[int]:
        """The conjunctions behind a comma: ", and" begins another sentence more often than it ends a list."""
        words, marks = self.words.folded, self.words.marks
        joining = compress(range(len(words)), map(self.grammar.conjunctions.__contains__, words))
        return [index for index in joining if "," in marks[index]]

    def joints_in(self, first: int, last: int) -> list[int]:
        """The joints among words `first` to `last` (excluded)."""
        joints = self.joints
        return joints[bisect_left(joints, first) : bisect_left(joints, last)]

    @cached_property
    def openers(self) -> list[int]:
        """The words at which a clause may begin: those that open one, and those behind a mark."""
        words, clause = self.words, self.grammar.clause
        opening = compress(range(len(words.folded)), map(clause.__contains__, words.folded))
        return sorted({*opening, *compress(range(len(words.folded)), words.marks)})

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The folded words that the article writes without a capital somewhere, short ones left out."""
        words = self.words
        pairs = zip(words.folded, words.capitalised, strict=True)
        return frozenset(word for word, is_capital in pairs if not is_capital and len(word) >= SHORTEST_SMALL)

    @cached_property
    def day(self) -> int | None:
        """Day number of publication, the last possible one; None when unknown."""
        return None if self.published is None else self.published.latest

    def hits_in(self, first: int, last: int) -> tuple[NameHit, ...]:
        """The names that begin among words `first` to `last` (excluded)."""
        return self.hits[bisect_left(self.hit_starts, first) : bisect_left(self.hit_starts, last)]

    def text_of(self, hit: NameHit) -> str:
        """A name as the text has it, folded."""
        return " ".join(self.words.folded[hit.first : hit.last])

    def heading_of(self, offset: int) -> Timex | None:
        """The day that heads the item of a diary at an offset."""
        if not self.headings:
            return None
        return next((day for start, end, day in self.headings if start <= offset < end), None)

    def timexes_in(self, span: Span) -> list[Timex]:
        """The time expressions inside a span."""
        starts = self.timex_starts
        first = bisect_left(starts, span.start)
        return list(self.timexes[first : bisect_left(starts, span.end, first)])

    def clause_starts(self, sentence: Sentence) -> list[int]:
        """The words that begin a clause, the sentence's first included, in order."""
        found = self.clauses.get(sentence.number)
        if found is None:
            found = self.clauses[sentence.number] = self._clause_starts(sentence)
        return found

    def _clause_starts(self, sentence: Sentence) -> list[int]:
        folded, marks, clause = self.words.folded, self.words.marks, self.grammar.clause
        no_clause = self.grammar.no_clause  # "resigned as president", "so far"
        openers = self.openers
        starts = [
            index
            for index in openers[bisect_left(openers, sentence.first + 1) : bisect_left(openers, sentence.last)]
            if (folded[index] in clause and folded[index : index + 2] not in no_clause and not self._opens_none(index))
            or (marks[index] and self._is_border(index) and not self._is_in_time(index))
        ]
        return [sentence.first, *starts]

    def _opens_none(self, index: int) -> bool:
        """True for a word that only looks like the opening of a clause."""
        return self._names_office(index) or self._stands_before_time(index) or self._is_of_time(index)

    def _is_of_time(self, index: int) -> bool:
        """True for a word of an expression of time: „miercuri după-amiază"."""
        start = self.words.starts[index]
        place = bisect_left(self.timex_starts, start + 1)
        return bool(place) and self.timexes[place - 1].span.end > start and not self.timexes[place - 1].relation

    def _stands_before_time(self, index: int) -> bool:
        """True for "since" in "clashes since 15 February, with both sides …", not for "after Monday's vote"."""
        words, times = self.words, self.timexes
        if words.folded[index] not in self.grammar.orders or index + 1 >= len(words.folded):
            return False
        if not self.grammar.ranking.isdisjoint(words.folded[max(index - RANKED, 0) : index]):
            return False  # "the first since July", "their first meeting since 2019": that day is another one's
        start = words.starts[index + 1]
        place = bisect_left(self.timex_starts, start)
        if place >= len(times) or times[place].span.start > start or times[place].relation:
            return False
        end = bisect_left(words.starts, times[place].span.end)
        if end >= len(words.folded) or {",", "."} & set(words.marks[end]):
            return True
        # "held since June have been freed", "killed since May in the north"
        following = words.folded[end]
        is_open = following in self.grammar.finite or (following,) in self.grammar.prepositions
        return words.folded[index] in self.grammar.since and is_open and following != "s"

    def _names_office(self, index: int) -> bool:
        """True for "as" before an office that somebody has: "resigned as Zimbabwe's president"."""
        if self.words.folded[index] not in self.grammar.soft:
            return False
        return any(
            (self.words.folded[index], word) in self.grammar.no_clause
            and self.words.folded[index + 1] not in self.grammar.skip
            for word in self.words.folded[index + 2 : index + 2 + OFFICE_WORDS]
        )

    def _is_border(self, index: int) -> bool:
        """True where the marks before a word end a clause."""
        mark = self.words.marks[index]
        if "-" in mark and self._is_dash(index):
            return True
        return not BORDER_MARKS.isdisjoint(mark) and not is_aside(self.words, self.grammar, index)

    def _is_in_time(self, index: int) -> bool:
        """True for a mark within words of time: „vineri - 13 februarie"."""
        start = self.words.starts[index]
        place = bisect_left(self.timex_starts, start)
        if place >= len(self.timexes) or self.timex_starts[place] != start:
            return bool(place) and self.timexes[place - 1].span.end > start
        return bool(place) and self.timexes[place - 1].span.end == self.words.ends[index - 1]

    def _is_dash(self, index: int) -> bool:
        """True for a dash between blanks before a word, not a hyphen within one."""
        words = self.words
        return index > 0 and words.starts[index] - words.ends[index - 1] > 1

    def span_of(self, first: int, last: int) -> Span:
        """The text from word `first` to word `last` (excluded)."""
        return Span(self.words.starts[first], self.words.ends[last - 1])


def lay_out(article: Article, analysis: Analysis, words: WordList) -> tuple[Sentence, ...]:
    """The sentences that are read for events, each with its place in the article."""
    titles = _title_spans(article, analysis)
    block_starts = [block.span.start for block in analysis.blocks]
    found: list[Sentence] = []
    order = 0
    for number, span in enumerate(analysis.sentences):
        kind = _kind_of(analysis, block_starts, span.start)
        first, last = words.range_of(span)
        if kind in UNREAD or last <= first:
            continue
        if kind == "list" and last - first >= LEAST_LEAD_WORDS:
            kind = "body"  # whole sentences told as items
        if kind == "title" or any(title.overlaps(span) for title in titles):
            kind = "title"
        elif kind in ("body", "lead"):
            is_alone = not titles and not found and last - first >= LEAST_WORDS  # one that opens a text without title
            is_whole = last - first >= LEAST_LEAD_WORDS or is_alone
            kind = "lead" if order < LEAD_SENTENCES and is_whole else "body"
            order += last - first >= LEAST_LEAD_WORDS
        first = _after_dateline(words, first, last) if kind in ("lead", "body") else first
        found.append(Sentence(number, first, min(last, first + LONGEST), span, kind, order))
    return tuple(found)


def _after_dateline(words: WordList, first: int, last: int) -> int:
    """The first word after a dateline ("GENEVA, July 15 (Reuters) -", "NAIROBI:"): place and day of writing only."""
    near = "".join(words.marks[first + 1 : min(first + DATELINE_WORDS, last)])
    if ":" not in near and "-" not in near:
        return first  # most sentences
    for index in range(first + 1, min(first + DATELINE_PLACE, last)):
        if ":" in words.marks[index] and all(words.is_upper(place) for place in range(first, index)):
            return index
    for index in range(first + 1, min(first + DATELINE_WORDS, last)):
        mark = words.marks[index]
        if "-" in mark and words.starts[index] - words.ends[index - 1] > 1:
            is_line = words.is_upper(first) or ")" in mark or any("(" in before for before in words.marks[first:index])
            return index if is_line and words.capitalised[first] else first
    return first


def _kind_of(analysis: Analysis, block_starts: Sequence[int], offset: int) -> str:
    number = bisect_right(block_starts, offset) - 1
    is_inside = number >= 0 and offset < analysis.blocks[number].span.end
    return analysis.blocks[number].kind if is_inside else "body"


def _title_spans(article: Article, analysis: Analysis) -> Sequence[Span]:
    """Where the title stands in the text: title blocks, else the title's own words within the first paragraphs."""
    marked = [block.span for block in analysis.blocks if block.kind == "title"]
    if marked:
        return marked
    title = article.title.strip()
    place = analysis.text.find(title, 0, 2000) if title else -1
    return [Span(place, place + len(title))] if place >= 0 else []
