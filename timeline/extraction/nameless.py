"""Those who act though no file knows them: "gunmen", "striking miners", "Karen rebels", "FARC", an unknown land.

They take part in a notice of a few sentences: of an article the other sentences tell who acts. And only where a
sentence names nobody better: in its subject, or anywhere where it names nobody at all.
"""

from __future__ import annotations

from timeline.model import Actor

from .scene import ActorMention, Scene
from .story import Sentence, Story

NOTICE = 3  # sentences: in a longer text the others tell who acts
OPENING_WORDS = 6  # of a subject: "Thousands of angry ethnic Albanian students"
NEAR = 4  # words to those who sent a group
NAME_WORDS = 4
MOST = 4  # of a sentence
LEAST_LETTERS = 3  # of a name
ELSEWHERE = frozenset({"place", "from"})  # relations of names that are places
JOINTS = frozenset({"", "-"})  # what may stand between the words of a name


def add_nameless(story: Story, scene: Scene, sentence: Sentence, barred: frozenset[str]) -> None:
    """Groups of people and single unknown names, in a language whose words tell groups.

    `barred` are words that no name is made of.
    """
    if not story.grammar.nameless or len(story.sentences) > NOTICE or _is_all_capital(story, sentence):
        return
    taken = {index for hit in story.hits_in(sentence.first, sentence.last) for index in range(hit.first, hit.last)}
    taken.update(index for mention in scene.actors for index in range(mention.first, mention.last))
    found = _opening(story, sentence, taken, barred)
    named = [mention for mention in scene.actors if mention.relation == ""]
    if any(mention.kind != "adjective" for mention in named):
        scene.actors.extend(group for group in found if not _is_sent(story, group, named))
        return
    start = found[0].last if found else sentence.first
    found += _groups(story, start, sentence.last, taken)
    taken.update(index for mention in found for index in range(mention.first, mention.last))
    free = taken | {index for index in range(start, sentence.last) if story.words.folded[index] in barred}
    found += _names(story, max(start, sentence.first + 1), sentence.last, free)
    found.sort(key=lambda mention: mention.first)
    scene.actors.extend(found[:MOST])


def _is_all_capital(story: Story, sentence: Sentence) -> bool:
    """True for a headline in which every word begins with a capital: no name can be told there."""
    return sum(story.words.capitalised[sentence.first : sentence.last]) * 2 > sentence.last - sentence.first


def _is_sent(story: Story, group: ActorMention, named: list[ActorMention]) -> bool:
    """True where the words right behind a group say whose it is: "Ministers from Turkey and Libya"."""
    is_of = (story.words.folded[group.last],) in story.grammar.prepositions
    return is_of and any(other.first - group.last < NEAR for other in named)


def _mention(story: Story, first: int, last: int, least: int) -> ActorMention:
    """Words `first` to `last` as somebody; a noun of people that opens the sentence is written small."""
    words, grammar = story.words, story.grammar
    while first < last - 1 and words.folded[first] in grammar.skip:
        first += 1
    name = words.text[words.starts[first] : words.ends[last - 1]]
    is_name = words.is_upper(first) or (first + 1 < last and words.capitalised[first + 1])
    if words.folded[last - 1] in grammar.nameless and first == least and not is_name:
        name = name[:1].lower() + name[1:]
    actor = Actor(f"x:{' '.join(words.folded[first:last])}", name, "group", name)
    relation = grammar.relation_before(words.folded, first, least)
    is_genitive = last < len(words.folded) and words.folded[last] == "s" and words.marks[last] in ("'", "’")
    return ActorMention(first, last, (actor,), "unknown", relation, is_genitive)


def _opening(story: Story, sentence: Sentence, taken: set[int], barred: frozenset[str]) -> list[ActorMention]:
    """Who the sentence begins with: up to a noun of people, else a name of one word that a verb follows."""
    words, grammar = story.words, story.grammar
    for index in range(sentence.first, min(sentence.first + OPENING_WORDS, sentence.last)):
        word = words.folded[index]
        if index in taken or (index > sentence.first and words.marks[index] not in JOINTS):
            break
        if word in grammar.nameless:
            if not _goes_on(story, index, sentence.last):
                return [_mention(story, sentence.first, index + 1, sentence.first)]
        elif index == sentence.first and word not in barred and _is_land(story, sentence, index):
            if not _goes_on(story, index, sentence.last):
                return [_mention(story, index, index + 1, sentence.first)]
        elif (word,) in grammar.prepositions and grammar.prepositions[(word,)] != "of":
            break
    return []


def _goes_on(story: Story, index: int, last: int) -> bool:
    """True where another noun of people follows: "bus drivers", "student protesters"."""
    words = story.words
    return index + 1 < last and words.folded[index + 1] in story.grammar.nameless and not words.marks[index + 1]


def _is_land(story: Story, sentence: Sentence, index: int) -> bool:
    """True for an unknown name that opens a sentence: in capitals, or with a verb right behind it."""
    words, grammar = story.words, story.grammar
    word = words.folded[index]
    if len(word) < LEAST_LETTERS or not words.capitalised[index] or word in grammar.no_opening:
        return False
    if words.is_upper(index):
        return True
    following = words.folded[index + 1] if index + 1 < sentence.last else ""
    tense = story.analysis.pack.tense
    is_verb = following in grammar.finite or following in tense.past or following.endswith(tense.endings or ("\0",))
    return is_verb and not word.endswith(grammar.no_land)


def _groups(story: Story, first: int, last: int, taken: set[int]) -> list[ActorMention]:
    """Nouns of people with the capitalised words before them: "Karen rebels"."""
    words, grammar = story.words, story.grammar
    found = []
    for index in range(first, last):
        if index in taken or words.folded[index] not in grammar.nameless or _goes_on(story, index, last):
            continue
        start = index
        while start > first and start - 1 not in taken and not words.marks[start] and words.capitalised[start - 1]:
            start -= 1
        mention = _mention(story, start, index + 1, first)
        if mention.relation not in ELSEWHERE:
            found.append(mention)
    return found


def _names(story: Story, first: int, last: int, taken: set[int]) -> list[ActorMention]:
    """Runs of capitalised words that are free and no place."""
    words = story.words
    found, index = [], first
    while index < last:
        end = index
        while end < last and end - index < NAME_WORDS and words.capitalised[end] and end not in taken:
            if words.folded[end] in story.grammar.no_opening or (end > index and words.marks[end] not in JOINTS):
                break
            end += 1
        if end - index > 1 or (end > index and len(words.folded[index]) >= LEAST_LETTERS):
            mention = _mention(story, index, end, first - 1)
            if mention.relation not in ELSEWHERE:
                found.append(mention)
        index = max(end, index + 1)
    return found
