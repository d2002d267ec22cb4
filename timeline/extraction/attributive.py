"""Participles that tell nothing of the noun beside them: "the imprisoned candidates", "envoys and recalled"."""

from __future__ import annotations

from .lexicon import Match
from .story import Sentence, Story

# Types of which patterns name first what is done to, then what was done: "sanctions lifted", "envoys expelled".
DONE_TO = frozenset({
    "relations_break", "sanctions", "sanctions_relief", "trade_measure", "treaty_signing", "treaty_withdrawal",
    "treaty_in_force", "treaty_extension", "treaty_expiry", "economic_deal", "aid", "arms_supply",
})  # fmt: skip
QUOTES = "\"'“”‘’« "  # which part no noun from its article: an "attempted coup"
LONGEST = 2  # words of what tells an event and may still only describe: "elected president"
OPENING = 8  # words with which a sentence opens and among which a comma would end what describes its subject


def is_attributive(story: Story, sentence: Sentence, match: Match) -> bool:
    """True for a participle between an article or a possessive and its noun, in a language where adjectives stand so.

    "The sanctioned tanker" tells of no sanctions of that day; "the tanker was sanctioned" does. Nor does a sentence
    that opens with such a participle.
    """
    grammar, words = story.grammar, story.words
    if _is_compound(story, match):
        return True
    opens = match.first == sentence.first and _is_before_subject(story, sentence, match)
    is_long = match.last - match.first > LONGEST and not opens
    if match.entry.pos == "n" or is_long or "adjective" in grammar.behind:
        return False
    following = match.first + 1
    if following >= sentence.last or words.marks[following] or not is_participle(story, words.folded[match.first]):
        return False
    word = words.folded[following]
    if (word,) in grammar.prepositions or word in grammar.clause or word in grammar.finite or word[0].isdigit():
        return False
    if opens:
        return True
    before = match.first - 1
    is_modified = before > sentence.first and words.folded[before].endswith(grammar.manner)
    before -= is_modified
    marks = "".join(words.marks[before + 1 : match.first + 1]).strip(QUOTES)
    if before < sentence.first or marks or not grammar.manner:
        return False
    # "Yemen's internationally recognised government", but "Yemen's recalled its envoy" is "has recalled"
    if words.folded[before] in grammar.likewise:
        return True  # "the release of other detained officials"
    return words.folded[before] in grammar.owned and (is_modified or words.folded[before] != "s")


def _is_compound(story: Story, match: Match) -> bool:
    """True for a participle behind its adverb and a hyphen: "Newly-elected President Diaz said …"."""
    words, manner = story.words, story.grammar.manner
    if match.entry.pos == "n" or words.marks[match.first] != "-" or not manner:
        return False
    return words.folded[match.first - 1].endswith(manner) and is_participle(story, words.folded[match.first])


def _is_before_subject(story: Story, sentence: Sentence, match: Match) -> bool:
    """True where no comma ends what a sentence opens with: "Ousted President Diaz speaks", not "Named envoy, he …"."""
    end = min(match.first + OPENING, sentence.last)
    return end < sentence.last and not any("," in mark for mark in story.words.marks[match.first + 1 : end])


def is_of_next_verb(story: Story, match: Match) -> bool:
    """True where a noun is taken with the participle that only follows its clause: "sanctions on Iran and lifted …".

    Only for what is done to papers, envoys and the like: "rebels attacked and seized" has one subject for both.
    """
    words = story.words.folded
    if match.entry.id not in DONE_TO or match.last - match.first <= LONGEST or "adjective" in story.grammar.behind:
        return False
    is_joined = words[match.last - 2] in story.grammar.conjunctions and is_participle(story, words[match.last - 1])
    return is_joined and not is_participle(story, words[match.first])


def is_participle(story: Story, word: str) -> bool:
    """True for a word in the form of a participle, by its ending or as the language lists it."""
    tense = story.analysis.pack.tense
    return word in tense.participles or word.endswith(tense.participle_endings or ("\0",))
