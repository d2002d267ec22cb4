"""Tense: whether a stretch of text tells of what was, is or will be."""

from __future__ import annotations

from bisect import bisect_left

from .analysis import Analysis, TenseCue
from .tense_words import TenseWords

PAST, PRESENT, FUTURE, UNKNOWN = "past", "present", "future", "unknown"
FAR = 1_000_000
REACH = 80  # tokens; a verb farther away governs nothing, and sentences without end stay linear
AFTER = 9  # a verb before the expression governs it rather than one after it
PURPOSE = 24  # and rather than what it was done for: "held a meeting in Lima on Thursday to discuss trade"
_MAX_FILLERS = 4
_CLAUSE_MARKS = frozenset(",;:-()")


def tense_cues(analysis: Analysis, first: int, end: int) -> tuple[TenseCue, ...]:
    """All words and phrases of tense among the tokens from `first` up to `end` (excluded), in order; looked for once.

    Times and events ask for those of the same sentence, and of two clauses that make up the whole of one.
    """
    found = analysis.cues.get((first, end))
    if found is None:
        found = analysis.cues[first, end] = tuple(_found_cues(analysis, first, end))
    return found


def _found_cues(analysis: Analysis, first: int, end: int) -> list[TenseCue]:
    words, folds = analysis.pack.tense, analysis.folds
    found: list[TenseCue] = []
    free_from = first
    likely = analysis.telling
    for index in likely[bisect_left(likely, first) : bisect_left(likely, end)]:
        if index < free_from:
            continue
        word = folds[index]
        cue = None
        if word in words.phrases:
            cue = _phrase(analysis, index, end)
            cue = _conditional(analysis, cue, end) or cue
        if cue is None and word in words.auxiliaries:
            cue = _compound(analysis, index, end)
        if cue is None and word in words.modals:
            cue = _modal(analysis, index, end)
        if cue is None:
            cue = _single(analysis, index, first, end)
        if cue is None:
            continue
        free_from = cue.end
        if not (found and found[-1].end == cue.first and _is_past_of_future(found[-1], cue)):
            found.append(cue)
    return found


def _single(analysis: Analysis, index: int, first: int, end: int) -> TenseCue | None:
    """A word that carries a tense by itself."""
    words, folds = analysis.pack.tense, analysis.folds
    word = folds[index]
    before = folds[index - 1] if index > first else ""
    if word in words.future:
        return TenseCue(index, index + 1, FUTURE)
    if word in words.gerund_marks:
        is_gerund = index + 1 < end and folds[index + 1].endswith(words.gerund_endings)
        return TenseCue(index, index + 2, PAST) if is_gerund else None
    if before in words.infinitive_marks:
        return None  # "to hit the coast" tells no past, whatever the form looks like
    if before in words.articles:
        return None  # "the cut", "its bid"
    if _is_past(word, words) and (word in words.past or before not in words.determiners):
        return TenseCue(index, index + 1, PAST)
    if word in words.present:
        is_passive = index + 1 < end and _is_past(folds[index + 1], words)
        return TenseCue(index, index + 1 + is_passive, PRESENT)  # "is heard" tells no past
    return None


def tense_at(analysis: Analysis, first: int, end: int) -> str:
    """The tense that governs the tokens from `first` up to `end`: past, present, future or unknown.

    Looked for in their sentence: within their clause first, then nearest wins; a verb before beats one after at the
    same distance.
    """
    if not analysis.tokens:
        return UNKNOWN
    sentence = analysis.sentence_at(analysis.tokens[min(first, len(analysis.tokens) - 1)].start)
    if sentence is None:
        return UNKNOWN
    return governing_tense(analysis, tense_cues(analysis, *analysis.sentence_tokens[sentence]), first, end)


def governing_tense(analysis: Analysis, cues: tuple[TenseCue, ...], first: int, end: int) -> str:
    """As `tense_at`, with the cues of the sentence at hand."""
    return governing_cue(analysis, cues, first, end)[0]


def governing_cue(analysis: Analysis, cues: tuple[TenseCue, ...], first: int, end: int) -> tuple[str, int]:
    """The governing tense and its distance: 2 a token, more over commas and conjunctions; unknown is far away."""
    best, best_cost = UNKNOWN, FAR
    middle = bisect_left(cues, (first,))
    passed, place = 0, first
    for index in range(middle - 1, -1, -1):  # outwards, until no cue can be nearer than the best
        cue = cues[index]
        distance = 2 * (first - cue.end)
        if distance > best_cost or cue.first < first - REACH:
            break
        if cue.end <= first:
            passed, place = passed + _borders(analysis, cue.end, place), cue.end
            if index and _is_purpose(analysis, cues[index - 1], cue):
                continue  # "held a summit to discuss the unrest on Monday": the day is that of the summit
            if distance + passed <= best_cost:  # of two as near, the one farther to the left
                best, best_cost = cue.tense, distance + passed
    passed, place = 0, end
    for index in range(middle, len(cues)):
        cue = cues[index]
        distance = 2 * (cue.first - end) + AFTER
        if distance >= best_cost or cue.first >= end + REACH:
            break
        if cue.first >= end:
            passed, place = passed + _borders(analysis, place, cue.first), cue.first
            is_purpose = best == PAST and analysis.folds[cue.first] in analysis.pack.tense.infinitive_marks
            if distance + 3 * passed + PURPOSE * is_purpose < best_cost:
                # "on Monday, he vowed to send troops": the day is that of the vow
                is_done = cue.tense == FUTURE and _is_past(analysis.folds[cue.first], analysis.pack.tense)
                best, best_cost = PAST if is_done else cue.tense, distance + 3 * passed
    return best, best_cost


def _is_purpose(analysis: Analysis, before: TenseCue, cue: TenseCue) -> bool:
    """True for an infinitive that only says what people came together for, in the clause of the verb that says so."""
    words, folds = analysis.pack.tense, analysis.folds
    if cue.tense != FUTURE or before.tense != PAST or folds[cue.first] not in words.infinitive_marks:
        return False
    return folds[before.end - 1] in words.gathering and not _borders(analysis, before.end, cue.first)


def _borders(analysis: Analysis, first: int, end: int) -> int:
    """What the clause borders between two places add to their distance; commas around few words weigh little."""
    borders = analysis.pack.tense.clause_borders
    cost = 0
    for word in analysis.folds[first:end]:
        if word in borders:
            cost += 12
        elif word in _CLAUSE_MARKS:
            cost += 3
    return cost


def _is_past_of_future(before: TenseCue, cue: TenseCue) -> bool:
    """ "had been due" + "to expire": a phrase of the past keeps what it takes."""
    return before.tense == PAST and before.end - before.first >= 3 and cue.tense == FUTURE


def _phrase(analysis: Analysis, index: int, end: int) -> TenseCue | None:
    words, folds = analysis.pack.tense, analysis.folds
    word = folds[index]
    table = words.phrases[word]
    for length in words.phrase_lengths[word]:
        last = index + length
        tense = table.get(folds[index:last]) if last <= end else None
        if tense is not None:
            if folds[last - 1] in words.modals and last < end and analysis.tokens[last].is_word:
                last += 1  # "to be held": the verb belongs to the phrase
            return TenseCue(index, last, tense)
    return None


def _conditional(analysis: Analysis, cue: TenseCue | None, end: int) -> TenseCue | None:
    """The past that a participle makes of a conditional: „ar fi atacat", "may have hit", not „ar fi dispus"."""
    words, folds = analysis.pack.tense, analysis.folds
    if cue is None or cue.tense != FUTURE or " ".join(folds[cue.first : cue.end]) not in words.conditionals:
        return None
    past = _compound(analysis, cue.end - 1, end)
    if past is None or folds[past.end - 1] in words.conditions:
        return None
    return TenseCue(cue.first, past.end, PAST)


def _modal(analysis: Analysis, index: int, end: int) -> TenseCue | None:
    """A future whose verb has a past form: "will be paid", "must have left", "to be returned"."""
    words, tokens, folds = analysis.pack.tense, analysis.tokens, analysis.folds
    place = index + 1
    if place < end and tokens[index].is_capitalised and folds[place] in words.past:
        return None  # "May said": a name
    if index and tokens[index].is_capitalised and tokens[index - 1].is_word and not tokens[index - 1].is_capitalised:
        return None  # "for May delivery"
    if place >= end or folds[place] in words.modal_blockers or not tokens[place].is_word or folds[place][0].isdigit():
        return None
    while place < end and place <= index + _MAX_FILLERS and folds[place] in words.fillers:
        place += 1
    return TenseCue(index, min(place + 1, end), FUTURE)  # the verb itself belongs to it, whatever its form


def _is_past(word: str, words: TenseWords) -> bool:
    return word in words.past or (len(word) > 4 and word.endswith(words.endings) and word not in words.not_past)


def _compound(analysis: Analysis, index: int, end: int) -> TenseCue | None:
    """A past made of an auxiliary and a participle ("a mai declarat", "s-au întâlnit", "has never said")."""
    words = analysis.pack.tense
    for place, word in enumerate(analysis.folds[index + 1 : min(index + 2 + _MAX_FILLERS, end)], index + 1):
        if word in words.participles or (
            len(word) > 2 and word.endswith(words.participle_endings) and word not in words.not_participles
        ):
            return TenseCue(index, place + 1, PAST)
        if word not in words.fillers:
            return None
    return None
