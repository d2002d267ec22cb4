"""How a running import is stopped or paused from another thread."""

from __future__ import annotations

import threading


class CancelToken:
    """Shared between the one who started a job and the job itself; every method may be called from any thread.

    Cancelling drops what has not begun and ignores what still arrives; what is committed stays. A cancelled token
    stays cancelled. Pausing holds back the next batch until `resume` or `cancel`.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def cancel(self) -> None:
        """Asks the job to stop as soon as it can."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Holds the job back before its next batch."""
        if not self.is_cancelled:
            self._running.clear()

    def resume(self) -> None:
        """Lets a paused job go on."""
        self._running.set()

    def wait_while_paused(self) -> None:
        """Returns at once, or when a pause ends."""
        self._running.wait()

    @property
    def is_cancelled(self) -> bool:
        """True once `cancel` was called."""
        return self._cancelled.is_set()

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`."""
        return not self._running.is_set()
