"""Sentences that take up the contact just told: "The call came hours after …", "The meeting took place on Monday"."""

from __future__ import annotations

from .days import headed, side_of
from .scene import Scene
from .story import Sentence, Story
from .telling import CONTACTS, Telling

RESUMING_WORDS = 2  # an article and the noun


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
    starts = story.clause_starts(sentence)
    end = starts[1] if len(starts) > 1 else sentence.last
    times = [timex for timex in story.timexes_in(story.span_of(sentence.first, end)) if not timex.relation]
    day = times[0] if times and times[0].when is not None and times[0].when.is_exact_day else None
    recent = [place for place in range(len(found)) if sentence.number - found[place].sentence.number <= 1]
    place = next((place for place in reversed(recent) if found[place].type in CONTACTS), -1)
    if day is None or place < 0 or found[place].how_dated not in ("document", "narrative", ""):
        return
    if side_of(headed(day, story.analysis.text), story.published) <= 0 and found[place].status == "occurred":
        found[place] = found[place]._replace(when=headed(day, story.analysis.text), how_dated="sentence")
