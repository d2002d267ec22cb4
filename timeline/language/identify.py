"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import Any

SAMPLE_LETTERS = 1_500  # enough to tell 97 languages apart; the whole of a long article would only cost time


@cache
def _identifier() -> Any:
    # Lazily: the model and NumPy take half a second that readers of given languages need not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify(text: str) -> tuple[str, float]:
    """ISO 639-1 code of the text's language and how sure that is, 0 to 1; ("und", 0.0) for a text without letters.

    Decided from the article's beginning and middle, so that an English menu above a Romanian article does not decide.
    """
    if not any(letter.isalpha() for letter in text[:20_000]):
        return "und", 0.0
    if len(text) > SAMPLE_LETTERS:
        third = len(text) // 3
        text = text[: SAMPLE_LETTERS // 3] + "\n" + text[third : third + SAMPLE_LETTERS * 2 // 3]
    code, confidence = _identifier().classify(text)
    return str(code), float(confidence)
