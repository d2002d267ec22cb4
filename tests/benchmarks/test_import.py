"""What the import benchmark counts."""

import subprocess
import sys

import pytest


def test_workers_that_have_ended_count_with_the_time_that_they_used() -> None:
    pytest.importorskip("resource", reason="the benchmark asks the system, where it is one that tells")
    from .import_ import Used  # lazily: the module asks for `resource`, which Windows lacks

    before = Used.of(()).seconds

    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True)

    assert Used.of(()).seconds > before
