"""The day of the news."""

from .told import only, tellings


def test_what_the_title_tells_was_on_the_day_that_the_lead_gives() -> None:
    text = "Mali president resigns\n\nMutinous soldiers arrested Macron in Bamako on Tuesday, his office confirmed."

    telling = only(tellings(text, {"Tuesday": "2026-02-03"}), "departure")

    assert (str(telling.when.span), telling.how_dated) == ("2026-02-03", "story")


def test_a_day_long_before_the_publication_is_not_that_of_the_news() -> None:
    text = "Trump and Xi speak by phone\n\nMacron met Merz in Paris on 12 January 2026 and went home to the capital."

    telling = only(tellings(text, {"12 January 2026": "2026-01-12"}), "phone_call")

    assert str(telling.when.span) == "2026-02-04"


def test_deeds_behind_a_lead_that_only_speaks_are_of_the_day_on_which_it_was_said() -> None:
    text = (
        "Consulates to open\n\nFrance and Germany will open consulates, Macron said on Tuesday.\n\n"
        "Macron met Merz in Paris."
    )

    telling = only(tellings(text, {"Tuesday": "2026-02-03"}), "meeting")

    assert (str(telling.when.span), telling.how_dated) == ("2026-02-03", "narrative")


def test_nothing_follows_on_the_day_of_an_election_that_was_won_later() -> None:
    text = "Tusk wins\n\nTusk has won Sunday's presidential election in Poland.\n\nMacron phoned Tusk."

    telling = only(tellings(text, {"Sunday": "2026-02-01"}), "phone_call")

    assert telling.when.span is None


def test_envoys_are_not_called_in_on_the_day_of_the_blow_that_the_lead_tells_of() -> None:
    text = "Russia summons Polish ambassador\n\nPoland struck Kaliningrad with missiles on Monday, killing six people."

    telling = only(tellings(text, {"Monday": "2026-02-02"}), "meeting")

    assert str(telling.when.span) == "2026-02-04"
