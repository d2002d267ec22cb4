"""The words of a language that tell past from future: the data behind `tense`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.model import DataError

from .folding import fold

REMEMBERED_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Words and phrases (folded, phrases as tuples of tokens) that carry a tense.

    `auxiliaries` need a participle (`participle_endings`, not in `not_participles`) within the next tokens, of which
    only `fillers` may stand between ("a mai declarat", "has not said"). `endings` are past endings of single words,
    `not_past` their exceptions. `modals` make a future with what follows them, past forms included ("will be paid").
    `phrases` map the first token to the phrases and their tense; `phrase_lengths` to how many
    tokens these have, each number once.
    """

    past: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    infinitive_marks: frozenset[str] = frozenset()  # "to": what follows is no past form
    gathering: frozenset[str] = frozenset()  # past forms behind which an infinitive tells a purpose: "met to discuss"
    determiners: frozenset[str] = frozenset()  # after them a past ending is an adjective's: "an unspecified date"
    articles: frozenset[str] = frozenset()  # after them no word is a verb: "the cut", "a bid"
    gerund_marks: frozenset[str] = frozenset()  # "after" in "after cutting rates in May": what follows is past
    gerund_endings: tuple[str, ...] = ()
    modal_blockers: frozenset[str] = frozenset()  # after these words a modal is none: "sa de" is no subjunctive
    auxiliaries: frozenset[str] = frozenset()
    participle_endings: tuple[str, ...] = ()
    participles: frozenset[str] = frozenset()
    not_participles: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    clause_borders: frozenset[str] = frozenset()
    conditionals: frozenset[str] = frozenset()  # future phrases that a participle makes past: „ar fi"
    conditions: frozenset[str] = frozenset()  # participles that make none of it: „ar fi dispus"
    phrases: Mapping[str, Mapping[tuple[str, ...], str]] = field(default_factory=dict)
    phrase_lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    telling: frozenset[str] = frozenset()  # every word with which a cue can begin, but for those by their ending


class Telling(dict[str, bool]):
    """Whether a cue of tense can begin with a folded word, found when the word is first met."""

    def __init__(self, words: TenseWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, word: str) -> bool:
        if len(self) >= REMEMBERED_WORDS:
            self.clear()
        found = self[word] = word in self._words.telling or word.endswith(self._words.endings)
        return found


_LISTS = (
    "past", "present", "future", "not_past", "modals", "modal_blockers", "infinitive_marks", "gathering", "determiners",
    "articles", "gerund_marks",
    "auxiliaries", "participles", "not_participles", "fillers", "clause_borders",
    "conditionals", "conditions",
)  # fmt: skip
_PHRASES = {"past_phrases": "past", "present_phrases": "present", "future_phrases": "future"}


def read_tense(file: Path, data: Mapping[str, Any]) -> TenseWords:
    """Checks and folds the tables of `tense.toml`. Raises DataError (file, key, reason)."""
    known = {*_LISTS, *_PHRASES, "endings", "participle_endings", "gerund_endings", "schema"}
    for key, value in data.items():
        if key not in known:
            raise DataError(f"{file}: “{key}” is not known here.", f"Known: {', '.join(sorted(known))}.")
        if key != "schema" and not (isinstance(value, list) and all(isinstance(text, str) and text for text in value)):
            raise DataError(f"{file}: “{key}” must be a list of words.")
    phrases: dict[str, dict[tuple[str, ...], str]] = {}
    for key, tense in _PHRASES.items():
        for phrase in data.get(key, ()):
            tokens = tuple(fold(phrase).split())
            phrases.setdefault(tokens[0], {}).setdefault(tokens, tense)
    folded = {name: frozenset(fold(word) for word in data.get(name, ())) for name in _LISTS}
    beginnings = (folded[name] for name in ("past", "present", "future", "modals", "auxiliaries", "gerund_marks"))
    return TenseWords(
        **folded,
        telling=frozenset().union(phrases, *beginnings),
        endings=tuple(fold(text) for text in data.get("endings", ())),
        participle_endings=tuple(fold(text) for text in data.get("participle_endings", ())),
        gerund_endings=tuple(fold(text) for text in data.get("gerund_endings", ())),
        phrases=phrases,
        phrase_lengths={first: tuple(sorted(set(map(len, group)), reverse=True)) for first, group in phrases.items()},
    )
