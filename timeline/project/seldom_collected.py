"""Time in which Python seldom looks through everything for garbage: an import keeps much of what it makes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 100  # looks at what is younger between two at everything, each of which takes a tenth of a second and more


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Ten times fewer looks at everything within; afterwards as it was before."""
    youngest, young, oldest = gc.get_threshold()
    gc.set_threshold(youngest, young, max(oldest, SELDOM))
    try:
        yield
    finally:
        gc.set_threshold(youngest, young, oldest)
