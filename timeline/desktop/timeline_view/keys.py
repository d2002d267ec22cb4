"""The keys of the view: one table from key to verb, so that every gesture has a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from timeline.desktop.timeline_view.view import TimelineView

PAN_SHARE = 0.12  # of the width
PAGE_SHARE = 0.8
KEY_FACTOR = 1.3

_K = Qt.Key
_VERBS: dict[Qt.Key, Callable[[TimelineView], None]] = {
    _K.Key_W: lambda view: view.zoom_by(KEY_FACTOR),
    _K.Key_S: lambda view: view.zoom_by(1 / KEY_FACTOR),
    _K.Key_A: lambda view: view.pan_share(-PAN_SHARE),
    _K.Key_D: lambda view: view.pan_share(PAN_SHARE),
    _K.Key_Plus: lambda view: view.zoom_by(KEY_FACTOR),
    _K.Key_Equal: lambda view: view.zoom_by(KEY_FACTOR),
    _K.Key_Minus: lambda view: view.zoom_by(1 / KEY_FACTOR),
    _K.Key_Left: lambda view: view.step_in_lane(-1),
    _K.Key_Right: lambda view: view.step_in_lane(1),
    _K.Key_Up: lambda view: view.step_across(-1),
    _K.Key_Down: lambda view: view.step_across(1),
    _K.Key_BracketLeft: lambda view: view.step(-1),
    _K.Key_BracketRight: lambda view: view.step(1),
    _K.Key_Home: lambda view: view.go_to_edge(last=False),
    _K.Key_End: lambda view: view.go_to_edge(last=True),
    _K.Key_PageUp: lambda view: view.pan_share(-PAGE_SHARE),
    _K.Key_PageDown: lambda view: view.pan_share(PAGE_SHARE),
    _K.Key_F: lambda view: view.fit(),
    _K.Key_R: lambda view: view.select_range(),
    _K.Key_T: lambda view: view.go_to_today(),
    _K.Key_G: lambda view: view.ask_for_date(),
    _K.Key_Return: lambda view: view.activate_selected(),
    _K.Key_Enter: lambda view: view.activate_selected(),
    _K.Key_Escape: lambda view: view.clear(),
    _K.Key_Menu: lambda view: view.ask_for_menu(),
}
_ADDING: dict[Qt.Key, Callable[[TimelineView], None]] = {  # with Shift
    _K.Key_Left: lambda view: view.step_in_lane(-1, add=True),
    _K.Key_Right: lambda view: view.step_in_lane(1, add=True),
    _K.Key_Up: lambda view: view.step_across(-1, add=True),
    _K.Key_Down: lambda view: view.step_across(1, add=True),
}
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def handle_key(view: TimelineView, event: QKeyEvent) -> bool:
    """Do what a key says; false where it says nothing (the window's shortcuts keep their modifiers)."""
    if event.modifiers() & ~_PLAIN:
        return False
    key, is_shifted = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    verb = _ADDING.get(key, _VERBS.get(key)) if is_shifted else _VERBS.get(key)
    if verb is None:
        return False
    verb(view)
    return True
