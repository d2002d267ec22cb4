"""Cancelling and pausing a job from another thread."""

import threading

from timeline.project import CancelToken


def test_a_cancelled_token_stays_cancelled_and_ends_a_pause() -> None:
    token = CancelToken()
    token.pause()
    assert token.is_paused
    waiting = threading.Thread(target=token.wait_while_paused)
    waiting.start()

    token.cancel()
    waiting.join(60)  # a watch-dog, not a measure
    token.pause()

    assert not waiting.is_alive()
    assert (token.is_cancelled, token.is_paused) == (True, False)


def test_a_pause_ends_when_the_job_is_resumed() -> None:
    token = CancelToken()
    token.pause()
    token.resume()
    token.wait_while_paused()

    assert not token.is_paused
