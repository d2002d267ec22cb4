"""The date that a sentence gives an event, and how near its words stood."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import Timex, When

NO_TIME = When()


class Dated(NamedTuple):
    """A date and how near its words stood: clause, sentence or ""; `link` is an expression that only orders."""

    when: When
    how: str
    link: Timex | None = None
    is_of_report: bool = False  # "…, he said on Friday": the day on which it was said
    is_counted: bool = False  # it is what something else came after or before: never the news itself
    is_own: bool = False  # the words describe the noun itself: "Monday's strike"
    is_possessed: bool = False  # they stand before it: "Monday's strike", "the 3 May vote"
    is_done: bool = False  # and a participle says that it was then: "the accord signed on Monday"
