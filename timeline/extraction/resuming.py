"""Sentences that take up what was just told: "The call came hours after …", "The decision was taken on Monday"."""

from __future__ import annotations

from timeline.model import Timex

from .days import headed, side_of
from .scene import Scene
from .story import Sentence, Story
from .telling import CONTACTS, SPEECH, STRUCK, Telling

RESUMING_WORDS = 2  # an article and the noun
TAKEN_WORDS = 9  # words from the sentence's first among which the verb stands that gives a day
ACTS_BACK = 2  # sentences before in which the deed is looked for
WITHOUT_WORDS = frozenset({"document", "narrative", "story", ""})  # how those are dated that no words of time date


def resumes(story: Story, sentence: Sentence) -> bool:
    """True for a sentence that opens with the contact just told: "The call came hours after …", „Convorbirea …"."""
    opening = story.words.folded[sentence.first : min(sentence.first + RESUMING_WORDS, sentence.last)]
    return not story.grammar.resumes.isdisjoint(opening)


def cite_again(found: list[Telling], scene: Scene, sentence: Sentence) -> None:
    """Who is cited there is cited for the first contact of the sentence before, whatever else the sentence tells."""
    names = tuple(name for _, _, name in scene.sources)
    for place, telling in enumerate(found):
        if telling.sentence.number == sentence.number - 1 and telling.trigger.type in CONTACTS:
            cited = tuple(dict.fromkeys((*telling.attribution, *names)))
            found[place] = telling._replace(attribution=cited)
            return


def date_again(found: list[Telling], story: Story, sentence: Sentence) -> None:
    """The contact told last is dated by the sentence that takes it up: "The call took place on Monday"."""
    day = _day_of_main_clause(story, sentence)
    recent = [place for place in range(len(found)) if sentence.number - found[place].sentence.number <= 1]
    place = next((place for place in reversed(recent) if found[place].type in CONTACTS), -1)
    if day is None or place < 0 or found[place].how_dated not in ("document", "narrative", ""):
        return
    if side_of(headed(day, story.analysis.text), story.published) <= 0 and found[place].status == "occurred":
        found[place] = found[place]._replace(when=headed(day, story.analysis.text), how_dated="sentence")


def date_act_again(found: list[Telling], story: Story, sentence: Sentence) -> None:
    """The deed told last is dated by the sentence that takes it up: "The decision was taken on Monday"."""
    words, grammar = story.words.folded, story.grammar
    opening = words[sentence.first : min(sentence.first + RESUMING_WORDS, sentence.last)]
    is_blow = not grammar.resumes_blow.isdisjoint(opening)
    if not is_blow and grammar.resumes_act.isdisjoint(opening):
        return
    near = words[sentence.first : min(sentence.first + TAKEN_WORDS, sentence.last)]
    day = None if grammar.taken.isdisjoint(near) else _day_of_main_clause(story, sentence)
    if day is None or side_of(headed(day, story.analysis.text), story.published) > 0:
        return
    for place in range(len(found) - 1, -1, -1):
        telling = found[place]
        if sentence.number - telling.sentence.number > ACTS_BACK:
            return
        is_of_kind = telling.type in STRUCK if is_blow else telling.type not in SPEECH | STRUCK | CONTACTS
        if is_of_kind and telling.status == "occurred" and not telling.trigger.is_attribute:
            if telling.how_dated in WITHOUT_WORDS:
                found[place] = telling._replace(when=headed(day, story.analysis.text), how_dated="sentence")
            return


def _day_of_main_clause(story: Story, sentence: Sentence) -> Timex | None:
    """The day that the first clause of a sentence names first."""
    starts = story.clause_starts(sentence)
    end = starts[1] if len(starts) > 1 else sentence.last
    times = [timex for timex in story.timexes_in(story.span_of(sentence.first, end)) if not timex.relation]
    return times[0] if times and times[0].when is not None and times[0].when.is_exact_day else None
