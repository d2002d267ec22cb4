"""NumPy's library of linear algebra is told to start no threads, and nobody else is."""

import os

import pytest

from timeline.desktop.quiet_algebra import THREADS, algebra_in_one_thread


def test_one_thread_is_asked_for_while_numpy_is_read_in_and_not_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(THREADS, raising=False)
    with algebra_in_one_thread():
        assert os.environ[THREADS] == "1"
    assert THREADS not in os.environ


def test_what_the_user_has_set_remains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(THREADS, "4")
    with algebra_in_one_thread():
        assert os.environ[THREADS] == "4"
    assert os.environ[THREADS] == "4"
