"""The first half of the walk: the event and its evidence, filters, search, editing, review."""

from __future__ import annotations

import time

from tests.by_hand.hand import Hand

TALK = "Trump and Xi speak by phone"
START = "New START expires"


def with_sample(hand: Hand) -> None:
    """Opens the sample and lets it be read."""
    hand.click("Open the sample")
    hand.expect("the sample's events stand on the timeline", lambda: len(hand.events()) > 5, 90)
    hand.wait_for("Show report")
    time.sleep(1)


def panel(hand: Hand) -> None:
    """The chosen event, its evidence both ways, words made into fields, citations."""
    hand.look("empty")
    with_sample(hand)
    hand.look("sample")
    hand.hover_event(START)
    hand.look("card-over-an-event")
    hand.press()
    hand.expect("the event is in the panel", lambda: hand.ask("text_of", "eventTitle") == START)
    hand.look("chosen")
    for field in ("eventTitle", "eventWhen", "eventHowRead", "eventActors"):
        hand.point(field)
        hand.look(f"over-{field}")
    words = hand.words("New START")
    hand.move(words[0][0] + 6, words[0][1])
    hand.look("over-the-words")
    hand.point("eventConfidence")
    time.sleep(1)
    hand.look("confidence-and-its-reasons")
    hand.click("Ultimul tratat")
    for key, chosen in (
        ("1", "8 aprilie 2010"),
        ("2", "Barack Obama"),
        ("3", "Praga"),
        ("4", "New START"),
        ("5", "Praga"),
    ):
        hand.choose_words(chosen)
        hand.keys(key)
        hand.look(f"words-made-{key}")
    hand.expect("the dialog of a new event is there", lambda: hand.ask("where", "Make the event") is not None)
    hand.keys("Escape")
    for form in ("Copy as text", "Copy as Markdown", "Copy as BibTeX", "Copy as CSL-JSON"):
        hand.click("Copy citation")
        if form == "Copy as text":
            hand.look("citation-menu")
        hand.click(form)
        print("   ", form, "->", str(hand.ask("clipboard"))[:300].replace("\n", "\\n"))
    hand.look("copied")
    hand.click("Open original")
    hand.look("open-original")
    hand.keys("Return")  # which file it is has been shown
    hand.expect("the original is opened", lambda: hand.opened.exists() and "sample" in hand.opened.read_text())


def filters(hand: Hand) -> None:
    """Families and actors, sureness and time, chips, views kept under a name."""
    with_sample(hand)
    hand.click("Talks and calls, ")
    hand.look("a-family-off")
    hand.click("Talks and calls, ")
    hand.click("Treaties and accords, ", times=2)
    hand.look("a-family-alone")
    hand.click("Clear all")
    hand.click("Russia, ")
    hand.click("Two or more sources")
    hand.look("actor-and-two-sources")
    hand.point("Meetings, summits, visits, ")
    box = hand.wait_for("Meetings, summits, visits, ")
    if box:
        hand.move(box[0] + box[2] - 9, box[1] + box[3] // 2)
        hand.press()
    hand.look("types-of-a-family")
    hand.click("Show all ")
    hand.look("all-actors")
    hand.keys("alt+v")
    hand.look("menu-view")
    hand.click("Save this view")
    hand.type("Russia, well attested")
    hand.look("save-view")
    hand.keys("Return")
    hand.click("Clear all")
    hand.keys("alt+v")
    hand.click("Saved views")
    hand.look("saved-views")
    hand.click("Russia, well attested")
    hand.look("saved-view-taken")
    hand.keys("ctrl+shift+f")
    hand.look("cleared")


def search(hand: Hand) -> None:
    """The one field, its words, hits from one to the next; the palette."""
    with_sample(hand)
    for number, query in enumerate(
        (
            "sanctiuni",
            "actor:Trump type:sanctions",
            "from:2025-10 to:2025-12 xi",
            '"New START"',
            "source:Meridian putin",
            "qqqq",
            "type:",
        )
    ):
        hand.keys("ctrl+f")
        hand.keys("ctrl+a")
        hand.type(query)
        hand.look(f"query-{number}")
    hand.keys("ctrl+f", "ctrl+a")
    hand.type("Trump")
    time.sleep(0.5)
    hand.keys("Down", "Return")
    hand.look("hit-chosen")
    hand.keys("F3")
    hand.look("next-hit")
    hand.keys("ctrl+f", "Escape")
    hand.look("search-left")
    hand.keys("ctrl+k")
    hand.look("palette")
    hand.type("lanes act")
    hand.look("palette-narrowed")
    hand.keys("Return")
    hand.look("lanes-of-actors")


def editing(hand: Hand) -> None:
    """In place, by dialog, several at once, a new event, back and again, also after a restart."""
    with_sample(hand)
    hand.choose_event(START)
    hand.click("eventTitle", times=2)
    hand.keys("ctrl+a")
    hand.type("The last arms treaty ends")
    hand.look("title-in-place")
    hand.keys("Return")
    hand.look("title-changed")
    hand.click("occurred")
    hand.look("statuses")
    hand.keys("Escape")
    hand.keys("F2")
    hand.look("edit-dialog")
    hand.keys("Escape")
    hand.keys("ctrl+d")
    hand.look("date-dialog")
    hand.keys("Escape")
    hand.choose_event("Trump and Xi meet")
    hand.choose_event("Putin visits", held="ctrl")
    hand.look("two-chosen")
    hand.keys("F2")
    hand.look("edit-several")
    hand.keys("Escape")
    hand.keys("m")
    hand.look("merged")
    hand.keys("ctrl+z")
    hand.look("merge-undone")
    hand.keys("ctrl+shift+e")
    hand.look("new-event")
    hand.type("A meeting by hand")
    hand.keys("Tab")
    hand.look("new-event-filled")
    hand.keys("Escape")
    hand.keys("alt+v", "Escape")
    hand.keys("n")
    hand.look("note")
    hand.keys("Escape")
    hand.keys("ctrl+q")
    hand.end()
    hand.start()
    hand.expect("the last project is open again", lambda: len(hand.events()) > 5, 30)
    hand.keys("alt+e")
    hand.look("undo-after-a-restart")
    hand.keys("Escape")
    hand.keys("ctrl+z")
    hand.expect("the title is what it was", lambda: any(title == START for title, _, _ in hand.events()))
    hand.look("undone-after-a-restart")
    hand.choose_event(START)
    hand.keys("alt+v", "Right", "Right")
    hand.look("menu-event")
    hand.keys("Escape")


def review(hand: Hand) -> None:
    """What is unsure, one after another by single keys."""
    with_sample(hand)
    hand.keys("ctrl+6")
    hand.look("queue")
    hand.keys("y")
    hand.look("accepted")
    hand.keys("h")
    hand.look("hidden")
    hand.keys("ctrl+d")
    hand.look("date-asked")
    hand.keys("Escape")
    for key in ("1", "2", "3", "4", "5"):
        hand.keys(f"ctrl+{key}")
        hand.look(f"list-{key}")
