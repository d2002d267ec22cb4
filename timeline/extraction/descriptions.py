"""States that a noun stands for: "the country", "the island nation", "its president", "the kingdom's parliament"."""

from __future__ import annotations

from bisect import bisect_left

from .scene import ActorMention, Scene
from .story import Sentence, Story

BETWEEN = 3  # words between the article and the noun: "the West African nation"
NAMING = frozenset({"name", "adjective", "people", "metonym", "office"})


def owning_state(story: Story, scene: Scene, index: int) -> str:
    """The key of the state whose officer stands at word `index`: "its president", "the country's premier"; else ""."""
    words, grammar = story.words.folded, story.grammar
    if not grammar.country or index < 2:
        return ""
    if words[index - 1] in grammar.its:
        acting = [m for m in scene.actors if m.kind in ("name", "metonym") and not m.relation]
        return next((m.actors[0].key for m in acting if m.actors[0].kind == "state"), "") or story.home
    is_owned = words[index - 1] == "s" and words[index - 2] in grammar.country
    return described_state(story, scene, index) if is_owned else ""


def described_state(story: Story, scene: Scene, index: int) -> str:
    """The key of the state that a sentence names last before word `index`, else of the one the article is about."""
    for mention in reversed(scene.actors):
        if mention.last <= index and mention.kind in NAMING and mention.actors[0].kind == "state":
            return mention.actors[0].key
    return story.home


def add_descriptions(story: Story, scene: Scene, sentence: Sentence) -> None:
    """Adds "the country" and the like to a scene as mentions of the state they stand for."""
    words, grammar = story.words, story.grammar
    if grammar.country.isdisjoint(words.folded[sentence.first : sentence.last]):
        return
    taken = {index for mention in scene.actors for index in range(mention.first, mention.last)}
    for index in range(sentence.first + 1, sentence.last):
        if words.folded[index] in grammar.country and index not in taken and _is_definite(story, sentence, index):
            body = story.knowledge.actors.get(described_state(story, scene, index))
            if body is None:
                return
            first = _article(story, sentence, index)
            relation = grammar.relation_before(words.folded, first, sentence.first)
            if relation == "from" or any(first <= place < index for place in taken):
                continue  # "exports from the country", "the ex-Soviet republic"
            is_owner = words.folded[index + 1 : index + 2] == ("s",)
            mention = ActorMention(first, index + 1, (body.actor(),), "pronoun", relation, is_owner)
            place = bisect_left(scene.actors, first, key=lambda other: other.first)
            scene.actors.insert(place, mention)


def _article(story: Story, sentence: Sentence, index: int) -> int:
    """The word of the article before a noun; the noun's own word where none stands near."""
    for place in range(index - 1, max(index - 1 - BETWEEN, sentence.first - 1), -1):
        if story.words.folded[place] in story.grammar.articles:
            return place
        if story.words.marks[place + 1] not in ("", "-"):
            break
    return index


def _is_definite(story: Story, sentence: Sentence, index: int) -> bool:
    """True for "the country", not for "the Republic of Korea", "the country music award" or "another nation"."""
    words, first = story.words, _article(story, sentence, index)
    if first == index:
        return False
    if words.capitalised[index] or words.folded[first + 1] in story.grammar.others:
        return False
    following = words.folded[index + 1 : index + 2]
    return following not in (("of",), ("where",), ("that",))
