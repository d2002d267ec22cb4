"""Articles of our own, and the program in a process of its own as other programs start it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.house.sources import ROOT

CALL = (
    "Donald Trump and Xi Jinping spoke by phone on Wednesday.\n\n"
    "The two leaders last met in Busan at the end of October.\n"
)
CONFERENCE = "Xi Jinping și Vladimir Putin au avut o videoconferință miercuri.\n\nKremlinul a anunțat convorbirea.\n"


def command(*words: str | Path) -> list[str]:
    """The command line of a verb."""
    return [sys.executable, str(ROOT / "main.py"), "--no-bootstrap", *(str(word) for word in words)]


def answers(output: str) -> list[dict[str, Any]]:
    """Lines of JSON."""
    return [json.loads(line) for line in output.splitlines()]


def started(*words: str | Path, **more: Any) -> subprocess.Popen[str]:
    """The program with its streams open, for a conversation."""
    pipe = subprocess.PIPE
    return subprocess.Popen(command(*words), stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", **more)
