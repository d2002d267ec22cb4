"""Every signal of the window is heard: one that nobody listens to is a gesture that does nothing."""

import ast
import re
from pathlib import Path

from tests.house.sources import PACKAGE, python_files, tree_of

FILES = python_files(PACKAGE / "desktop")


def signals_of(file: Path) -> set[str]:
    """Names of the signals that a file's classes define."""
    found = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            called = node.value.func
            if isinstance(called, ast.Name) and called.id == "Signal":
                found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def heard_in(file: Path) -> set[str]:
    """Names that a file reaches for otherwise than to emit them, or to hand on to them what another signal tells."""
    text = file.read_text("utf-8")
    told = re.sub(r"\.connect\(self\.\w+\)", "", text)
    return {*re.findall(r"\.(\w+)\.connect\(", text), *re.findall(r"\.(\w+)\b(?!\.emit)", told)}


def test_every_signal_of_the_window_is_listened_to() -> None:
    defined = set().union(*(signals_of(file) for file in FILES))
    heard = set().union(*(heard_in(file) for file in FILES))
    assert len(defined) > 50
    assert defined - heard == set()
