"""The names of families, types and states, kept in a file of the user's data folder from one start to the next.

To read them out of the knowledge takes half a second; the state of the knowledge that they were read from stands beside
them, so that they are read anew when it is another one.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import Any

from timeline import locations

from .terms import FamilyTerm, Labels, Terms, TypeTerm

FILE_NAME = "names.json"


@dataclass(frozen=True, slots=True)
class KeptTerms:
    """Names, and a text that tells which knowledge they are of; "" where nothing was kept."""

    terms: Terms = field(default_factory=Terms)
    state: str = ""


def kept_file() -> Path:
    """Where they are kept."""
    return locations.user_data() / FILE_NAME


def keep_terms(terms: Terms, state: str) -> None:
    """Keeps the names of a state of the knowledge; where the folder cannot be written they are read again."""
    table = {
        "state": state,
        "families": {key: astuple(term) for key, term in terms.families.items()},
        "types": {key: astuple(term) for key, term in terms.types.items()},
        "states": dict(terms.states),
        "offices": {key: dict(words) for key, words in terms.offices.items()},
        "places": dict(terms.places),
    }
    file = kept_file()
    half = file.with_suffix(".new")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
        half.replace(file)


def kept_terms() -> KeptTerms:
    """The names that were kept the last time; none where the file is not what `keep_terms` writes."""
    try:
        table = json.loads(kept_file().read_text(encoding="utf-8"))
        return KeptTerms(_terms(table), str(table["state"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return KeptTerms()


def _terms(table: dict[str, Any]) -> Terms:
    return Terms(
        {
            key: FamilyTerm(_labels(labels), str(light), str(dark), str(shape))
            for key, (labels, light, dark, shape) in table["families"].items()
        },
        {
            key: TypeTerm(str(family), _labels(labels), str(icon))
            for key, (family, labels, icon) in table["types"].items()
        },
        {key: _labels(labels) for key, labels in table["states"].items()},
        {key: _texts(words) for key, words in table["offices"].items()},
        _texts(table["places"]),
    )


def _labels(found: list[list[str]]) -> Labels:
    return tuple((str(language), str(text)) for language, text in found)


def _texts(found: dict[str, str]) -> dict[str, str]:
    return {str(key): str(text) for key, text in found.items()}
