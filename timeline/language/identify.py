"""Which language a text is in."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

SAMPLE_LETTERS = 1_500  # enough to tell languages apart; the whole of a long article would only cost time
UNSURE = 0.5
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
    # Lazily: the model and NumPy take half a second that readers of given languages need not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = {str(code) for code in identifier.nb_classes}
    identifier.set_languages([code for code in NEWS_LANGUAGES if code in known])
    return identifier


def identify(text: str, expected: Collection[str] = ()) -> tuple[str, float]:
    """ISO 639-1 code of the text's language and how sure that is, 0 to 1; ("und", 0.0) for a text without letters.

    Where no language is likelier than UNSURE (a headline of names), the likeliest of those `expected` is taken.
    Decided from the article's beginning and middle, so that an English menu above a Romanian article does not decide.
    """
    if not any(letter.isalpha() for letter in text[:20_000]):
        return "und", 0.0
    if len(text) > SAMPLE_LETTERS:
        third = len(text) // 3
        text = text[: SAMPLE_LETTERS // 3] + "\n" + text[third : third + SAMPLE_LETTERS * 2 // 3]
    ranked = [(str(code), float(confidence)) for code, confidence in _identifier().rank(text)]
    if ranked[0][1] < UNSURE:
        return next((row for row in ranked if row[0] in expected), ranked[0])
    return ranked[0]
