"""All time expressions of an article with their values: recognise, normalise, anchor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.language import Analysis, TenseCue, tense_cues
from timeline.language.tense import FAR, FUTURE, UNKNOWN
from timeline.model import Precision, Span, TimeSpan, Timex

from . import bounds
from .anchors import PUBLICATION, QUOTE, TEXT, Reference, Story
from .compose import compose
from .direction import CLEAR
from .governing import FRONTED, governing_tense, is_term_of_plan
from .phrases import phrases_of
from .ranges import anchor_durations, join_ranges, share_parts
from .reading import Reading, is_bare_weekday
from .recognise import Atom, find_atoms, has_its_own_line, is_heading
from .resolve import resolve
from .succession import after_the_start, in_step
from .symbol import Symbol
from .tale import is_history, is_news, is_old_tale, lacks_year
from .value import Setting, Value, with_eras

PART_NAMES = {
    "MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DAWN": "dawn", "MI": "noon",
}  # fmt: skip


BIRTH_REACH = 8  # tokens between "born" (or, in news, "since") and its year
QUOTE_REACH = 12  # how many expressions back the day of a quotation is looked for

_CLAUSE_MARKS = frozenset(';:,“”"')


@dataclass(slots=True)
class _Finder:
    """One pass over one article."""

    analysis: Analysis
    published: Reference | None
    furniture: tuple[Span, ...]
    story: Story = field(default_factory=Story)
    readings: list[Reading] = field(default_factory=list)

    def read(self, atom: Atom, following: Sequence[Atom]) -> None:
        """Resolve one expression and remember what it tells; `following` are the expressions after it."""
        analysis = self.analysis
        if atom.symbol.kind == "clock" and has_its_own_line(analysis.text, atom):
            atom = atom._replace(symbol=replace(atom.symbol, kind="unit", unit="day", shift=0))
        tense, distance = self.tense_of(atom)
        sentence = analysis.sentence_at(atom.start) or 0
        quote = analysis.quote_at(atom.start)
        reference = self.reference_for(atom, quote)
        reckoning = analysis.pack.settings.get("easter", "western")
        bound = bounds.bound_of(analysis, atom.start, atom.end)
        if bound == "until" and bounds.is_deadline(analysis, atom.end):
            tense = FUTURE  # "gave them until Tuesday to sign"
            reference = self._day_of_the_term(sentence) or reference
        if bound == "by" and tense != FUTURE and is_term_of_plan(analysis, self._cues(sentence), atom.start):
            tense = FUTURE
        setting = Setting(reference, self.story, tense, distance, sentence, atom.start, bound, reckoning)
        if atom.symbol.base == "next":
            setting = setting._replace(following=self._date_after(atom, following, setting))
        value = resolve(atom.symbol, setting)
        if value is None:
            return
        if self.readings:
            value = in_step(analysis, self.readings[-1], atom, value, setting)
            if bound in ("until", "by") and is_bare_weekday(atom.symbol):
                value = after_the_start(self.readings[-1], value, sentence)
        if is_heading(analysis.text, atom):
            self.story.tale.section = atom.symbol.year
        self.story.tell_beside(value.when, atom.end)
        if self.story.beside is not None and atom.symbol.weekday is not None and reference == self.published:
            self.story.tell_weekday(atom.symbol.weekday, self.story.beside, distance)
        if bound and value.type != "DURATION" and value.when is not None:
            value = value._replace(when=bounds.bounded(value.when, bound))
        else:
            bound = ""
        self.story.tell_length(value.value, atom.symbol, sentence)
        self.readings.append(Reading(atom, value, tense, sentence, quote, bound))
        is_furniture = self._is_furniture(atom)
        self.readings[-1].is_furniture = is_furniture
        is_of_today = self.story.tale.in_history and value.anchor == PUBLICATION
        if quote is None and not is_furniture and value.type in ("DATE", "TIME") and not bound and not is_of_today:
            aside = self._is_birth(atom) or (self.story.tale.in_news and self._is_after(atom, "passing"))
            fronted = analysis.token_at(atom.start) - analysis.sentence_tokens[sentence][0] <= FRONTED
            self.story.tell(
                value.when, value.value, atom.symbol, sentence, atom.end, opens_tale=not aside, is_fronted=fronted
            )

    def is_history(self, atoms: Sequence[Atom]) -> bool:
        """True for a text that tells times gone by; birthdays and the page's furniture say nothing about it."""
        told = [atom for atom in atoms if not self._is_furniture(atom) and not self._is_birth(atom)]
        symbols = [atom.symbol for atom in told]
        year = self.published.year if self.published is not None else None
        if is_history(symbols, year):
            return True
        if not is_old_tale(symbols, year):
            return False
        tenses = [self.tense_of(atom) for atom in told if lacks_year(atom.symbol)]
        ahead = sum(tense == FUTURE and distance <= CLEAR for tense, distance in tenses)
        return 2 * ahead <= len(tenses)

    def _is_furniture(self, atom: Atom) -> bool:
        return any(span.start <= atom.start < span.end for span in self.furniture)

    def _day_of_the_term(self, sentence: int) -> Reference | None:
        """The day on which a sentence sets a term: "On 1 February it gave them until Friday to pay"."""
        if self.story.day_sentence != sentence or self.story.when is None or not self.story.when.is_exact_day:
            return None
        return Reference.of(self.story.when, TEXT)

    def _is_birth(self, atom: Atom) -> bool:
        """True for the year after "born": it tells nothing of the dates that follow."""
        return self._is_after(atom, "birth")

    def _is_after(self, atom: Atom, word_class: str) -> bool:
        words = self.analysis.pack.words.get(word_class)
        if not words or atom.symbol.year is None:
            return False
        index = self.analysis.token_at(atom.start)
        return not words.keys().isdisjoint(self.analysis.folds[max(index - BIRTH_REACH, 0) : index])

    def _date_after(self, atom: Atom, following: Sequence[Atom], setting: Setting) -> TimeSpan | None:
        """The date that the same clause goes on to tell: "two months after the summit of 30 October 2025"."""
        sentence = self.analysis.sentence_at(atom.start)
        for other in following:
            between = self.analysis.text[atom.end : other.start]
            if self.analysis.sentence_at(other.start) != sentence or not _CLAUSE_MARKS.isdisjoint(between):
                break
            if other.symbol.kind in ("calendar", "numeric", "holiday", "unit"):
                value = resolve(other.symbol, setting)
                return value.when if value is not None else None
        return None

    def tense_of(self, atom: Atom) -> tuple[str, int]:
        """The tense that governs an expression, and how far its verb stands away (2 a token, more over clauses)."""
        analysis = self.analysis
        sentence = analysis.sentence_at(atom.start)
        if sentence is None:
            return UNKNOWN, FAR
        return governing_tense(analysis, self._cues(sentence), atom, sentence)

    def _cues(self, sentence: int) -> tuple[TenseCue, ...]:
        return tense_cues(self.analysis, *self.analysis.sentence_tokens[sentence])

    def reference_for(self, atom: Atom, quote: Span | None) -> Reference | None:
        """The day of the quotation for words inside one, where its sentence or the text before tells it."""
        if quote is None:
            return self.published
        for reading in reversed(self.readings[-QUOTE_REACH:]):
            when = reading.value.when
            if (
                reading.quote is None
                and when is not None
                and when.is_exact_day
                and reading.value.type in ("DATE", "TIME")
            ):
                if self._speaks_of(reading.atom, quote):
                    return Reference.of(when, QUOTE)
                break
        return self.published

    def _speaks_of(self, atom: Atom, quote: Span) -> bool:
        """True when the date stands in the sentence that leads into the quotation."""
        sentence = self.analysis.sentence_at(quote.start - 1) if quote.start else None
        return sentence is not None and self.analysis.sentences[sentence].start <= atom.start < quote.start


def find_timexes(analysis: Analysis, published: TimeSpan | None, skip: Sequence[Span] = ()) -> tuple[Timex, ...]:
    """All time expressions of an article, in order and none overlapping.

    `published` is the article's own date, None when it is not known: then relative words get no date (never today's).
    Expressions inside `skip` (page furniture: "Published 4 February 2026") are read, but tell the text nothing and
    date no event: they are marked as the others that date none (`is_statistic`).
    """
    atoms = share_parts(analysis, compose(analysis, find_atoms(analysis)))
    finder = _Finder(analysis, Reference.of(published, "publication"), tuple(skip))
    finder.story.tale.in_history = finder.is_history(atoms)
    finder.story.tale.in_news = is_news([atom.symbol for atom in atoms])
    finder.story.coming_quarter = next((atom.symbol.quarter for atom in atoms if atom.symbol.quarter), None)
    for index, atom in enumerate(atoms):
        finder.read(atom, atoms[index + 1 : index + 3])
    join_ranges(analysis, finder.readings)
    anchor_durations(analysis, finder.readings)
    return tuple([_timex(analysis, reading) for reading in finder.readings])


def _timex(analysis: Analysis, reading: Reading) -> Timex:
    atom, value = reading.atom, reading.value
    symbol: Symbol = atom.symbol
    mod = value.mod or {"before": "BEFORE", "after": "AFTER"}.get(reading.bound, "")
    return Timex(
        span=Span(atom.start, atom.end),
        type=value.type,
        value=with_eras(value.value),
        rule=atom.rule,
        mod=mod,
        when=value.when,
        anchor=value.anchor,
        anchor_when=value.anchor_when,
        relation=value.relation,
        distance=value.distance,
        part_of_day=_part_of_day(symbol, value),
        in_quote=reading.quote is not None,
        is_statistic=reading.is_furniture or _is_statistic(analysis, reading),
        weekday_conflict=value.weekday_conflict,
        others=value.others,
    )


def _part_of_day(symbol: Symbol, value: Value) -> str:
    """The part of the day that the words name; "late on Tuesday" is its evening, "early on Tuesday" its morning."""
    if symbol.part or symbol.kind == "night":
        return PART_NAMES.get(symbol.part, "night")
    if value.when is not None and value.when.is_exact_day and not symbol.clock:
        return {"END": "evening", "LATER": "evening", "START": "morning", "EARLIER": "morning"}.get(symbol.mod, "")
    return ""


def _is_statistic(analysis: Analysis, reading: Reading) -> bool:
    """True for the period of a figure: a year (or quarter) in whose clause money, percent or quantities are told."""
    when = reading.value.when
    if (
        when is None
        or when.precision > Precision.MONTH
        or reading.atom.symbol.kind not in ("calendar", "unit", "period", "year_earlier")
    ):
        return False
    figures = phrases_of(analysis.pack, "figure").values
    sentence = analysis.sentence_at(reading.atom.start)
    if sentence is None or not figures:
        return False
    index = analysis.token_at(reading.atom.start)
    left, right = analysis.sentence_tokens[sentence]
    near = analysis.tokens[max(left, index - 12) : min(right, index + 12)]
    return any((token.folded,) in figures for token in near)
