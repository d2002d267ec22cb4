"""The log: what the program did and where it failed, without a word of any article."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from timeline import locations

LOG_BYTES = 512_000
KEPT_LOGS = 2


def log_folder() -> Path:
    """The folder of the log."""
    return locations.user_data() / "log"


def start_log() -> None:
    """Writes messages of level INFO and above to the log; without a folder to write to there is none."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_folder() / "timeline.log", maxBytes=LOG_BYTES, backupCount=KEPT_LOGS, encoding="utf-8"
        )
    except OSError as problem:
        logging.getLogger(__name__).warning("there is no log: %s", problem)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("timeline")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
