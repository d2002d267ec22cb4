"""When it was."""

from dataclasses import replace

from timeline.extraction.events import read, tell
from timeline.model import Span, TextBlock, TimeSpan, Timex

from .told import KNOWN, PUBLISHED, analysed, article, names, only, story, tellings, times


def span(text: str) -> TimeSpan:
    return TimeSpan.parse(text)


def test_the_time_of_the_clause_is_nearer_than_that_of_another() -> None:
    found = tellings(
        "Trump met Xi in October 2025 after Putin visited China in May 2025.",
        {"October 2025": "2025-10", "May 2025": "2025-05"},
    )

    assert str(only(found, "meeting").when.span) == "2025-10"
    assert str(only(found, "visit").when.span) == "2025-05"


def test_the_period_of_a_figure_dates_no_event() -> None:
    statistic = Timex(story("x").sentences[0].span, "DATE", "2025", "given", when=span("2025"), is_statistic=True)
    found = tellings("Russia and China signed a treaty, trade grew in 2025.", {"2025": statistic}, published=None)

    assert only(found, "treaty_signing").when.span is None


def test_the_verb_that_governs_an_event_noun_keeps_the_date() -> None:
    found = tellings("The court annulled the presidential election in Romania on Friday.", {"Friday": "2026-01-30"})

    assert only(found, "court_ruling").how_dated == "clause"


def test_years_of_a_name_date_nothing() -> None:
    found = tellings(
        "They agreed on Friday to end the 1950-1953 Korean War at a summit of Russia and China.",
        {"Friday": "2018-04-27", "1950-1953": "1950/1953"},
    )

    assert "1950" not in str(only(found, "summit").when.span)


def test_the_capital_of_an_adjective_is_a_place() -> None:
    found = tellings("Donald Trump had a meeting with Xi Jinping in the Belarusian capital on Friday.")

    assert "Belarus" not in names(only(found, "meeting"))


def test_what_was_discussed_on_a_day_was_not_on_that_day() -> None:
    text = "Putin discussed the withdrawal from the treaty with Xi in a video call on Wednesday."

    found = tellings(text, {"Wednesday": "2026-02-04"})

    assert all(t.when.span is None for t in found if t.type == "treaty_withdrawal")
    assert str(only(found, "videoconference").when.span) == "2026-02-04"


def test_a_day_long_before_the_news_is_that_of_the_attack_it_stands_behind() -> None:
    timex = Timex(Span(0, 0), "DATE", "2026-01-04", "month_day", when=span("2026-01-04"), anchor="publication")
    text = "Putin will meet Xi in Moscow to discuss the attack on two villages of Georgia on January 4."

    found = tellings(text, {"January 4": timex})

    assert str(only(found, "armed_attack").when.span) == "2026-01-04"
    assert only(found, "meeting").when.span is None


def test_the_day_at_the_end_of_a_caption_is_that_of_the_picture() -> None:
    text = "People beside a house destroyed by the earthquake in Morocco, 9 September 2023."
    told = article(text, published="2023-09-11")
    told = replace(told, blocks=(TextBlock(told.blocks[0].span, "caption"),))

    found = read(tell(told, analysed(told), times(text, {"9 September 2023": "2023-09-09"}), KNOWN))

    assert only(found, "disaster").when.span is None


def test_since_when_somebody_was_held_is_not_when_he_was_freed() -> None:
    found = tellings("Two sailors from China detained since June were freed in Colombia.", {"June": "2025-06"})

    assert str(only(found, "prisoner_exchange").when.span) == "2026-02-04"


def test_the_day_of_a_clause_that_belongs_to_the_opening_is_not_that_of_the_sentence() -> None:
    found = tellings(
        "On his first trip since Merz took office in May, Macron is expected to meet Starmer.", {"May": "2025-05"}
    )

    assert str(only(found, "appointment").when.span) == "2025-05"
    assert only(found, "meeting").when.span is None


def test_a_day_behind_and_is_not_that_of_the_noun_before_it() -> None:
    text = (
        "The Supreme Court declared the results of Kenya's disputed presidential election void "
        "and ruled Friday that it be repeated."
    )
    found = tellings(text, {"Friday": "2026-01-30"})

    assert only(found, "election").when.span is None


def test_a_verb_behind_an_apposition_belongs_to_the_clause_of_its_subject() -> None:
    found = tellings(
        "Ukraine and Russia swapped prisoners again since Vladimir Putin, Russia's president, invaded Ukraine in May.",
        {"May": "2025-05"},
    )

    assert str(only(found, "invasion").when.span) == "2025-05"
    assert str(only(found, "prisoner_exchange").when.span) == PUBLISHED


def test_a_year_in_an_apposition_within_what_tells_a_visit_is_not_its_day() -> None:
    found = tellings(
        "Kenya's president, elected in 2022, visited Somalia on Monday.", {"2022": "2022", "Monday": "2026-02-02"}
    )

    assert str(only(found, "visit").when.span) == "2026-02-02"


def test_the_day_of_the_main_clause_is_not_that_of_what_it_came_after() -> None:
    found = tellings(
        "Merz, who took office last month after Scholz resigned over the budget, is visiting Poland this week.",
        {"last month": "2026-01", "this week": "2026-02-02/2026-02-08"},
    )

    assert str(only(found, "departure").when.span) != "2026-02-02/2026-02-08"


def test_the_years_since_which_a_conflict_goes_on_date_no_deal_to_end_it() -> None:
    found = tellings(
        "Macron wants a peace deal to end the conflict, which has killed thousands in Mali since 2013.",
        {"2013": "2013/.."},
    )

    assert only(found, "ceasefire").when.span is None


def test_what_was_confirmed_before_the_news_has_not_its_day() -> None:
    text = (
        "MAE l-a convocat vineri pe ambasadorul Rusiei, după ce autoritățile au confirmat că o dronă rusească "
        "a încălcat spațiul aerian al României."
    )
    found = tellings(text, {"vineri": "2026-01-30"}, "ro")

    assert [str(t.when.span) for t in found if t.type == "sabotage_cyber"] != ["2026-01-30"]
