"""NumPy without the threads of its library of linear algebra, of which the program asks nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

THREADS = "OPENBLAS_NUM_THREADS"


@contextmanager
def algebra_in_one_thread() -> Iterator[None]:
    """Around the first import of NumPy: its library starts no threads, which would wait in a busy loop and take
    a tenth of the processor's time until a project stands in the view.

    What the user has set remains, and programs that are started later find the environment as it was.
    """
    if THREADS in os.environ:
        yield
        return
    os.environ[THREADS] = "1"
    try:
        yield
    finally:
        del os.environ[THREADS]
