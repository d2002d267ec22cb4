"""How far words that tell a status reach: which triggers of their sentence they speak of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .story import Story
from .telling import CONTACTS, Trigger

GOVERNING = frozenset({"requested", "threatened", "hypothetical", "possible", "claimed", "scheduled", "denied"})
AFTER_NOUN = frozenset({"scheduled", "cancelled", "possible", "ongoing", "denied", "background_state"})
BEHIND_VERB = 3  # words from a verb to the end of a noun with its verb: „acordul a fost semnat de"
OF_VERBS = frozenset({"denied", "possible", "claimed"})
NEAR_BEFORE = 5
BESIDE_ADJECTIVE = 2
NEAR_AFTER = 10
FARTHEST = 12
NEAR_DENIED = 5  # words between a noun and what denies it: "the summit in Budapest will not …"
NEAR_RELATIVE = 5
NEAR_NEGATION = 3
NEAR_OBLIQUE = 2  # words between a noun that is no subject and what is said of it: „la summitul programat"
NEAR_DEFINITE = 1  # words between a denial and a noun with its article
BEFORE_SETTING = 3  # words before a contact among which stands the preposition that makes it a setting
# Contacts in which something is discussed, and papers whose relative clause tells what stands in them.
MEETINGS = CONTACTS | {"visit", "summit", "conference"}
CALLING_OFF = frozenset({"trade_measure", "sanctions_relief", "treaty_withdrawal"})  # "scrapped the export tax"
PAPERS = frozenset({"resolution_vote", "treaty_signing", "economic_deal"})


class Cue(NamedTuple):
    """Words of a sentence that tell a status."""

    first: int
    last: int
    status: str


def may_be(story: Story, first: int, last: int) -> bool:
    """True where words hold a verb that makes them only possible: „votul ar putea avea loc"."""
    return not story.grammar.may.isdisjoint(story.words.folded[first:last])


def reaches(story: Story, trigger: Trigger, starts: Sequence[int], cue: Cue) -> bool:
    """True where a cue speaks of a trigger; `starts` begin the clauses of their sentence."""
    if cue.first < trigger.last and trigger.first < cue.last:
        return _is_part(story, trigger, cue)
    here = bisect_right(starts, trigger.first) - 1
    there = bisect_right(starts, cue.first) - 1
    if cue.last > trigger.first:
        return _reaches_back(story, trigger, starts, cue, here, there)
    if here == there and _resumes(story, starts[here], cue.last, trigger.first):
        return False
    if cue.status == "possible" and _is_setting(story, trigger, cue):
        return False
    if here == there:
        return _reaches_ahead(story, trigger, cue)
    return cue.status in GOVERNING and there == here - 1 and _is_governed(story, starts, here, cue, trigger)


def _is_part(story: Story, trigger: Trigger, cue: Cue) -> bool:
    """True where a cue that shares words with a trigger speaks of it, and not of what follows."""
    if trigger.first < cue.first and trigger.last < cue.last and trigger.pos != "n":
        return False  # "accepted a plan to disarm": the plan is of what follows
    is_inside = cue.status == "denied" and story.words.folded[cue.first] in story.grammar.without
    is_act = cue.status == "cancelled" and trigger.type in CALLING_OFF and trigger.pos != "n"
    is_act = is_act or (cue.first >= trigger.first and trigger.type == "threat")  # "warned that it would strike"
    is_asked = cue.status == "requested" and trigger.type == "election"  # "called for a new election"
    is_inside = is_inside or is_asked or _is_of_its_verb(story, trigger, cue)
    is_inside = is_inside or (cue.status in ("scheduled", "cancelled") and not is_act)
    is_inside = is_inside or may_be(story, cue.first, cue.last)
    return is_inside or cue.first < trigger.first


def _reaches_ahead(story: Story, trigger: Trigger, cue: Cue) -> bool:
    """True where a cue reaches a trigger that stands behind it in its clause."""
    distance = trigger.first - cue.last
    if cue.status == "denied":
        between = story.words.folded[cue.last : trigger.first]
        if trigger.pos != "n" and not story.grammar.conjunctions.isdisjoint(between):
            return False  # "denied any wrongdoing and met"
        if trigger.is_mere_noun and _is_definite(story, trigger):
            return distance <= NEAR_DEFINITE
        return distance <= (NEAR_NEGATION if trigger.pos != "n" else NEAR_BEFORE)
    if cue.status == "scheduled" and distance > BESIDE_ADJECTIVE and _is_adjective(story, cue):
        return False  # "the planned sale was revealed during the visit": the sale is planned
    if cue.status == "cancelled" and trigger.pos == "n":
        return distance <= NEAR_BEFORE and not _is_parted(story, cue.last, trigger.first)
    if cue.status in ("scheduled", "possible", "ongoing"):
        return distance <= NEAR_BEFORE or _is_open(story, cue.last, trigger.first)
    return distance <= FARTHEST


def _reaches_back(story: Story, trigger: Trigger, starts: Sequence[int], cue: Cue, here: int, there: int) -> bool:
    """True where a cue reaches a noun that stands before it: `here` is the clause of the noun, `there` of the cue."""
    distance = cue.first - trigger.last
    words, grammar = story.words.folded, story.grammar
    if trigger.pos != "n" or cue.status not in AFTER_NOUN or words[cue.first] in grammar.orders:
        return False
    if cue.status == "denied" and not grammar.outcome.isdisjoint(words[cue.first : cue.last + 2]):
        return False  # "the election failed to produce a winner"
    if cue.status == "denied" and words[cue.first] in grammar.without:
        return False  # "the talks ended without a deal"
    is_of_noun = (words[cue.first],) in grammar.prepositions and words[cue.first] not in grammar.subjunctive
    if is_of_noun and cue.status in ("scheduled", "possible"):
        return False  # „discuții în vederea menținerii", "talks in the run-up to"
    if here != there and trigger.type in PAPERS:
        return False  # "a resolution that would condemn …"
    if here == there and not grammar.report.isdisjoint(words[trigger.last : cue.first]):
        return False  # "at their summit, the two announced that they would …"
    if here != there and words[starts[there]] in grammar.that and _is_said(story, trigger, starts[there]):
        return False  # "announced during a visit to Rome that he will …"
    most = NEAR_DENIED if cue.status == "denied" else NEAR_AFTER
    if here == there and _is_oblique(story, trigger):
        most = -1 if cue.status == "denied" else NEAR_OBLIQUE
    return distance <= most if here == there else there == here + 1 and distance <= NEAR_RELATIVE


def _is_said(story: Story, trigger: Trigger, start: int) -> bool:
    """True for a clause that tells what was said, not one of the noun before it: "talks that will …"."""
    return start > trigger.last or bool(story.words.marks[start])


def _is_of_its_verb(story: Story, trigger: Trigger, cue: Cue) -> bool:
    """True within a noun with its verb, where the cue governs the verb: „acordul nu a fost încă semnat"."""
    grammar = story.grammar
    is_news = trigger.type in ("resolution_vote", "rejection")  # what was not adopted was rejected
    is_within = trigger.first < cue.first and cue.last < trigger.last
    if trigger.pos == "n" or is_news or not is_within or cue.status not in OF_VERBS:
        return False
    words = story.words.folded
    verb = next((place for place in range(cue.last, trigger.last) if words[place] not in grammar.helping), trigger.last)
    return verb - cue.last <= NEAR_NEGATION and trigger.last - BEHIND_VERB <= verb < trigger.last


def _resumes(story: Story, start: int, first: int, last: int) -> bool:
    """True where a clause put in ends between words, and the main verb comes: „Kurz, care ar fi mințit, și-a anunțat".

    `start` is the first word of their clause.
    """
    words, grammar = story.words, story.grammar
    if words.folded[start] not in grammar.relative:
        return False
    for place in range(first, last):
        if "," in words.marks[place]:
            verb = place
            while verb < last and words.folded[verb] in grammar.clitics:
                verb += 1
            if words.folded[verb] in grammar.finite:
                return True
    return False


def _is_setting(story: Story, trigger: Trigger, cue: Cue) -> bool:
    """True for the contact in which a topic was talked over: "discussed the conflict in a call on Monday"."""
    words, grammar = story.words.folded, story.grammar
    if trigger.type not in MEETINGS or grammar.topic.isdisjoint(words[cue.first : cue.last]):
        return False
    before = words[max(trigger.first - BEFORE_SETTING, cue.last) : trigger.first]
    return any(grammar.prepositions.get((word,)) == "place" or word in grammar.venue for word in before)


def _is_adjective(story: Story, cue: Cue) -> bool:
    """True for one word behind an article: "the planned sale"."""
    return cue.last == cue.first + 1 and cue.first > 0 and story.words.folded[cue.first - 1] in story.grammar.owned


def _is_oblique(story: Story, trigger: Trigger) -> bool:
    """True for a noun that is no subject of the verb behind it: „la alegerile de marți", „rezultatele alegerilor"."""
    words, grammar = story.words.folded, story.grammar
    if trigger.first > 0 and (words[trigger.first - 1],) in grammar.prepositions:
        return True
    return bool(grammar.genitive_endings) and words[trigger.first].endswith(grammar.genitive_endings)


def _is_definite(story: Story, trigger: Trigger) -> bool:
    """True for a noun with its article, which was whatever else is denied: „nu a recunoscut alegerile"."""
    endings = story.grammar.definite
    return bool(endings) and story.words.folded[trigger.first].endswith(endings)


def _is_open(story: Story, first: int, last: int) -> bool:
    """True when only few words and no comma stand between."""
    return last - first <= 10 and not any("," in mark for mark in story.words.marks[first : last + 1])


def _is_parted(story: Story, first: int, last: int) -> bool:
    """True where a preposition parts a verb from a noun: "postponed the count of votes from Sunday's election"."""
    return any((word,) in story.grammar.prepositions for word in story.words.folded[first:last])


def _is_governed(story: Story, starts: Sequence[int], here: int, cue: Cue, trigger: Trigger) -> bool:
    """True when the trigger's clause hangs on the clause of the cue: it begins with "that" or has a subjunctive."""
    words, grammar = story.words.folded, story.grammar
    opener = words[starts[here]]
    if cue.status == "denied":
        # "Denied that it had attacked", "denied on Sunday the report that it had attacked"
        is_verb = any(word in grammar.denying for word in words[cue.first : cue.last])
        if opener in grammar.subjunctive and not grammar.achieving.isdisjoint(words[cue.last : starts[here]]):
            return True  # „nu au reușit joi să convină"
        return opener in grammar.that and (is_verb or cue.last == starts[here])
    if cue.status in ("requested", "threatened"):
        return opener in grammar.that or any(
            word in grammar.subjunctive for word in words[starts[here] : trigger.first]
        )
    if cue.status == "hypothetical":
        return opener in grammar.that and cue.last in (starts[here], starts[here] + 1)  # "imagine that"
    if cue.status in ("claimed",):
        return opener in grammar.that
    return opener in grammar.that and cue.last >= starts[here] - 2
