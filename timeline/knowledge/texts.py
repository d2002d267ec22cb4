"""Texts of the knowledge files in several languages."""

from __future__ import annotations

Texts = tuple[tuple[str, str], ...]  # (language, text) pairs


def text_in(texts: Texts, language: str) -> str:
    """The text in a language, English where that has none, "" where neither exists."""
    english = ""
    for code, text in texts:
        if code == language and text:
            return text
        if code == "en":
            english = text
    return english
