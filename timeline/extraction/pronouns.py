"""Whom "he", "his", "it" and "the two leaders" stand for: who acts in the sentence so far, or in those before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.model import Actor

from .arguments import represented
from .people import People
from .scene import ActorMention, Scene
from .story import Sentence, Story

SAID = 3  # words between a verb that reports and "it", a day among them: "said on Thursday it …"
LOOKED_BACK = 3  # sentences before in which the person is looked for
JOINED = 1  # words between two names of one subject: "and"
GROUPS = frozenset({"name", "office", "unknown", "people", "adjective", "both"})
NAMING = frozenset({"name", "office", "unknown", "pronoun"})


def add_pronouns(story: Story, scene: Scene, sentence: Sentence, before: Iterable[Scene]) -> None:
    """Adds the pronouns of a sentence as mentions of whom they mean; `before` are earlier scenes, the nearest first.

    A person's pronoun means the first person that acts, an "it" only whoever reports right before it ("NATO said it
    would …"). One without a plain reading is left out.
    """
    grammar, words = story.grammar, story.words.folded
    if words[sentence.first] in grammar.dropped:
        actor = next((found for found in map(_actor_of, before) if found is not None), None)
        if actor is not None:
            scene.actors.append(ActorMention(sentence.first, sentence.first + 1, (actor,), "pronoun", "", False))
    if words[sentence.first] in grammar.they:
        actors = next((found for found in map(_group_of, before) if found), ())
        if actors:
            scene.actors.append(ActorMention(sentence.first, sentence.first + 1, actors, "pronoun", "", False))
        return
    if grammar.pronouns.isdisjoint(words[sentence.first : sentence.last]):
        return
    for index in range(sentence.first, sentence.last):
        word = words[index]
        if word in grammar.he or word in grammar.his:
            actor = _person(m for m in scene.actors if m.last <= index) or next(
                (found for found in map(_actor_of, before) if found is not None), None
            )
            if actor is not None:
                relation = grammar.relation_before(words, index, sentence.first)
                scene.actors.append(ActorMention(index, index + 1, (actor,), "pronoun", relation, word in grammar.his))
        elif word in grammar.it and not grammar.report.isdisjoint(words[max(index - SAID, sentence.first) : index]):
            speaker = next((m for m in reversed(scene.actors) if m.last <= index - 1 and m.kind != "adjective"), None)
            if speaker is not None:
                scene.actors.append(ActorMention(index, index + 1, speaker.actors[:1], "pronoun", "", False))


def add_both(story: Story, scene: Scene, sentence: Sentence, people: People) -> None:
    """ "The two leaders": the two persons told last before."""
    grammar, words = story.grammar, story.words.folded
    for index in story.pairs[bisect_left(story.pairs, sentence.first) : bisect_left(story.pairs, sentence.last)]:
        for phrase in grammar.both:
            if words[index : index + len(phrase)] == phrase:
                end = index + len(phrase)
                actors = people.last_two(index)
                if not grammar.countries.isdisjoint(words[index : end + 1]):
                    actors = tuple(represented(story, actor) or actor for actor in actors)
                if len({actor.key for actor in actors}) < 2:
                    actors = people.first_states(index)
                if len(actors) == 2:
                    relation = grammar.relation_before(words, index, sentence.first)
                    scene.actors.append(ActorMention(index, end, actors, "both", relation, False))
                return


def _group_of(scene: Scene) -> tuple[Actor, ...]:
    """Those whom the first subject of a sentence names together: "Four Chinese sailors", "France and Germany"."""
    told = [m for m in scene.actors if m.kind in GROUPS and not m.relation and not m.is_genitive]
    if not told:
        return ()
    group = [told[0]]
    for mention in told[1:]:
        if mention.first - group[-1].last > JOINED:
            break
        group.append(mention)
    return tuple(dict.fromkeys(actor for mention in group for actor in mention.actors))


def _actor_of(scene: Scene) -> Actor | None:
    return _person(scene.actors)


def _person(mentions: Iterable[ActorMention]) -> Actor | None:
    """The first person that is a subject, else the first that is named at all."""
    people: Sequence[ActorMention] = [m for m in mentions if m.kind in NAMING and m.actors[0].kind == "person"]
    acting = [m for m in people if m.relation == "" and not m.is_genitive]
    found = acting or people
    return found[0].actors[0] if found else None
