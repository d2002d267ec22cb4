"""Who says so: the agencies and outlets a sentence cites, and the speaker whose words it gives."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from timeline.knowledge import Knowledge

from .scene import Scene, is_cited
from .story import Sentence, Story


def outlets_of(names: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Those of the names cited that are agencies or outlets."""
    known = _outlets(knowledge)
    return tuple(name for name in names if name in known)


@lru_cache(1)
def _outlets(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(source.name for source in knowledge.sources)


def attribution_of(story: Story, scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """Names of those cited in a sentence, outlets first, then speakers; each once, in the order of the text."""
    names = [name for _, _, name in scene.sources]
    words, report = story.words.folded, story.grammar.report
    if report.isdisjoint(words[sentence.first : sentence.last]):
        return tuple(dict.fromkeys(names))
    for mention in scene.actors:
        before = words[max(mention.first - 2, sentence.first) : mention.first]
        after = words[mention.last : min(mention.last + 2, sentence.last)]
        if not report.isdisjoint(before) or not report.isdisjoint(after) or is_cited(story, mention.first):
            names.append(mention.actors[0].name)
    return tuple(dict.fromkeys(names))
