"""The tense that governs an expression: by the noun it belongs to, else by the verb of its sentence."""

from __future__ import annotations

from timeline.language import Analysis, TenseCue, governing_cue
from timeline.language.tense import FAR, FUTURE, PAST, UNKNOWN

from .phrases import phrases_of
from .recognise import Atom

# The distance of a verb that no other contradicts: near enough for weekdays and months.
ONLY_VERB = 20
# So near its sentence's beginning ("On Tuesday, …") an expression belongs to the first verb, however far that stands.
FRONTED = 2
# Tokens between a day and the noun it stands before: "Monday's deadly market attack" (the possessive's two included).
NOUN_REACH = 5
# Tokens between "ahead of" and the day of what is ahead.
AHEAD_REACH = 6
# A day that something is planned for counts as one with its verb near it, but not right beside it.
PLANNED = 4
_APOSTROPHES = frozenset("'’")


def governing_tense(analysis: Analysis, cues: tuple[TenseCue, ...], atom: Atom, sentence: int) -> tuple[str, int]:
    """Past, present, future or unknown, and how far the verb stands away (2 a token, more over clauses; 0 for a noun).

    `cues` are those of the sentence.
    """
    first, end = analysis.token_at(atom.start), analysis.token_at(atom.end)
    left, right = analysis.sentence_tokens[sentence]
    if has_happened(analysis, first, end, left, right):
        return PAST, 0
    if _is_planned(analysis, atom, first) or _is_ahead(analysis, cues, first, left):
        return FUTURE, PLANNED
    tense, distance = governing_cue(analysis, cues, first, end) if cues else (UNKNOWN, FAR)
    is_fronted = first - left <= FRONTED and bool(cues) and cues[0].tense == FUTURE
    if tense == FUTURE and (is_fronted or not any(cue.tense == PAST for cue in cues)):
        distance = min(distance, ONLY_VERB)
    return tense, distance


def has_happened(analysis: Analysis, first: int, end: int, left: int, right: int) -> bool:
    """True beside a noun of what nobody announces: "the blast on Monday", "Saturday's attack", "the Jan. 6 riot"."""
    nouns = phrases_of(analysis.pack, "happened")
    if not nouns.values:
        return False
    _, before = phrases_of(analysis.pack, "happenedlink").before(analysis, first)
    if before > left and nouns.before(analysis, before)[0]:
        return True
    tokens = analysis.tokens
    is_possessive = end + 1 < right and tokens[end].folded in _APOSTROPHES
    if not is_possessive and (first <= left or tokens[first - 1].folded not in analysis.pack.tense.determiners):
        return False  # "on Monday fire crews came"
    for place in range(end + 2 if is_possessive else end, min(end + NOUN_REACH, right)):
        if nouns.after(analysis, place)[0]:
            return True
        if not tokens[place].is_word:
            return False
    return False


def _is_planned(analysis: Analysis, atom: Atom, first: int) -> bool:
    """After "for" in "set a hearing for 3 March"; a weekday there belongs to its verb."""
    is_date = atom.symbol.day is not None and atom.symbol.month is not None
    return is_date and bool(phrases_of(analysis.pack, "plannedfor").before(analysis, first)[0])


def _is_ahead(analysis: Analysis, cues: tuple[TenseCue, ...], first: int, left: int) -> bool:
    """After "ahead of" with no verb between: "fell ahead of a summit on Friday"."""
    phrases = phrases_of(analysis.pack, "aheadof")
    if not phrases.values:
        return False
    for place in range(first, max(left, first - AHEAD_REACH), -1):
        if phrases.before(analysis, place)[0]:
            return not any(place <= cue.first < first for cue in cues)
    return False
