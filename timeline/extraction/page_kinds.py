"""What kind of page an article is, where that says how far its sentences are news of states: sport, weather, a
transcript, an opinion. On such pages the same words mean other things ("Spain attack from the first minute"), or are
only talked about; what is found there is less sure."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.model import SHOWN_CONFIDENCE

from .story import Story

# A page is about sport, or the weather, where so many words of the list stand in it, and one in so many of all words.
SHARES = ((3, 15), (4, 40), (8, 70))
SPREAD = 3  # one sentence in so many holds such a word: a site that praises its games in one sentence is no match
UNSHOWN = SHOWN_CONFIDENCE - 0.05
TALKED = 0.65  # what is said in an interview, or argued with, is right less often than what is reported
OF_WEATHER = frozenset({"disaster"})  # types of which a weather page does tell
TURNS, SPEAKERS = 4, 0.7  # lines that open with who speaks, and how many others there are among them, in a transcript
_TURN = re.compile(r"(?m)^([A-ZȘȚĂÎÂ][\w.'’-]*(?: [A-ZȘȚĂÎÂa-z][\w.'’-]*){0,3}|Q|A) ?: ")

Ceiling = Callable[[str], float]  # type of an event -> the most that it can be sure of


def ceiling(story: Story) -> Ceiling:
    """How sure an event of a type can be on this page, 1 where the page is none of these kinds."""
    grammar = story.grammar
    if is_about(story, grammar.sport):
        return lambda _: UNSHOWN
    most = TALKED if is_opinion(story) or is_transcript(story.article.text) else 1.0
    if is_about(story, grammar.weather):
        return lambda kind: most if kind in OF_WEATHER else UNSHOWN
    return lambda _: most


def is_about(story: Story, words: frozenset[str]) -> bool:
    """True for an article in which words of a list are many and various."""
    told = [word for word in story.words.folded if word in words]
    kinds, total = len(set(told)), len(story.words.folded)
    if not any(kinds >= least and len(told) * one_in >= total for least, one_in in SHARES):
        return False
    folded, sentences = story.words.folded, story.sentences
    holding = sum(not words.isdisjoint(folded[each.first : each.last]) for each in sentences)
    return holding * SPREAD >= len(sentences)


def is_opinion(story: Story) -> bool:
    """True for an article whose title says that it is one: "Opinion: …", „Editorial. …"."""
    if not story.sentences or story.sentences[0].kind != "title":
        return False
    first = story.sentences[0].first
    opening, behind = story.words.folded[first : first + 1], story.words.marks[first + 1 : first + 2]
    return bool(opening) and opening[0] in story.grammar.opinion and bool(behind and behind[0])


def is_transcript(text: str) -> bool:
    """True for a text of questions and answers, each opened by who speaks."""
    turns = _TURN.findall(text) if "?" in text else ()
    return len(turns) >= TURNS and len(set(turns)) <= SPEAKERS * len(turns)
