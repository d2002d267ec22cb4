"""Another day for an event that the article has told."""

import pytest

from .told import events

CALL = "President Donald Trump and Xi Jinping spoke by phone on Tuesday. Beijing said the call took place on Wednesday."
MET = "Emmanuel Macron s-a întâlnit cu Friedrich Merz la Paris luni. Berlinul susține că întâlnirea a avut loc marți."
FAR = (
    "President Emmanuel Macron met Chancellor Friedrich Merz on Monday. "
    "The meeting of Macron and Merz in Paris took place on Tuesday."
)
DEPARTE = (
    "Emmanuel Macron s-a întâlnit cu Friedrich Merz luni. "
    "Întâlnirea dintre Macron și Merz de la Paris a avut loc marți."
)
NEXT = "Emmanuel Macron met Friedrich Merz on Monday. Their next meeting took place on Tuesday."
OTHERS = (
    "Donald Trump met Xi Jinping on Monday. The meeting of Emmanuel Macron with Friedrich Merz took place on Tuesday."
)
DAYS = {
    "Tuesday": "2026-02-03", "Wednesday": "2026-02-04", "Monday": "2026-02-02", "luni": "2026-02-02",
    "marți": "2026-02-03",
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [("en", CALL), ("ro", MET), ("en", FAR), ("ro", DEPARTE)])
def test_a_named_event_with_a_day_of_its_own_is_told_again(language: str, text: str) -> None:
    first, again = (
        found for found in events(text, DAYS, language, "2026-02-06") if found.type in ("phone_call", "meeting")
    )

    assert (first.is_retold, again.is_retold) == (False, True)
    assert first.when.span != again.when.span


@pytest.mark.parametrize("text", [NEXT, OTHERS])
def test_another_meeting_is_not_the_first_told_again(text: str) -> None:
    assert not any(found.is_retold for found in events(text, DAYS, published="2026-02-06"))
