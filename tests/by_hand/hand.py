"""A hand with a pointer and keys of a real X server, and eyes that take pictures: what `walk` does its steps with."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 120.0
SETTLING_SECONDS = 0.5


class Hand:
    """Starts the program on a screen, finds things by their words, presses and types, and takes numbered pictures."""

    def __init__(self, display: str, home: Path, pictures: Path) -> None:
        self._home = home
        self._pictures = pictures
        self._environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
            "GEOPOLITICAL_TIMELINE_DATA": str(home / "data"), "GEOPOLITICAL_TIMELINE_CONFIG": str(home / "config"),
        }  # fmt: skip
        self._number = 0
        self._take_openings(home / "bin")
        self._answers: queue.Queue[str] = queue.Queue()
        self.wrong: list[str] = []  # what was not as it should be

    def _take_openings(self, folder: Path) -> None:
        """A system that opens files and addresses by writing them down: no other program comes up."""
        folder.mkdir(parents=True)
        script = folder / "xdg-open"
        script.write_text(f'#!/bin/sh\necho "$1" >> "{self.opened}"\n', encoding="utf-8")
        script.chmod(0o755)
        self._environment["PATH"] = f"{folder}:{self._environment['PATH']}"

    @property
    def home(self) -> Path:
        """The folder of this walk, for files of its own."""
        return self._home

    @property
    def opened(self) -> Path:
        """The file in which everything stands that the program asked the system to open, a line each."""
        return self._home / "opened.txt"

    # the program

    def start(self, *paths: str) -> None:
        """Starts the program; `paths` as on its command line."""
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.by_hand.walked", *paths], cwd=ROOT, env=self._environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        threading.Thread(target=self._listen, args=(self._program,), daemon=True).start()
        self.wait_for("mainWindow")

    def end(self) -> None:
        """Waits for the program to end after it was told to; ends it when it does not."""
        try:
            self._program.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.note("the program did not end")
            self._program.kill()

    def leave(self) -> None:
        """Quits, as a user would."""
        self.keys("Escape")
        time.sleep(0.5)
        self.keys("ctrl+q")
        self.end()

    def _listen(self, program: subprocess.Popen[str]) -> None:
        for line in program.stdout or ():
            if line.startswith("ANSWER "):
                self._answers.put(line.removeprefix("ANSWER "))
            else:
                print("   says:", line, end="")

    def ask(self, question: str, words: str = "") -> object:
        """What the program answers to a question of `walked`."""
        pipe = self._program.stdin
        assert pipe is not None
        pipe.write(json.dumps({"ask": question, "words": words}) + "\n")
        pipe.flush()
        return json.loads(self._answers.get(timeout=PATIENCE_SECONDS))

    # eyes

    def wait_for(self, words: str, seconds: float = PATIENCE_SECONDS) -> list[int] | None:
        """Waits until something of these words stands still on the screen, and says where."""
        end = time.monotonic() + seconds
        former: object = None
        while True:
            box = self.ask("where", words)
            if isinstance(box, list) and box == former:
                return [int(side) for side in box]
            former = box
            if time.monotonic() > end:
                self.note(f"“{words}” was not to be seen")
                return None
            time.sleep(0.15)

    def expect(self, what: str, test: Callable[[], bool], seconds: float = 30.0) -> None:
        """Waits until something is so, and notes when it is not."""
        end = time.monotonic() + seconds
        while not test():
            if time.monotonic() > end:
                self.note(what)
                return
            time.sleep(0.1)

    def look(self, name: str) -> None:
        """Takes a picture of the whole screen, named by its number and what it shows."""
        time.sleep(SETTLING_SECONDS)
        self._number += 1
        path = self._pictures / f"{self._number:02d}-{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment, check=True)
        print(path.name, flush=True)

    def events(self) -> list[tuple[str, int, int]]:
        """Titles of the events that stand alone on the timeline, and the places of their marks."""
        found = self.ask("events")
        return [(str(title), int(x), int(y)) for title, x, y in found] if isinstance(found, list) else []

    def lanes(self) -> list[tuple[str, int, int]]:
        """Keys of the lanes from top to bottom, and the middles of their headers."""
        found = self.ask("lanes")
        return [(str(key), int(x), int(y)) for key, x, y in found] if isinstance(found, list) else []

    def words(self, words: str) -> list[list[int]]:
        """Where words of the open article begin and end."""
        found = self.ask("words_at", words)
        if not isinstance(found, list):
            self.note(f"no words “{words}” in the open article")
            return [[0, 0], [0, 0]]
        return [[int(x), int(y)] for x, y in found]

    def note(self, what: str) -> None:
        """Writes down what is not as it should be."""
        self.wrong.append(what)
        print("   WRONG:", what, flush=True)

    # hand

    def hover_event(self, title: str) -> None:
        """Rests the pointer on the event of that title until its card comes."""
        for name, x, y in self.events():
            if name.startswith(title):
                self.move(x, y)
                time.sleep(0.8)
                return
        self.note(f"no event “{title}” on the timeline")

    def choose_event(self, title: str, held: str = "") -> None:
        """Clicks on the event of that title."""
        self.hover_event(title)
        self.press(held=held)
        time.sleep(0.4)

    def choose_words(self, words: str) -> None:
        """Selects words of the open article by drawing over them."""
        found = self.ask("words_at", words)
        if isinstance(found, list):
            first, last = self.words(words)
            self.drag(first, last)
        else:
            self.note(f"no words “{words}” in the open article")

    def keys(self, *keys: str) -> None:
        """Presses keys, `ctrl+f` or `Return`, in the window in front."""
        for key in keys:
            self._focus()  # a dialog may have gone with the last one
            self._xdo("key", "--clearmodifiers", key)
            time.sleep(0.08)

    def type(self, text: str) -> None:
        """Types letters in the window in front."""
        self._focus()
        self._xdo("type", "--delay", "25", text)

    def move(self, x: int, y: int) -> None:
        """Moves the pointer there by two steps, as a hand would."""
        self._xdo("mousemove", str(x - 2), str(y - 2))
        time.sleep(0.05)
        self._xdo("mousemove", str(x), str(y))
        time.sleep(0.05)

    def point(self, words: str) -> bool:
        """Moves the pointer onto the middle of what bears the words; False when it is not there."""
        box = self.wait_for(words, 6)
        if box is None:
            return False
        self.move(box[0] + box[2] // 2, box[1] + box[3] // 2)
        return True

    def click(self, words: str, button: int = 1, times: int = 1, held: str = "") -> None:
        """Clicks on what bears the words, with a key held down where one is named."""
        if self.point(words):
            self.press(button, times, held)

    def choose(self, words: str, row: str) -> None:
        """Opens a list that bears the words and clicks on one of its rows."""
        self.click(words)
        self.click(row)

    def press(self, button: int = 1, times: int = 1, held: str = "") -> None:
        """Clicks where the pointer is."""
        if held:
            self._xdo("keydown", held)
        for _ in range(times):
            self._xdo("click", str(button))
            time.sleep(0.05)
        if held:
            self._xdo("keyup", held)
        time.sleep(0.25)

    def drag(self, start: Sequence[int], end: Sequence[int], held: str = "") -> None:
        """Presses, moves in ten steps, lets go."""
        self.move(int(start[0]), int(start[1]))
        if held:
            self._xdo("keydown", held)
        self._xdo("mousedown", "1")
        for step in range(1, 11):
            x, y = (int(a + (b - a) * step / 10) for a, b in zip(start, end, strict=True))
            self._xdo("mousemove", str(x), str(y))
            time.sleep(0.03)
        self._xdo("mouseup", "1")
        if held:
            self._xdo("keyup", held)
        time.sleep(0.2)

    def wheel(self, turns: int) -> None:
        """Turns the wheel where the pointer is: up above 0, down below."""
        for _ in range(abs(turns)):
            self._xdo("click", "4" if turns > 0 else "5")
            time.sleep(0.05)

    def _focus(self) -> None:
        """There is no window manager to give the keys to a window that comes up."""
        found = self.ask("window")
        if isinstance(found, dict):
            self._xdo("windowfocus", str(found["id"]))
            time.sleep(0.05)

    def _xdo(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)
