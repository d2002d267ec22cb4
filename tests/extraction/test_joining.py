"""One event an article."""

import pytest

from .told import event, events


def test_all_tellings_of_a_call_are_one_event() -> None:
    text = (
        "Trump and Xi speak by phone\n\nDonald Trump and Xi Jinping spoke by phone on Wednesday. "
        "The call between Xi and Trump was short."
    )

    mention = event(events(text, {"Wednesday": "2026-02-04"}), "phone_call")

    assert len(mention.mentions) == 3


def test_calls_of_other_people_or_days_stay_apart() -> None:
    text = (
        "Trump and Xi spoke by phone on Wednesday. Trump and Putin spoke by phone on Tuesday. "
        "Trump and Xi spoke by phone on 1 May 2025."
    )
    dates = {"Wednesday": "2026-02-04", "Tuesday": "2026-02-03", "1 May 2025": "2025-05-01"}

    assert [mention.type for mention in events(text, dates)].count("phone_call") == 3


def test_a_bare_talk_takes_the_channel_of_the_same_people() -> None:
    text = "Xi and Putin held a videoconference on Wednesday. Xi spoke with Putin about trade."

    found = events(text, {"Wednesday": "2026-02-04"})

    assert [mention.type for mention in found if mention.type != "statement"] == ["videoconference"]


def test_those_who_met_for_a_summit_had_one_summit() -> None:
    text = "Trump and Kim Jong Un met in Singapore on 12 June 2018 for a summit."

    found = events(text, {"12 June 2018": "2018-06-12"})

    assert [mention.type for mention in found] == ["summit"]


def test_a_package_adopted_and_its_sanctions_are_one_act() -> None:
    text = (
        "The European Union adopted its 19th package of sanctions on Thursday. The EU sanctions hit Russia on Thursday."
    )

    kinds = [m.type for m in events(text, {"Thursday": "2026-01-29"}) if m.type in ("sanctions", "resolution_vote")]

    assert kinds == ["sanctions"]


def test_a_visit_and_talks_of_the_same_people_are_two_events() -> None:
    text = "Macron visited Berlin on 3 May 2025. Macron held talks with Merz on 3 May 2025."

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert len(found) == 2
    assert "visit" in [mention.type for mention in found]


def test_warrants_for_two_persons_are_two_rulings() -> None:
    text = (
        "The International Criminal Court issued an arrest warrant for Vladimir Putin on 3 May 2025. "
        "The International Criminal Court issued an arrest warrant for Bashar al-Assad on 3 May 2025."
    )

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert [mention.type for mention in found] == ["court_ruling", "court_ruling"]


def test_diplomats_of_two_states_are_expelled_twice() -> None:
    text = "Russia expelled two Latvian diplomats on 3 May 2025. Russia expelled one Polish diplomat on 3 May 2025."

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert [mention.type for mention in found] == ["relations_break", "relations_break"]


def test_a_package_of_sanctions_and_the_ban_within_it_are_one_event() -> None:
    text = (
        "The European Union imposed sanctions on Belarus on 3 May 2025. "
        "The European Union banned imports from Belarus on 3 May 2025."
    )

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert len(found) == 1


def test_views_exchanged_in_a_phone_call_are_that_call() -> None:
    text = "Donald Trump and Xi Jinping exchanged views on Syria in a phone call on 3 May 2025."

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert [mention.type for mention in found] == ["phone_call"]


def test_an_election_told_of_two_rivals_is_one() -> None:
    text = (
        "Spring\n\nDonald Trump won the presidential election in the United States on 3 May 2025.\n\nPeople slept.\n\n"
        "Joe Biden spoke of the presidential election in the United States."
    )

    found = events(text, {"3 May 2025": "2025-05-03"})

    assert [mention.type for mention in found].count("election") == 1


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed sanctions on Belarus. Norway banned imports of timber from Belarus.",
        "Germany gave Ukraine tanks on Monday. Norway gave Ukraine missiles on Monday.",
        "Japan sent aid to Nepal on Monday. India sent aid to Nepal on Monday.",
    ],
)
def test_measures_of_two_states_on_a_third_are_two(text: str) -> None:
    assert len(events(text, {"Monday": "2026-02-02"})) == 2


def test_two_that_strike_each_other_on_one_day_strike_twice() -> None:
    text = "Israelul a bombardat luni Siria. Tot luni, Siria a atacat Israelul cu rachete."
    found = [mention for mention in events(text, {"luni": "2026-02-02"}, "ro") if mention.type == "armed_attack"]

    assert len(found) == 2
