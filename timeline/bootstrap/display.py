"""Is there a display, and does it really answer? Asked before Qt, which aborts the program when it does not."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from . import wayland, x11

HEADLESS_ADVICE = "Start it inside a desktop session; without one, `python3 main.py extract FILE` prints what it finds."


@dataclass(frozen=True, slots=True)
class Display:
    """`platforms` are Qt's names of those that answer; `problem` is a sentence when no window can open, else empty."""

    platforms: tuple[str, ...]
    problem: str = ""


def find_display(environ: Mapping[str, str]) -> Display:
    """What the environment names as a display, after it was asked. QT_QPA_PLATFORM is taken at its word."""
    chosen = environ.get("QT_QPA_PLATFORM")
    if chosen:
        return Display(tuple(name.partition(":")[0] for name in chosen.split(";")))
    if sys.platform in ("win32", "darwin"):  # Qt's own platforms there, always present
        return Display(())
    wayland_name, x11_name = environ.get("WAYLAND_DISPLAY", ""), environ.get("DISPLAY", "")
    platforms = []
    if (wayland_name and wayland.answers(wayland_name, environ)) or environ.get("WAYLAND_SOCKET"):
        platforms.append("wayland")
    if x11_name and x11.answers(x11_name, environ):
        platforms.append("xcb")
    if platforms:
        return Display(tuple(platforms))
    named = " nor ".join(name for name in (wayland_name, x11_name) if name)
    if named:
        return Display((), f"no window can open: the display {named} does not answer. {HEADLESS_ADVICE}")
    missing = "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return Display((), f"no window can open, because there is no display ({missing}). {HEADLESS_ADVICE}")
