"""Words of time that belong to one noun alone: "Tuesday's test", "the 2015 accord", "the election held on 3 May"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import Precision, Timex

from .clauses import Clauses
from .mentioned import BEFORE_NOUN, BESIDE
from .story import Sentence, Story
from .telling import STRUCK, Trigger

LONG_AGO = 300  # days
AHEAD = 4  # words between words of time and the noun that they describe
BACK = 8  # words between a noun and the participle that dates it
# What is done about something that was before: "quit the 2015 accord".
OF_OTHERS = frozenset({
    "treaty_withdrawal", "treaty_extension", "treaty_expiry", "treaty_in_force", "condemnation", "statement", "appeal",
    "rejection", "threat", "court_ruling", "anniversary", "sanctions_relief", "resolution_vote",
})  # fmt: skip
CALENDAR = frozenset({"month_day", "day_month", "month", "year", "month_year", "month_day_year", "day_month_year"})
BLOWS = STRUCK | {"invasion"}
LAST_MONTH = 21  # days from which vaguer words, "last year", recall another time
LONG_BEFORE_NEWS = 6  # days: what happened then is not the news that recalls it
TO_CAUSE = 5  # words from a noun back to the words that make it a cause: „în legătură cu noul incident"
TO_PARTICIPLE = 2  # words between a participle and its date, where nobody is named: "imposed by the council in 2012"


def owners_of(
    story: Story,
    sentence: Sentence,
    clauses: Clauses,
    rows: Sequence[tuple[int, Timex]],
    ends: Mapping[int, int],
    triggers: Sequence[Trigger],
) -> dict[int, Trigger | None]:
    """The noun trigger that alone has owned words of time, by their place; None where it tells no event.

    `rows` are the words of time of the sentence with their first words, `ends` the words behind them.
    """
    owners: dict[int, Trigger | None] = {
        place: noun
        for place, timex in rows
        if timex.rule.rpartition(".")[2] in CALENDAR and not story.grammar.adnominal
        for noun in triggers
        if noun.pos == "n" and noun.first == ends[place] and not story.words.marks[noun.first]
    }  # "by February 2026 elections"
    owners |= {
        place: noun
        for place, timex in rows
        if (noun := _struck_then(story, clauses, timex, place, triggers)) is not None
    }
    return owners | {
        place: _owner_of(story, sentence, timex, place, triggers)
        for place, timex in rows
        if _is_owned(story, sentence, timex, place, triggers)
    }


def _is_owned(story: Story, sentence: Sentence, timex: Timex, place: int, triggers: Sequence[Trigger]) -> bool:
    """True for words of time that describe a noun, and so date nothing else of their sentence."""
    return (
        _is_aside(story, timex)
        or _is_of_message(story, timex, place)
        or describes(story, sentence, timex, place)
        or _participle(story, sentence, place) >= 0
        or _is_of_cause(story, sentence, place, triggers)
    )


def _owner_of(
    story: Story, sentence: Sentence, timex: Timex, place: int, triggers: Sequence[Trigger]
) -> Trigger | None:
    """The noun trigger that owned words of time date; None where it tells no event."""
    nouns = [trigger for trigger in triggers if trigger.pos == "n"]
    end = story.words.range_of(timex.span)[1]  # "the 31 March 2016 agreement", of which a trigger is "2016 agreement"
    light = next((t for t in triggers if t.first < end and place < t.last and t.type not in OF_OTHERS), None)
    apposed = _participle(story, sentence, place)
    is_closed = end >= sentence.last or "," in story.words.marks[end]
    if light is not None and apposed >= 0 and "," in story.words.marks[apposed] and is_closed:
        return None  # "the president, elected in 2022, visited Rome"
    if light is not None:
        return light  # "won Sunday's election": verb and noun tell one event
    if _is_aside(story, timex):
        return next((noun for noun in reversed(nouns) if 0 <= place - noun.last <= AHEAD), None)
    if _is_of_message(story, timex, place):
        return next((noun for noun in reversed(nouns) if 0 <= place - noun.last <= 1), None)
    if describes(story, sentence, timex, place):
        told = [trigger for trigger in triggers if trigger.first == end and trigger.type in STRUCK]
        nouns = told or nouns  # "The Aug. 7, 1998, bombings killed nine", where noun and verb tell one event
        return next((noun for noun in nouns if end <= noun.first + 1 and noun.first <= end + AHEAD), None)
    participle = _participle(story, sentence, place)
    if participle < 0:
        return None
    own = next((t for t in triggers if t.first <= participle < t.last and t.type not in OF_OTHERS), None)
    if own is not None:
        return own  # „acordul semnat vineri", where the participle is a part of what tells it
    nouns = [
        t for t in triggers if t.pos != "v" or (0 <= participle - t.last <= TO_PARTICIPLE and t.type not in OF_OTHERS)
    ]  # „a revendicat atentatul comis luni"
    if story.words.folded[participle - 1] in story.grammar.formerly:
        return None  # "the vote, originally planned for May, will be in June"
    left = [noun for noun in nouns if noun.last <= participle and participle - noun.last <= BACK]
    return left[-1] if left else None


def is_of_another_time(story: Story, timex: Timex, noun: Trigger, place: int) -> bool:
    """True for words of time, at `place`, that lie far behind the publication, or, behind an election, after it.

    What recalls another event dates that one, and "votes for new elections in September" those.
    """
    when, today = timex.when, story.day
    if when is None or today is None or when.latest is None:
        return False
    is_ahead = when.earliest is not None and when.earliest > today
    is_ballot = noun.type == "election" and place - noun.last <= 1
    return (is_ahead and is_ballot) or today - when.latest > LONG_AGO


def is_done_then(story: Story, sentence: Sentence, place: int) -> bool:
    """True where a participle says of the noun before words of time that it was then: not „prevăzut pentru joi"."""
    participle = _participle(story, sentence, place)
    return participle >= 0 and story.words.folded[participle] not in story.grammar.foreseen


def _struck_then(
    story: Story, clauses: Clauses, timex: Timex, place: int, triggers: Sequence[Trigger]
) -> Trigger | None:
    """The attack that a day well before the news dates: "met to discuss the attack on two villages on March 4"."""
    when, today = timex.when, story.day
    if when is None or today is None or when.latest is None or story.words.marks[place]:
        return None
    is_date = timex.rule.rpartition(".")[2] in CALENDAR and when.is_exact_day
    if today - when.latest < (LONG_BEFORE_NEWS if is_date else LAST_MONTH):
        return None
    near = [trigger for trigger in triggers if 0 <= place - 1 - trigger.last <= BESIDE + 1]
    if not near:
        near = [trigger for trigger in triggers if _ends_topic(story, clauses, triggers, trigger, place)]
    return near[-1] if near and near[-1].is_mere_noun and near[-1].type in BLOWS else None


def _ends_topic(story: Story, clauses: Clauses, triggers: Sequence[Trigger], noun: Trigger, place: int) -> bool:
    """True for the end of what somebody acts upon later: "met over the attack on a man in Salisbury on 4 March"."""
    home, words = clauses.of(noun.first), story.words
    if place < noun.last or clauses.of(place) != home:
        return False
    before = words.folded[max(noun.first - BEFORE_NOUN, clauses.starts[home]) : noun.first]
    is_parted = any(noun.last <= trigger.first < place for trigger in triggers)
    is_parted = is_parted or any("," in mark for mark in words.marks[noun.last : place + 1])
    return not is_parted and not (story.grammar.topic | story.grammar.backdrop).isdisjoint(before)


def _is_aside(story: Story, timex: Timex) -> bool:
    """True for years in brackets, which are those of what stands before: "the war in Bosnia (1992-1995)"."""
    if timex.when is None or timex.when.precision > Precision.YEAR:
        return False
    text, span = story.analysis.text, timex.span
    return text[max(span.start - 1, 0) : span.start] == "(" and text[span.end : span.end + 1] == ")"


def _is_of_cause(story: Story, sentence: Sentence, place: int, triggers: Sequence[Trigger]) -> bool:
    """True for words of time of a noun that something came after or of: „ca urmare a incidentului din noaptea de …".

    In a language in which a preposition of its own gives them to a noun, and for one that tells no event.
    """
    words, grammar = story.words, story.grammar
    if place - 1 <= sentence.first or words.folded[place - 1] not in grammar.adnominal or words.marks[place]:
        return False
    if any(trigger.first < place <= trigger.last + TO_CAUSE for trigger in triggers):
        return False
    near = range(place - 2, max(place - 2 - TO_CAUSE, sentence.first), -1)
    stretch = next((number for number, index in enumerate(near) if words.marks[index + 1]), len(near))
    return any(words.folded[index] in grammar.causes for index in near[:stretch])


def _is_of_message(story: Story, timex: Timex, place: int) -> bool:
    """True for a holiday that only says which one it was: „un mesaj de Crăciun", „armistițiul de Paști"."""
    before = story.words.folded[place - 1] if place else ""
    return timex.rule.endswith("holiday") and before in story.grammar.adnominal and not story.words.marks[place]


def describes(story: Story, sentence: Sentence, timex: Timex, place: int) -> bool:
    """True for words of time before the noun that they describe: "Monday's strike", "the 3 May vote"."""
    words, grammar = story.words, story.grammar
    end = words.range_of(timex.span)[1]
    if end >= sentence.last:
        return False
    if words.folded[end] == "s" and "'" in words.marks[end].replace("\u2019", "'"):
        return True
    if place == sentence.first or words.marks[place]:
        return False
    if words.folded[place - 1] not in grammar.owned and not _is_behind_adjective(story, sentence, timex, place):
        return False
    small = words.folded[end] in grammar.clause or words.folded[end] in grammar.conjunctions
    is_joined = not words.marks[end] or _closes_year(story, timex, end)
    return not small and is_joined and (words.folded[end],) not in grammar.prepositions


def _closes_year(story: Story, timex: Timex, end: int) -> bool:
    """True for the comma behind a full date with a comma of its own: "the Dec. 21, 1988, bombing"."""
    return story.words.marks[end].strip() == "," and "," in timex.span.text_of(story.analysis.text)


def _is_behind_adjective(story: Story, sentence: Sentence, timex: Timex, place: int) -> bool:
    """True for "the initial August 8 vote", but not for "the ministry Tuesday said"."""
    words, grammar = story.words, story.grammar
    if place - 2 < sentence.first or words.marks[place - 1] or timex.rule.rpartition(".")[2] not in CALENDAR:
        return False
    word = words.folded[place - 1]
    is_small = (word,) in grammar.prepositions or word in grammar.conjunctions or word in grammar.clause
    return words.folded[place - 2] in grammar.owned and not is_small and not words.capitalised[place - 1]


def _participle(story: Story, sentence: Sentence, place: int) -> int:
    """The word of a participle right before words of time that stands behind its noun; -1 where none is.

    "In the deal signed on Friday, both agreed to …" dates the whole sentence.
    """
    words, grammar = story.words.folded, story.grammar
    if story.words.marks[place]:
        return -1
    for index in range(place - 1, max(place - 1 - BACK, sentence.first), -1):
        is_near = place - index <= TO_PARTICIPLE or grammar.prepositions.get((words[index + 1],)) == "agent"
        if words[index] in grammar.dated_by and is_near:
            before = words[index - 1]
            if before.endswith(grammar.manner):
                before = words[index - 2]  # "was unanimously approved on"
            is_verb = any(
                before in forms for forms in (grammar.passive, grammar.past, grammar.modal, grammar.auxiliaries)
            )
            opens = (words[sentence.first],) in grammar.prepositions and index - sentence.first <= BACK
            opens = opens or _is_setting(story, sentence, index)
            opens = opens and words[index] not in grammar.foreseen  # „la un summit convocat joi"
            is_name = story.words.capitalised[index - 1]
            return -1 if is_verb or opens or is_name else index
    return -1


def _is_setting(story: Story, sentence: Sentence, participle: int) -> bool:
    """True where the noun says in or at what the sentence was: „au murit în accidentul produs duminică"."""
    grammar, words = story.grammar, story.words
    for place in range(participle - 1, max(participle - BACK, sentence.first), -1):
        if words.marks[place]:
            return False
        before = words.folded[place - 1]
        if before not in grammar.adnominal and grammar.prepositions.get((before,)) == "place":
            return bool(grammar.adnominal)
    return False
