"""Where a bundled program starts: the window, a verb, a worker process, or a picture of the window for a check.

`--worker` is how the program starts its own worker processes; `--picture OUT.png [PATH …]` opens the window on paths,
takes its picture once everything is read, and ends.
"""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Starts what the first word says."""
    first = sys.argv[1] if len(sys.argv) > 1 else ""
    if first == "--worker":
        # Lazily, like the others below: a worker must not pay for the window, nor the window for a worker.
        from timeline.worker import main as serve

        code = serve()
        sys.stderr.flush()
        os._exit(code)  # without waiting for the reading thread
    if first == "--picture":
        from window_picture import main as take_picture

        return take_picture(sys.argv[2:])
    from timeline.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
