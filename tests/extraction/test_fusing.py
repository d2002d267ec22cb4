"""What the tellings of one event say together."""

from timeline.model import Span, TimeSpan, Timex

from .told import event, events


def weekday(day: str) -> Timex:
    return Timex(Span(0, 1), "DATE", day, "weekday", when=TimeSpan.parse(day), anchor="publication")


def test_the_weekday_of_a_plan_is_the_one_ahead_wherever_it_is_named_again() -> None:
    text = (
        "Poland asks\n\nPoland wants an emergency meeting of the UN Security Council, to be held on Tuesday.\n\n"
        "Nobody said what the agenda was for the UN Security Council meeting this Tues."
    )

    mention = event(events(text, {"Tuesday": weekday("2026-02-10"), "this Tues": weekday("2026-02-03")}), "meeting")

    assert (str(mention.when.span), mention.status) == ("2026-02-10", "scheduled")
