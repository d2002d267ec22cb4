"""Which language a text is in."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from .folding import fold
from .model_file import load_identifier
from .packs import load_pack

SAMPLE_LETTERS = 600  # enough to tell languages apart; the whole of a long article would only cost time
PLACES = 3  # where the sample is taken: beginning, middle, three quarters
UNSURE = 0.5
# Every fifth word of a text in one language is one of the small words that only it has, and hardly any of another's.
OWN_SHARE, OTHERS_SHARE, MIN_OWN_WORDS, MIN_DISTINCT = 0.15, 0.03, 10, 6
_WORD = re.compile(r"[^\W\d_]+")
# Languages that news is written in. The model knows others too (Nigerian Pidgin, Latin, Volapük …), and takes a short
# English or Romanian sentence full of names for one of them.
NEWS_LANGUAGES = (
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi",
    "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "kn", "ko", "ky", "lt",
    "lv", "mk", "ml", "mn", "mr", "ms", "ne", "nl", "no", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq",
    "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh",
)  # fmt: skip


@cache
def _identifier() -> Any:
    """What tells the languages of the news apart; half a second until it is loaded."""
    try:
        return load_identifier(NEWS_LANGUAGES)
    except (KeyError, ValueError):  # another version's model: its own way of loading it takes 130 MB more for a moment
        return _loaded_whole()


def _loaded_whole() -> Any:
    """The same as py3langid itself loads it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # lazily, as there

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = {str(code) for code in identifier.nb_classes}
    identifier.set_languages([code for code in NEWS_LANGUAGES if code in known])
    return identifier


def identify(text: str, expected: Collection[str] = ()) -> tuple[str, float]:
    """ISO 639-1 code of the text's language and how sure that is, 0 to 1; ("und", 0.0) for a text without letters.

    Where no language is likelier than UNSURE (a headline of names), the likeliest of those `expected` is taken.
    Decided from three places of the article, so that an English menu above a Romanian article does not decide. Small
    words of an expected language decide where they are many: that spares the model, which takes half a second to load.
    """
    if not any(letter.isalpha() for letter in text[:20_000]):
        return "und", 0.0
    sample = _sample(text, SAMPLE_LETTERS)
    code = _by_function_words(sample, expected) or _by_function_words(_sample(text, 3 * SAMPLE_LETTERS), expected)
    if code:
        return code, 1.0
    ranked = [(str(code), float(confidence)) for code, confidence in _identifier().rank(sample)]
    if ranked[0][1] < UNSURE:
        return next((row for row in ranked if row[0] in expected), ranked[0])
    return ranked[0]


def _sample(text: str, letters: int) -> str:
    """So many letters of the text, from several places; the whole of a short one."""
    if len(text) <= letters:
        return text
    piece = letters // PLACES
    starts = (0, len(text) // 3, len(text) * 3 // 4)
    return "\n".join(text[start : start + piece] for start in starts)


def _by_function_words(text: str, expected: Collection[str]) -> str:
    """The expected language whose own small words are many while no other's are; "" when that decides nothing."""
    words = _WORD.findall(fold(text))
    hits = {code: list(filter(load_pack(code).function_words.__contains__, words)) for code in sorted(expected)}
    best = max(hits, key=lambda code: len(hits[code]), default="")
    if not best or len(hits[best]) < max(MIN_OWN_WORDS, OWN_SHARE * len(words)):
        return ""
    others = max((len(found) for code, found in hits.items() if code != best), default=0)
    return best if others <= OTHERS_SHARE * len(words) and len(set(hits[best])) >= MIN_DISTINCT else ""
