"""Every text of the window in one language, read from `resources/translations/<code>/*.toml`. Standard library only.

A text is a whole sentence with named gaps (`"{n} articles"`). A text that counts is a table of plural forms by CLDR
category: English one/other, Romanian one/few/other (20 and more take "de": "20 de articole").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline import locations

from .kept_tables import kept_tables

LANGUAGES = ("en", "ro")
PLURAL_CATEGORIES = frozenset({"one", "few", "other"})
AS_TOLD = "article"  # the zone of times that are told as the article tells them
Text = str | Mapping[str, str]


def english_plural(number: int) -> str:
    """CLDR plural category of a whole number in English."""
    return "one" if number == 1 else "other"


def romanian_plural(number: int) -> str:
    """CLDR plural category of a whole number in Romanian (CLDR 44, cardinal rules of `ro`)."""
    if number == 1:
        return "one"
    return "few" if number == 0 or 1 <= abs(number) % 100 <= 19 else "other"


PLURALS: Mapping[str, Callable[[int], str]] = {"en": english_plural, "ro": romanian_plural}
GROUP_SEPARATORS = {"en": ",", "ro": "."}


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language by dotted key; `fallback` answers for a key that this one lacks.

    `zone` is where times of the clock are told: as the article has them, "system", or a name of the IANA's.
    """

    language: str
    texts: Mapping[str, Text]
    fallback: Catalogue | None = None
    zone: str = AS_TOLD

    def text(self, key: str, /, **gaps: object) -> str:
        """The text of a key, its gaps filled; the gap `n` chooses the plural. Raises DataError for an unknown key."""
        found = self.texts.get(key)
        if found is None:
            if self.fallback is not None:
                return self.fallback.text(key, **gaps)
            raise _wrong(f"The window's text “{key}” is missing.", "Add it to resources/translations.")
        if not isinstance(found, str):
            found = self._plural(key, found, gaps.get("n"))
        return found.format_map({name: self._shown(value) for name, value in gaps.items()}) if gaps else found

    def has(self, key: str) -> bool:
        """True when this language or its fallback has the key."""
        return key in self.texts or (self.fallback is not None and self.fallback.has(key))

    def keys_of(self, section: str) -> tuple[str, ...]:
        """The last parts of all keys of a section, in the order of the file."""
        return tuple(key.removeprefix(f"{section}.") for key in self.texts if key.startswith(f"{section}."))

    def number(self, value: int) -> str:
        """A whole number with the language's group separator: 12,345 or 12.345."""
        return f"{value:,}".replace(",", GROUP_SEPARATORS[self.language])

    def _plural(self, key: str, forms: Mapping[str, str], number: object) -> str:
        if not isinstance(number, int):
            raise _wrong(f"The window's text “{key}” counts something and needs a number.")
        return plural_form(forms, number, self.language)

    def _shown(self, value: object) -> str:
        return self.number(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)


def plural_form(forms: Mapping[str, str], number: int, language: str) -> str:
    """The form for a number."""
    return forms.get(PLURALS[language](number)) or forms["other"]


def load(language: str, folder: Path | None = None) -> Catalogue:
    """The catalogue of a language with English behind it. Raises DataError for a language that is not there."""
    folder = folder or locations.resources() / "translations"
    english = Catalogue("en", _read(folder / "en"))
    return english if language == "en" else Catalogue(language, _read(folder / language), english)


def _read(folder: Path) -> dict[str, Text]:
    texts: dict[str, Text] = {}
    tables = kept_tables()
    for path in sorted(folder.glob("*.toml")):
        try:
            tree = tables.table(path)
        except (OSError, ValueError) as problem:
            raise _wrong(f"The translation {path.name} cannot be read.", details=str(problem)) from problem
        for key, text in _leaves("", tree, path):
            if key in texts:
                raise _wrong(f"{path.name}: the text “{key}” stands in the translation twice.")
            texts[key] = text
    if not texts:
        raise _wrong(f"There is no translation in {folder.name}.", "Install the program again.")
    return texts


def _leaves(prefix: str, tree: Mapping[str, object], path: Path) -> list[tuple[str, Text]]:
    leaves: list[tuple[str, Text]] = []
    for name, value in tree.items():
        key = f"{prefix}{name}"
        if isinstance(value, str):
            leaves.append((key, value))
        elif isinstance(value, dict) and "other" in value and value.keys() <= PLURAL_CATEGORIES:
            leaves.append((key, {str(form): str(text) for form, text in value.items()}))
        elif isinstance(value, dict):
            leaves.extend(_leaves(f"{key}.", value, path))
        else:
            raise _wrong(f"{path.name}: “{key}” is neither a text nor a table of plurals.")
    return leaves


def _wrong(sentence: str, advice: str = "", details: str = "") -> Exception:
    from timeline.model import DataError  # lazily: the first frame is painted without the model's room

    return DataError(sentence, advice, details)
