"""What the text before supplies."""

from .told import event, events, names, only, tellings


def test_their_meeting_has_the_partners_of_the_call() -> None:
    text = "Trump and Xi spoke by phone on Wednesday, for the first time since their meeting in Busan."
    telling = only(tellings(text, {"Wednesday": "2026-02-04"}), "meeting")

    assert names(telling) >= {"Donald Trump", "Xi Jinping"}


def test_the_day_told_last_goes_on_for_a_while() -> None:
    text = "Title here.\n\nRussia expelled ten diplomats of Spain on Tuesday. Spain then closed its embassy in Russia."
    found = tellings(text, {"Tuesday": "2026-02-03"})
    closing = [telling for telling in found if telling.trigger.type == "relations_break"][-1]

    assert (str(closing.when.span), closing.when.origin) == ("2026-02-03", "narrative")


def test_a_noun_does_not_take_the_day_told_last() -> None:
    text = "Title here.\n\nRussia expelled ten diplomats of Spain on Tuesday. Spain remembers the invasion of Ukraine."

    assert only(tellings(text, {"Tuesday": "2026-02-03"}), "invasion").when.span is None


def test_an_election_of_persons_alone_is_that_of_the_article_s_state() -> None:
    text = (
        "Sweden counts its votes. The Swedish opposition hopes.\n\nAnna Lind won the presidential election on Sunday."
    )

    assert "Sweden" in names(event(events(text, {"Sunday": "2026-02-01"}), "election"))


def test_a_plan_takes_no_day_from_what_is_told_without_words_of_time() -> None:
    text = (
        "Macron meets Merz\n\nMacron met Merz in Berlin for long talks about the war. He will visit Kyiv with Merz too."
    )

    assert only(tellings(text), "visit").when.span is None


def test_papers_signed_by_nobody_named_are_those_of_the_two_who_met() -> None:
    found = tellings("Ghana held talks with Togo in Accra. After the meeting, two agreements on fishing were signed.")

    assert {"Ghana", "Togo"} <= names(only(found, "treaty_signing"))


def test_states_that_prolong_a_treaty_are_not_joined_by_those_who_signed_it() -> None:
    text = (
        "Tratatul New START a fost semnat la Praga de președinții Barack Obama și Dmitri Medvedev. În februarie 2021, "
        "cele două țări l-au prelungit cu trei ani."
    )

    found = tellings(text, language="ro", published="2026-02-03")

    assert names(only(found, "treaty_extension")) == {"Russia", "United States"}


def test_talks_of_weeks_were_not_on_the_day_told_last() -> None:
    text = (
        "The hall was cold and wet that morning in the harbour.\n\nNobody in the harbour town said much about it.\n\n"
        "Boats lay idle in the harbour for the whole morning.\n\nTrump met Xi in Busan on Monday.\n\n"
        "Macron and Merz have held weeks of talks in Paris."
    )

    found = tellings(text, {"Monday": "2026-02-02"})

    assert "narrative" not in [telling.how_dated for telling in found if "Emmanuel Macron" in names(telling)]


def test_a_peace_deal_of_rebels_whom_no_file_knows_is_of_the_state_of_the_article() -> None:
    text = (
        "Nepal's prime minister resigns\n\nNepal's prime minister has resigned in Kathmandu, an aide in Nepal said.\n\n"
        "The Maoists signed a peace deal in 2006, ending a decade of war in the hills.\n\n"
        "Shops in the capital of Nepal stayed open on the day."
    )

    assert names(only(tellings(text, {"2006": "2006"}), "ceasefire")) == {"Nepal"}


def test_who_strikes_in_a_town_strikes_in_its_state() -> None:
    text = "A bomb exploded in a market in Peshawar on Friday, said the Islamic State group."
    telling = only(tellings(text, {"Friday": "2026-01-30"}), "terror_attack")

    assert "Pakistan" in names(telling)


def test_an_election_is_not_of_the_day_of_the_oath() -> None:
    found = tellings(
        "Maia Sandu a depus marți jurământul în fața Parlamentului de la Chișinău. "
        "Cerul a fost senin toată ziua, iar oamenii au fost mulți și tăcuți. "
        "Potrivit autorităților din Moldova, Maia Sandu a câștigat al doilea tur cu 55 la sută.",
        {"marți": "2026-02-03"},
        "ro",
    )

    assert all(str(t.when.span) != "2026-02-03" for t in found if t.type == "election")


def test_a_deed_does_not_go_on_with_the_day_on_which_somebody_only_spoke() -> None:
    waiting = "Poland waits\n\n" + "Poland waited in the rain for the news of the day. " * 4 + "\n\n"
    text = waiting + "Nothing is certain, Macron said on Monday. Zelensky travelled to Poland."

    assert only(tellings(text, {"Monday": "2026-02-02"}), "visit").when.span is None
