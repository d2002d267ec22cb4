"""Whether an event happened: the status that the words around its trigger give it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import PLANNED_STATUSES

from .lexicon import Lexicon, Match
from .scene import ActorMention
from .story import Sentence, Story
from .subjects import inverted
from .telling import CONTACTS, SPEECH, Trigger

GOVERNING = frozenset({"requested", "threatened", "hypothetical", "possible", "claimed", "scheduled", "denied"})
AFTER_NOUN = frozenset({"scheduled", "cancelled", "possible", "ongoing", "denied", "background_state"})
# A cue of a later row outranks one of an earlier row when both reach the trigger.
PRECEDENCE = (
    "occurred", "ongoing", "claimed", "background_state", "scheduled", "possible", "cancelled", "denied", "threatened",
    "requested", "hypothetical",
)  # fmt: skip
WISHED = frozenset({"requested"})
BEHIND_VERB = 3  # words from a verb to the end of a noun with its verb: „acordul a fost semnat de"
OF_VERBS = frozenset({"denied", "possible", "claimed"})
NEAR_BEFORE = 5
BESIDE_ADJECTIVE = 2
NEAR_AFTER = 10
NEAR_DENIED = 5  # words between a noun and what denies it: "the summit in Budapest will not …"
NEAR_RELATIVE = 5
NEAR_NEGATION = 3
NEAR_OBLIQUE = 2  # words between a noun that is no subject and what is said of it: „la summitul programat"
NEAR_SUBJUNCTIVE = 4  # words between its particle and the verb: „să nu se mai întâlnească"
NEAR_ACHIEVING = 5
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


def find_cues(story: Story, lexicon: Lexicon, sentence: Sentence) -> tuple[list[Cue], list[Match]]:
    """Status cues of a sentence in order, and the other named patterns found in it."""

    def fills(name: str, index: int) -> int:
        return index + 1 if name == "NUM" and story.words.folded[index][0].isdigit() else -1

    matches = lexicon.matches(story.words.folded, range(sentence.first, sentence.last), sentence.last, fills)
    spared = [match for match in matches if match.entry.kind == "named" and match.entry.id == "no_cue"]
    cues = [
        Cue(match.first, match.last, match.entry.id)
        for match in matches
        if match.entry.kind == "status" and not (spared and any(_spares(other, match) for other in spared))
    ]
    return cues, [match for match in matches if match.entry.kind == "named"]


def cues_for(
    story: Story, sentence: Sentence, trigger: Trigger, mentions: Sequence[ActorMention], cues: Sequence[Cue]
) -> Sequence[Cue]:
    """The cues of a sentence; for a verb that says whose words they are, not those of what was said.

    `mentions` are the names of the sentence.
    """
    if trigger.type not in SPEECH or not cues:
        return cues
    said = inverted(story, sentence, trigger, mentions)
    starts, quote_at = story.words.starts, story.analysis.quote_at
    if quote_at(starts[trigger.first]) is not None:
        return cues
    return [cue for cue in cues if cue.first >= said and quote_at(starts[cue.first]) is None]


def _spares(spared: Match, match: Match) -> bool:
    """True for words among which a cue is none: "not only"; „nu exclude" as a whole is a cue of its own."""
    is_whole = (spared.first, spared.last) == (match.first, match.last)
    return not is_whole and spared.first < match.last and match.first < spared.last


def reaching_status(
    story: Story, sentence: Sentence, trigger: Trigger, starts: Sequence[int], cues: Sequence[Cue]
) -> str:
    """The status that the words around a trigger give it, whenever it is; `starts` are the clause starts."""
    reaching = [cue for cue in cues if _reaches(story, trigger, starts, cue)]
    if trigger.pos == "n" and _is_presupposed(story, trigger):
        reaching = [cue for cue in reaching if cue.status != "requested"]
    best = max((cue.status for cue in reaching), key=PRECEDENCE.index, default="occurred")
    if best == "occurred" and _is_only_wanted(story, sentence, trigger):
        best = "possible"
    return best


def status_of(story: Story, sentence: Sentence, trigger: Trigger, best: str, side: int) -> str:
    """The status of a trigger to which the words around it give the status `best`.

    `side` is 1 where its date lies ahead of the publication, -1 behind, else 0.
    """
    if side > 0 and best in ("occurred", "ongoing", "claimed"):
        return "scheduled"
    if side < 0 and (best in PLANNED_STATUSES or (best in WISHED and trigger.is_mere_noun)):
        return "occurred"  # "urged them to honour the results of the visit in September", which was
    is_headline = best == "occurred" and sentence.kind == "title"
    if is_headline and trigger.first > sentence.first:
        before = story.words.folded[trigger.first - 1]
        if before in story.grammar.subjunctive and side >= 0:
            return "scheduled"  # "Ukraine, Russia to hold talks"
    if is_headline and story.analysis.text[sentence.span.end - 1 :][:1] == "?":
        return "possible"
    return best


def may_be(story: Story, first: int, last: int) -> bool:
    """True where words hold a verb that makes them only possible: „votul ar putea avea loc"."""
    return not story.grammar.may.isdisjoint(story.words.folded[first:last])


def _is_only_wanted(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True for a verb in the subjunctive that no verb says was reached: „mai mult timp ca să ajungă la un acord"."""
    words, grammar = story.words.folded, story.grammar
    if not grammar.achieving or trigger.pos == "n" or sentence.kind == "title":
        return False
    for place in range(trigger.first - 1, max(trigger.first - NEAR_SUBJUNCTIVE, sentence.first) - 1, -1):
        is_purpose = words[place] in grammar.purpose and words[place + 1] in grammar.past
        if words[place] in grammar.subjunctive or is_purpose:
            before = words[max(place - NEAR_ACHIEVING, sentence.first) : place]
            return grammar.achieving.isdisjoint(before)
        if words[place] not in grammar.clitics and words[place] not in grammar.past:
            return False
    return False


def _is_presupposed(story: Story, trigger: Trigger) -> bool:
    """True for what goes on while its end is asked for: "called for an end to the offensive"."""
    before = story.words.folded[max(trigger.first - NEAR_BEFORE, 0) : trigger.first]
    return not story.grammar.presupposing.isdisjoint(before)


def _reaches(story: Story, trigger: Trigger, starts: Sequence[int], cue: Cue) -> bool:
    if cue.first < trigger.last and trigger.first < cue.last:
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
    here = bisect_right(starts, trigger.first) - 1
    there = bisect_right(starts, cue.first) - 1
    if cue.last <= trigger.first:
        if here == there and _resumes(story, starts[here], cue.last, trigger.first):
            return False
        distance = trigger.first - cue.last
        if cue.status == "possible" and _is_setting(story, trigger, cue):
            return False
        if here == there:
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
            return distance <= 12
        return cue.status in GOVERNING and there == here - 1 and _is_governed(story, starts, here, cue, trigger)
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
    if here != there and words[starts[there]] in grammar.that and starts[there] > trigger.last:
        return False  # "announced during a visit to Rome that he will …"
    most = NEAR_DENIED if cue.status == "denied" else NEAR_AFTER
    if here == there and _is_oblique(story, trigger):
        most = -1 if cue.status == "denied" else NEAR_OBLIQUE
    return distance <= most if here == there else there == here + 1 and distance <= NEAR_RELATIVE


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
        return False
    if cue.status in ("claimed",):
        return opener in grammar.that
    return opener in grammar.that and cue.last >= starts[here] - 2
