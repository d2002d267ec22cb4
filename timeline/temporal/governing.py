"""The tense that governs an expression: by the noun it belongs to, else by the verb of its sentence."""

from __future__ import annotations

from bisect import bisect_left

from timeline.language import Analysis, TenseCue, governing_cue
from timeline.language.tense import FAR, FUTURE, PAST, PRESENT, UNKNOWN

from .direction import CLEAR, EITHER
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
# Tokens between a verb that puts something off, or plans it, and the day: its object ("has scheduled a vote Thursday").
OBJECT_REACH = 6
# Verbs looked back over from an expression, so that sentences without end stay linear.
CUES_BEFORE = 6
_APOSTROPHES = frozenset("'’")
_DASHES = frozenset(("-", "--", "–", "—", "_"))


def governing_tense(analysis: Analysis, cues: tuple[TenseCue, ...], atom: Atom, sentence: int) -> tuple[str, int]:
    """Past, present, future, either or unknown, and how far the verb stands away (2 a token, more over clauses).

    0 stands for a noun. `cues` are those of the sentence.
    """
    first, end = analysis.token_at(atom.start), analysis.token_at(atom.end)
    left, right = analysis.sentence_tokens[sentence]
    if has_happened(analysis, cues, (first, end), (left, right)):
        return PAST, 0
    if phrases_of(analysis.pack, "calledoff").after(analysis, end)[0]:
        return EITHER, PLANNED  # "a vote set for Monday was called off"
    if _is_ahead(analysis, cues, first, left):
        return FUTURE, PLANNED
    if _is_planned(analysis, atom, first, end) or (atom.symbol.has_day and _is_put_off(analysis, first, left)):
        return (EITHER if _was_planned(analysis, cues, first) else FUTURE), PLANNED
    tense, distance = governing_cue(analysis, cues, first, end) if cues else (UNKNOWN, FAR)
    if tense == PRESENT and _is_in_time_clause(analysis, cues, first):
        tense = FUTURE
    start = _clause_start(analysis, first, left)
    own = bisect_left(cues, (start,))
    is_fronted = first - start <= FRONTED and own < len(cues) and cues[own].tense == tense
    if tense == FUTURE and (is_fronted or not any(cue.tense == PAST for cue in cues)):
        distance = min(distance, ONLY_VERB)
    if tense == PAST and is_fronted and not any(cue.tense == FUTURE for cue in cues):
        distance = min(distance, CLEAR)  # "In January, the two states, long at odds, signed"
    symbol = atom.symbol
    if tense == PAST and symbol.month is not None and not symbol.has_day and _is_for(analysis, first):
        return UNKNOWN, FAR  # "agreed to cut output for May": the month is that of the figure, not of the verb
    return tense, distance


def _was_planned(analysis: Analysis, cues: tuple[TenseCue, ...], first: int) -> bool:
    """True after a pluperfect: "had ruled he must go and set Friday as the deadline"."""
    marks = phrases_of(analysis.pack, "pluperfect").first_words
    before = _cues_before(cues, first)
    return any(analysis.folds[cue.first] in marks and cue.end - cue.first > 1 for cue in before)


def _cues_before(cues: tuple[TenseCue, ...], first: int) -> tuple[TenseCue, ...]:
    """The last few cues that end before a token, in order; a bounded number, so that long sentences stay linear."""
    middle = bisect_left(cues, (first,))
    return tuple([cue for cue in cues[max(middle - CUES_BEFORE, 0) : middle] if cue.end <= first])


def _is_for(analysis: Analysis, first: int) -> bool:
    return phrases_of(analysis.pack, "plannedfor").before(analysis, first)[0] == "date"


def _clause_start(analysis: Analysis, first: int, left: int) -> int:
    """The token after a dash just before an expression ("PARIS (AP) — On Friday"), else that of the sentence."""
    least = max(left, first - FRONTED - 1)
    return next((place + 1 for place in range(first - 1, least - 1, -1) if analysis.folds[place] in _DASHES), left)


def _is_in_time_clause(analysis: Analysis, cues: tuple[TenseCue, ...], first: int) -> bool:
    """True for the day of "will close when the storm is at its height on Friday": a present after "when", to come."""
    before = _cues_before(cues, first)[-2:]
    if [cue.tense for cue in before] != [FUTURE, PRESENT]:
        return False
    marks = phrases_of(analysis.pack, "timeclause").first_words
    return not marks.isdisjoint(analysis.folds[before[0].end : before[1].first])


def is_term_of_plan(analysis: Analysis, cues: tuple[TenseCue, ...], start: int) -> bool:
    """True for the month of "will double its flights by August": the verb before it points ahead, in the same clause.

    `start` is where the expression begins; a clause that begins with its "by" goes on with its own verb.
    """
    first = analysis.token_at(start)
    _, opens = phrases_of(analysis.pack, "bound").before(analysis, first)
    before = _cues_before(cues, opens)
    if not before or before[-1].tense != FUTURE:
        return False
    last = analysis.folds[opens - 1]
    return analysis.tokens[opens - 1].is_word and last not in analysis.pack.tense.clause_borders


def has_happened(
    analysis: Analysis, cues: tuple[TenseCue, ...], expression: tuple[int, int], sentence: tuple[int, int]
) -> bool:
    """True beside a noun of what nobody announces: "the blast on Monday", "Saturday's attack", "the Jan. 6 riot".

    `expression` and `sentence` are their first tokens and the ones after their last.
    """
    nouns = phrases_of(analysis.pack, "happened")
    if not nouns.values:
        return False
    (first, end), (left, right) = expression, sentence
    _, before = phrases_of(analysis.pack, "happenedlink").before(analysis, first)
    noun, place = nouns.before(analysis, before) if before > left else ("", before)
    if noun and not _is_verb_to_come(analysis, cues, place, left):
        return True
    tokens = analysis.tokens
    is_possessive = end + 1 < right and tokens[end].folded in _APOSTROPHES
    if not is_possessive and (first <= left or tokens[first - 1].folded not in analysis.pack.tense.determiners):
        return False  # "on Monday fire crews came"
    if is_possessive and phrases_of(analysis.pack, "happenedbefore").before(analysis, first)[0]:
        return True
    for place in range(end + 2 if is_possessive else end, min(end + NOUN_REACH, right)):
        if nouns.after(analysis, place)[0]:
            return True
        if not tokens[place].is_word:
            return False
    return False


def _is_verb_to_come(analysis: Analysis, cues: tuple[TenseCue, ...], place: int, left: int) -> bool:
    """True for the "attack" of "will attack on Monday", the "adoptată" of "va fi adoptată marți"."""
    words, tokens = analysis.pack.tense, analysis.tokens
    if place > left and tokens[place - 1].folded in words.infinitive_marks:
        return True
    verb = place
    while verb > left and (tokens[verb - 1].folded in words.fillers or tokens[verb - 1].folded in words.modals):
        verb -= 1
    reach = place + 1 if verb == place else verb  # only a verb's own words, or small ones between it and the future
    return any(cue.tense == FUTURE and cue.first < place and cue.end >= reach for cue in cues)


def _is_planned(analysis: Analysis, atom: Atom, first: int, end: int) -> bool:
    """After "for" in "set a hearing for 3 March"; for a weekday it needs its verb: "a strike called for Thursday".

    Before "deadline" in "a Nov. 30 deadline"; a month before "delivery" in "oil for June delivery".
    """
    after = phrases_of(analysis.pack, "plannedafter").after(analysis, end)[0]
    if not atom.symbol.has_day:
        before = phrases_of(analysis.pack, "plannedfor").before(analysis, first)[0]
        return atom.symbol.month is not None and "month" in (before, after)
    is_date = (atom.symbol.day is not None and atom.symbol.month is not None) or bool(atom.symbol.clock)
    planned = phrases_of(analysis.pack, "plannedfor").before(analysis, first)[0]
    if planned == "day" or (planned == "date" and is_date):
        return True
    return after == "day"


def _is_ahead(analysis: Analysis, cues: tuple[TenseCue, ...], first: int, left: int) -> bool:
    """After "ahead of" with no verb between: "fell ahead of a summit on Friday"."""
    phrases = phrases_of(analysis.pack, "aheadof")
    least = max(left, first - AHEAD_REACH)
    if phrases.last_words.isdisjoint(analysis.folds[least:first]):
        return False
    for place in range(first, least, -1):
        if phrases.before(analysis, place)[0]:
            return not any(place <= cue.first < first for cue in cues)
    return False


def _is_put_off(analysis: Analysis, first: int, left: int) -> bool:
    """After "until" or "to" whose verb puts off, or the object of one that plans.

    "Delayed the vote until Thursday", "set a vote for Thursday", "has called a vote Thursday".
    """
    link, place = phrases_of(analysis.pack, "putofflink").before(analysis, first)
    planned = not link and _is_for(analysis, first)
    place -= 2 * planned  # "had been set for Monday" has no object
    verbs = phrases_of(analysis.pack, "putoff" if link else "plansfor" if planned else "plans")
    least = max(left, place - OBJECT_REACH)
    if verbs.last_words.isdisjoint(analysis.folds[least:place]):
        return False
    while place > least:
        if verbs.before(analysis, place)[0]:
            return True
        place -= 1
        if analysis.folds[place] in analysis.pack.tense.clause_borders or not analysis.tokens[place].is_word:
            return False
    return False
