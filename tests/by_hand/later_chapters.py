"""The second half of the walk: projects, preferences, help, notices and faults."""

from __future__ import annotations

import time
from pathlib import Path

from tests.by_hand.first_chapters import TALK, with_sample
from tests.by_hand.hand import Hand


def projects(hand: Hand) -> None:
    """New, saved, copied, merged in, opened again, backups, several windows."""
    with_sample(hand)
    hand.keys("alt+f")
    hand.look("menu-file")
    hand.keys("Escape")
    hand.keys("ctrl+shift+s")
    hand.look("save-as")
    saved = hand.home / "first.gtl"
    _name_file(hand, saved)
    hand.expect("the project is kept under its name", saved.exists)
    hand.look("saved")
    hand.keys("alt+f")
    hand.click("Save a copy")
    copy = hand.home / "copy.gtl"
    _name_file(hand, copy)
    hand.expect("a copy is there", copy.exists)
    hand.look("copied")
    hand.keys("alt+f")
    hand.click("Backups")
    hand.look("backups")
    hand.keys("Escape", "ctrl+n")
    hand.look("new")
    hand.keys("alt+f")
    hand.click("Open recent")
    hand.look("recent")
    hand.click("first.gtl")
    hand.expect("the recent project is open", lambda: len(hand.events()) > 5)
    hand.look("recent-opened")
    hand.keys("alt+f")
    hand.click("Merge another project in")
    hand.type(str(copy))
    hand.keys("Return")
    hand.look("merged-in")
    hand.keys("ctrl+shift+n")
    time.sleep(2)
    hand.look("second-window")
    hand.keys("ctrl+shift+o")
    hand.type(str(copy))
    hand.keys("Return")
    time.sleep(2)
    hand.look("second-window-with-a-project")
    hand.keys("ctrl+w")
    hand.look("first-window-again")


def _name_file(hand: Hand, path: Path) -> None:
    hand.keys("ctrl+a")
    hand.type(str(path))
    hand.keys("Return")


def preferences(hand: Hand) -> None:
    """Every setting, each in force at once."""
    with_sample(hand)
    hand.choose_event(TALK)
    hand.keys("ctrl+comma")
    for tab in ("General", "Timeline", "Reading", "Projects"):
        hand.click(tab)
        hand.look(f"tab-{tab.lower()}")
    hand.click("General")
    hand.choose("The language of the interface.", "Română")
    hand.look("romanian")
    hand.choose("Culori deschise sau închise.", "Întunecată")
    hand.look("dark")
    for points in ("20", "9", "0"):
        hand.click("Mărimea literelor")
        hand.keys("ctrl+a")
        hand.type(points)
        hand.keys("Tab")
        hand.look(f"letters-{points}")
    for tab in ("Cronologie", "Citire", "Proiecte"):
        hand.click(tab)
        hand.look(f"tab-{tab.lower()}")
    hand.click("Resetează tot")
    hand.look("reset")


def helping(hand: Hand) -> None:
    """Keys, pages of help, About; in Romanian too."""
    with_sample(hand)
    for number, page in enumerate(
        ("First steps", "Shapes and colours", "How dates are read", "Privacy", "Keys", "About")
    ):
        hand.keys("alt+h")
        if not number:
            hand.look("menu-help")
        hand.click(page)
        hand.look(page.lower().replace(" ", "-"))
        hand.keys("Escape")


def faults(hand: Hand) -> None:
    """Notices, one that needs an answer, and the dialog of a fault of the program's own."""
    with_sample(hand)
    hand.keys("F6")
    hand.look("notice-with-the-keys")
    hand.keys("Return")
    hand.look("import-report")
    hand.keys("Escape")
    wrong = hand.home / "wrong.gtl"
    wrong.write_text("This is no project.", encoding="utf-8")
    hand.keys("ctrl+shift+o")
    hand.type(str(wrong))
    hand.keys("Return")
    hand.look("no-project")
    hand.ask("fail")
    time.sleep(1)
    hand.look("fault")
    hand.click("Copy the report")
    print("    report ->", str(hand.ask("clipboard")).replace("\n", "\\n"))
    hand.keys("Escape")
