"""Whether an event happened: the status that the words around its trigger give it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import PLANNED_STATUSES

from .lexicon import Lexicon, Match
from .reach import Cue, reaches
from .scene import ActorMention
from .story import Sentence, Story
from .subjects import inverted, trailing
from .telling import SPEECH, Trigger

# A cue of a later row outranks one of an earlier row when both reach the trigger.
PRECEDENCE = (
    "occurred", "ongoing", "claimed", "background_state", "scheduled", "possible", "cancelled", "denied", "threatened",
    "requested", "hypothetical",
)  # fmt: skip
WISHED = frozenset({"requested"})
NEAR_ASKED = 5  # words between the end that is asked for and what goes on: "an end to the offensive"
NEAR_SUBJUNCTIVE = 4  # words between its particle and the verb: „să nu se mai întâlnească"
NEAR_ACHIEVING = 5


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
    said = max(inverted(story, sentence, trigger, mentions), trailing(story, sentence, trigger))
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
    reaching = [cue for cue in cues if reaches(story, trigger, starts, cue)]
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
    if sentence.kind != "title" and _is_asked(story, sentence, trigger):
        return "hypothetical"
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


def _is_asked(story: Story, sentence: Sentence, trigger: Trigger) -> bool:
    """True for what a question asks about: "Did they speak on Sunday?"; not what it takes for granted: "Why did they
    speak on Sunday?", "Who attacked the port?"."""
    if story.analysis.text[sentence.span.end - 1 : sentence.span.end] != "?":
        return False
    return story.grammar.asking.isdisjoint(story.words.folded[sentence.first : trigger.first])


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
    before = story.words.folded[max(trigger.first - NEAR_ASKED, 0) : trigger.first]
    return not story.grammar.presupposing.isdisjoint(before)
