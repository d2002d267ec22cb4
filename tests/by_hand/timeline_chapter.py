"""The chapter of the walk that stays on the timeline: lanes, zoom, ranges, the rubber band, two actors."""

from __future__ import annotations

import time

from tests.by_hand.first_chapters import START, with_sample
from tests.by_hand.hand import Hand


def timeline(hand: Hand) -> None:
    """Lanes moved and shut, time moved and zoomed, ranges and bands drawn, two actors side by side."""
    with_sample(hand)
    _lanes(hand)
    _time(hand)
    _choosing(hand)
    _two_actors(hand)


def _lanes(hand: Hand) -> None:
    keys = [key for key, _, _ in hand.lanes()]
    hand.drag(_header(hand, keys[-1]), _header(hand, keys[0]))
    hand.expect("the last lane stands first", lambda: [key for key, _, _ in hand.lanes()] == [keys[-1], *keys[:-1]])
    hand.look("lane-moved")
    hand.choose_event(START)
    hand.keys("alt+Up")
    hand.look("lane-of-the-event-up")
    hand.keys("alt+Return")
    hand.look("lane-shut")
    hand.keys("alt+Return", "Escape")
    hand.move(*_header(hand, keys[0]))
    hand.press(3)
    hand.look("menu-of-a-header")
    hand.keys("Escape")
    for name in ("Event type", "Actor", "Country", "Source", "None", "Event family"):
        hand.click("laneSelector")
        hand.click(name)
        hand.look(f"lanes-{name.lower().replace(' ', '-')}")
    hand.expect("the order is the one it was", lambda: hand.lanes()[0][0] == keys[-1])


def _time(hand: Hand) -> None:
    hand.hover_event(START)
    before = _place(hand, START)
    hand.wheel(4)
    time.sleep(0.6)
    after = _place(hand, START)
    hand.expect("the event under the pointer stays there", lambda: bool(after) and abs(after[0] - before[0]) < 6)
    hand.look("zoomed-in")
    for key in ("minus", "plus", "Home", "End", "f", "t", "bracketright", "bracketleft"):
        hand.keys(key)
        time.sleep(0.4)
        hand.look(f"key-{key}")
    hand.keys("Escape", "f")


def _choosing(hand: Hand) -> None:
    time.sleep(0.5)
    left, top, width, height = hand.wait_for("timelineView") or [0, 0, 0, 0]
    hand.drag((left + width // 2, top + height // 2), (left + width * 3 // 4, top + height // 2), held="shift")
    hand.look("range")
    hand.keys("Escape")
    hand.drag((left + width // 3, top + 60), (left + width - 60, top + height - 130), held="ctrl")
    hand.look("rubber-band")
    hand.keys("Escape")
    box = hand.wait_for("overviewStrip") or [0, 0, 0, 0]
    hand.drag((box[0] + box[2] // 3, box[1] + 20), (box[0] + box[2] // 2, box[1] + 20))
    hand.look("window-drawn-on-the-strip")
    hand.keys("f")


def _two_actors(hand: Hand) -> None:
    hand.click("China")
    hand.click("United States")
    hand.look("two-actors-ticked")
    hand.click("laneSelector")
    hand.click("Between two actors")
    hand.expect("their contacts are in the panel", lambda: hand.ask("where", "contactList") is not None)
    hand.look("between")
    hand.keys("Escape")


def _header(hand: Hand, key: str) -> tuple[int, int]:
    """The middle of a lane's header."""
    return next(((x, y) for name, x, y in hand.lanes() if name == key), (0, 0))


def _place(hand: Hand, title: str) -> tuple[int, int]:
    return next(((x, y) for name, x, y in hand.events() if name.startswith(title)), (0, 0))
