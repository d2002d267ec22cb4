"""Words by which pages of any language date themselves: names of months, and what stands before the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from timeline import locations
from timeline.model import DataError

from .folding import fold
from .packs import read_toml

MONTHS = {str(number): number for number in range(1, 13)}
LABELS = ("published", "modified")


@dataclass(frozen=True, slots=True)
class PageWords:
    """Folded words of all languages: the number of each month's name, the kind of each label (one of LABELS)."""

    months: Mapping[str, int]
    labels: Mapping[str, str]


@cache
def page_words() -> PageWords:
    """The words of `resources/languages/page_dates.toml`, read once. Raises DataError (file, entry, reason)."""
    return read_page_words(locations.resources() / "languages" / "page_dates.toml")


def read_page_words(file: Path) -> PageWords:
    """Reads and checks a file of such words. Raises DataError (file, entry, reason)."""
    months: dict[str, int] = {}
    labels: dict[str, str] = {}
    for code, table in read_toml(file).items():
        for key, forms in table.items():
            if key not in MONTHS and key not in LABELS:
                raise DataError(f"{file}: “{key}” of [{code}] is neither a month's number nor a kind of label.")
            for form in map(fold, forms):
                if key in LABELS:
                    labels.setdefault(form, key)
                elif months.setdefault(form, MONTHS[key]) != MONTHS[key]:
                    raise DataError(f"{file}: “{form}” of [{code}] names another month in another language.")
    return PageWords(MappingProxyType(months), MappingProxyType(labels))
