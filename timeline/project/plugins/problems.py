"""What the user should know of plug-ins that are installed and cannot be used."""

from __future__ import annotations

from timeline.language import pack_problems

from .exporters import exporters
from .extractors import extractors


def plugin_problems() -> tuple[str, ...]:
    """A sentence for each language pack, extractor and exporter that was left out.

    Readers are loaded in worker processes alone: what keeps one out is said of the files that nobody else reads.
    """
    return (*pack_problems(), *extractors().problems, *exporters().problems)
