"""Events out of an article."""

from timeline.model import Span

from .told import event, events


def test_a_treaty_that_will_lapse_is_dated_by_knowledge_and_marked_so() -> None:
    text = "Putin și Xi au vorbit înainte de expirarea tratatului New START."

    mention = event(events(text, language="ro"), "treaty_expiry")

    assert (str(mention.when.span), mention.when.origin) == ("2026-02-05", "knowledge")
    assert mention.status == "scheduled"
    assert {actor.name for actor in mention.actors} == {"Russia", "United States"}


def test_what_was_only_asked_for_is_not_shown_as_happened() -> None:
    text = "Rusia și China au făcut apel la Trump să prelungească tratatul New START."

    assert not any(mention.is_shown for mention in events(text, language="ro"))


def test_a_speech_act_that_reports_is_not_shown_by_itself() -> None:
    text = "Trump and Xi speak by phone\n\nTrump announced on Wednesday that he had spoken by phone with Xi."

    shown = [mention.type for mention in events(text, {"Wednesday": "2026-02-04"}) if mention.is_shown]

    assert shown == ["phone_call"]


def test_the_evidence_is_one_sentence_and_holds_the_trigger() -> None:
    text = "Nothing new. Russia invaded Ukraine. Nobody slept."

    mention = event(events(text), "invasion")

    assert mention.evidence == Span(13, 36)
    assert mention.evidence.contains(mention.trigger)


def test_a_page_about_sports_gives_nothing() -> None:
    text = "Late goal\n\nThe visitors attacked from the start and struck twice. The coach praised the offensive."

    assert not any(mention.is_shown for mention in events(text))


def test_the_same_article_read_twice_gives_the_same_events() -> None:
    text = "Trump and Xi met in Busan on 30 October 2025. Russia invaded Ukraine in February 2022."
    dates = {"30 October 2025": "2025-10-30", "February 2022": "2022-02"}

    assert events(text, dates) == events(text, dates)


def test_a_text_without_end_is_read_to_a_bound() -> None:
    found = events("summit meeting talks attack " * 4_000)

    assert len(found) <= 600


def test_who_is_named_before_a_relative_pronoun_takes_part() -> None:
    text = "Emmanuel Macron, who spoke by phone with Donald Trump on Wednesday, was glad."

    mention = event(events(text, {"Wednesday": "2026-02-04"}), "phone_call")

    assert {actor.name for actor in mention.actors} >= {"Emmanuel Macron", "Donald Trump"}


def test_a_condemnation_that_is_the_news_is_shown() -> None:
    text = "African Union condemns coup in Mali\n\nThe African Union condemned on Tuesday the military coup in Mali."

    shown = [mention for mention in events(text, {"Tuesday": "2026-02-03"}) if mention.is_shown]

    assert "condemnation" in {mention.type for mention in shown}
