"""What the import benchmark counts."""

import subprocess
import sys

import pytest

pytest.importorskip("resource", reason="a benchmark of systems with /proc")

from .import_ import Used  # noqa: E402


def test_workers_that_have_ended_count_with_the_time_that_they_used() -> None:
    before = Used.of(()).seconds

    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True)

    assert Used.of(()).seconds > before
