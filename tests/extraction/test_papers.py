"""Treaties that a text goes on about."""

import pytest

from .told import event, events, names, only, tellings


def test_the_treaty_is_the_one_named_before() -> None:
    text = "The New START treaty expired on Thursday. The treaty was signed in Prague on 8 April 2010."

    mention = event(events(text, {"Thursday": "2026-01-29", "8 April 2010": "2010-04-08"}), "treaty_signing")

    assert mention.instrument == "new_start"
    assert {actor.name for actor in mention.actors} == {"Russia", "United States"}


def test_where_it_was_signed_is_no_party() -> None:
    assert "Czech Republic" not in names(only(tellings("The accord was signed in Prague."), "treaty_signing"))


def test_a_package_that_is_adopted_keeps_who_imposes_it() -> None:
    text = "The European Union adopted its 19th package on Thursday. The EU sanctions on Russia came on Thursday."

    mention = event(events(text, {"Thursday": "2026-01-29"}), "sanctions")

    assert mention.title("en").startswith("European Union imposes sanctions")


def test_an_adjective_of_the_object_before_does_nothing() -> None:
    text = "Pachetul interzice importul de gaz rusesc și include pe lista neagră peste o sută de nave."

    roles = [a.role for t in tellings(text, language="ro") for a in t.arguments if a.actor.name == "Russia"]
    assert "target" in roles
    assert "sender" not in roles


TREATY = "The New START treaty limits arsenals. "


def test_a_step_told_without_the_treatys_name_is_a_step_of_the_only_one_named() -> None:
    text = TREATY + "It was long in force. Nobody left it. Many wanted more. None gave up. All waited. "
    text += "Russia suspended its participation in February 2023."

    mention = event(events(text, {"February 2023": "2023-02"}), "treaty_withdrawal")

    assert mention.instrument == "new_start"
    assert mention.title("en") == "Russia suspends New START"


def test_a_day_that_is_no_step_of_it_belongs_to_another_agreement() -> None:
    text = TREATY + "It was long in force. Nobody left it. Many wanted more. None gave up. All waited. "
    text += "Russia suspended its participation in May 2015."

    assert event(events(text, {"May 2015": "2015-05"}), "treaty_withdrawal").instrument == ""


def test_a_step_of_a_known_treaty_is_one_event() -> None:
    text = "The New START treaty expired on Thursday. Putin discussed the lapse with Xi in a video call on Wednesday."

    found = events(text, {"Thursday": "2026-02-05", "Wednesday": "2026-02-04"}, published="2026-02-06")

    assert str(event(found, "treaty_expiry").when.span) == "2026-02-05"


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed new sanctions on Belarus. The package bans imports of Belarusian timber from 2027.",
        "Canada imposed sanctions on Iran on Monday. It was the fifth time. The package bans imports of Iranian rugs.",
    ],
)
def test_what_a_package_bans_is_banned_by_those_who_passed_it(text: str) -> None:
    assert {"European Union", "Canada"} & names(only(tellings(text), "trade_measure"))


def test_a_romanian_package_is_of_those_who_passed_it() -> None:
    text = (
        "Uniunea Europeană a impus sancțiuni Belarusului. Pachetul interzice din 2027 importul de cherestea belarusă."
    )

    assert "European Union" in names(event(events(text, {"2027": "2027"}, "ro"), "trade_measure"))


def test_what_somebody_else_bans_is_not_the_package_of_those_before() -> None:
    text = "The European Union imposed sanctions on Belarus. Norway bans imports of Belarusian timber."

    assert "European Union" not in names(event(events(text), "trade_measure"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Turkey hopes to revive the pact, which Moscow abandoned in July.", "en"),
        ("Turkey's envoys talked about the agreement that Russia broke off from in July.", "en"),
        ("Turkey regrets the accord from which Russia withdrew in July.", "en"),
        ("Erdogan a vorbit despre acordul privind cerealele, pe care Moscova l-a abandonat în iulie.", "ro"),
    ],
)
def test_a_relative_clause_tells_who_left_the_pact_before_it(text: str, language: str) -> None:
    telling = only(tellings(text, {"in July": "2025-07", "în iulie": "2025-07"}, language), "treaty_withdrawal")

    assert (telling.arguments[0].actor.name, str(telling.when.span)) == ("Russia", "2025-07")


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed in the city which Russia left in July.",
        "They signed the accord after Russia withdrew its troops in July.",
    ],
)
def test_who_leaves_a_city_leaves_no_pact(text: str) -> None:
    assert not [telling for telling in tellings(text, {"in July": "2025-07"}) if telling.type == "treaty_withdrawal"]


def test_what_a_parliament_approved_it_voted_on() -> None:
    found = tellings("Sweden's entry was approved by the Hungarian parliament on Monday.", {"Monday": "2026-02-02"})

    assert str(only(found, "resolution_vote").when.span) == "2026-02-02"


def test_what_a_romanian_parliament_approved_it_voted_on() -> None:
    text = "Aderarea Suediei a fost aprobată de Parlamentul de la Ankara, marți."
    telling = only(tellings(text, {"marți": "2026-02-03"}, "ro"), "resolution_vote")

    assert (str(telling.when.span), "Turkey" in names(telling)) == ("2026-02-03", True)


def test_what_a_company_approved_is_no_vote() -> None:
    assert not [each for each in tellings("The drug was approved by its maker.") if each.type == "resolution_vote"]
    romanian = tellings("Medicamentul a fost aprobat de producător.", language="ro")
    assert not [each for each in romanian if each.type == "resolution_vote"]


def test_romanian_prisoners_that_are_counted_are_exchanged_too() -> None:
    found = tellings("Turcia a găzduit la Ankara un schimb de 26 de deținuți între Rusia și Germania.", language="ro")

    assert {"Russia", "Germany"} <= names(only(found, "prisoner_exchange"))


def test_a_romanian_exchange_of_goods_frees_no_prisoners() -> None:
    found = tellings("Turcia a găzduit un schimb de mărfuri, iar 26 de deținuți au lucrat.", language="ro")

    assert not [each for each in found if each.type == "prisoner_exchange"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The General Assembly of the United Nations adopted a resolution on Belarus.", "en"),
        ("Adunarea Generală ONU a adoptat o rezoluție despre Belarus.", "ro"),
        ("Adunarea Generală a Organizației Națiunilor Unite a votat o rezoluție despre Belarus.", "ro"),
    ],
)
def test_an_assembly_is_known_by_any_form_of_its_name(text: str, language: str) -> None:
    assert "UN General Assembly" in names(only(tellings(text, language=language), "resolution_vote"))


def test_another_assembly_is_not_that_of_the_united_nations() -> None:
    found = tellings("Adunarea Generală a acționarilor a adoptat o rezoluție.", language="ro")

    assert not [each for each in found if "UN General Assembly" in names(each)]
