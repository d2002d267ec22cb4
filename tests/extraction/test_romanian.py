"""What Romanian sentences do with dates, participles and plans."""

import pytest

from .told import event, events, names, only, tellings


def test_words_of_time_behind_a_noun_are_its_own() -> None:
    found = tellings("Summitul G20 a fost anulat după alegerile din 2024 din Franța.", {"2024": "2024"}, "ro")

    assert str(only(found, "election").when.span) == "2024"
    assert str(only(found, "summit").when.span) == "2026-02-04"  # the news itself


def test_words_of_time_between_a_noun_and_its_object_are_no_bar() -> None:
    found = tellings(
        "Semnarea, la 9 mai 1996, a tratatului dintre Polonia și Letonia.",
        {"9 mai 1996": "1996-05-09"},
        "ro",
    )

    assert str(only(found, "treaty_signing").when.span) == "1996-05-09"


def test_a_participle_without_auxiliary_has_no_date_but_its_own() -> None:
    text = "Titlu.\n\nPopulația a primit miercuri un mesaj, pe fondul războiului declanșat de Rusia în Ucraina."

    assert only(tellings(text, {"miercuri": "2026-02-04"}, "ro"), "invasion").when.span is None


def test_a_plan_goes_on_with_the_day_of_the_visit() -> None:
    text = "Titlu.\n\nMacron vine miercuri în România. Macron va avea convorbiri cu Nicușor Dan la București."
    telling = only(tellings(text, {"miercuri": "2026-02-04"}, "ro"), "meeting")

    assert (str(telling.when.span), telling.status) == ("2026-02-04", "scheduled")


def test_a_gathering_on_whose_occasion_something_is_said_is_of_that_day() -> None:
    text = "Merz a prezentat miercuri, cu ocazia unei vizite în Elveția, o nouă strategie."

    assert str(only(tellings(text, {"miercuri": "2026-02-04"}, "ro"), "visit").when.span) == "2026-02-04"


def test_an_election_without_a_state_is_of_the_state_of_the_article() -> None:
    text = "Varșovia alege.\n\nPolonia votează. Al doilea tur al alegerilor prezidențiale va fi pe 12 iulie."
    found = tellings(text, {"12 iulie": "2026-07-12"}, "ro")

    assert names(found[-1]) == {"Poland"}


def test_sanctions_of_two_senders_are_two() -> None:
    text = "UE a adoptat miercuri sancțiuni împotriva Rusiei. SUA au impus miercuri sancțiuni Rusiei."
    found = events(text, {"miercuri": "2026-02-04"}, "ro")

    assert [mention.type for mention in found].count("sanctions") == 2


def test_the_gap_of_a_trigger_does_not_reach_into_another_clause() -> None:
    text = "Armenia a declarat că încetarea focului rămâne valabilă."
    found = [telling for telling in tellings(text, language="ro") if telling.type == "ceasefire"]

    assert found
    assert all("declarat" not in telling.span.text_of(text) for telling in found)


def test_a_counterpart_with_a_possessive_is_one_with_the_name() -> None:
    text = "Macron îl așteaptă la Lyon pe omologul său ucrainean Volodimir Zelenski la o întrevedere."
    mention = event(events(text, {}, "ro", "2025-04-15"), "meeting")

    assert {"Emmanuel Macron", "Volodymyr Zelensky"} <= names(mention)


def test_a_counterpart_holds_the_office_of_the_one_before() -> None:
    text = "Ministrul de externe al Rusiei, Serghei Lavrov, s-a întâlnit cu omologul său american."
    mention = event(events(text, {}, "ro", "2025-06-01"), "meeting")

    assert {"Sergey Lavrov", "Marco Rubio"} <= names(mention)


def test_what_follows_from_an_attack_dates_it() -> None:
    text = "Zece civili au murit sâmbătă în urma unui bombardament al Rusiei asupra Harkovului."
    attack = [t for t in tellings(text, {"sâmbătă": "2026-01-31"}, "ro") if t.type == "armed_attack"]

    assert {str(telling.when.span) for telling in attack} == {"2026-01-31"}


def test_an_offensive_whose_end_is_asked_for_is_under_way() -> None:
    text = "Iranul a cerut încetarea ofensivei Turciei în Siria."

    assert only(tellings(text, language="ro"), "armed_attack").status != "requested"


def test_the_last_exchange_was_between_the_same() -> None:
    text = "Rusia și Ucraina au făcut schimb de prizonieri. Ultimul schimb de prizonieri a avut loc în februarie."
    found = [t for t in tellings(text, {"februarie": "2025-02"}, "ro") if t.type == "prisoner_exchange"]

    assert names(found[-1]) == {"Russia", "Ukraine"}


def test_the_summit_of_several_guests_is_one() -> None:
    text = "Summitul UE a început miercuri la Bruxelles. La summitul de miercuri a venit și Zelenski."
    found = events(text, {"miercuri": "2026-02-04"}, "ro")

    assert [mention.type for mention in found].count("summit") == 1


def test_who_goes_somewhere_at_home_visits_nobody() -> None:
    text = "Macron a sosit la Marsilia. Macron a sosit la Berlin."

    assert [telling.place for telling in tellings(text, language="ro") if telling.type == "visit"] == ["Berlin"]


def test_where_begins_no_clause_of_the_place() -> None:
    text = "Merz va vizita Coreea de Sud, unde va discuta cu Xi Jinping."

    assert "South Korea" not in names(only(tellings(text, language="ro"), "meeting"))


def test_what_somebody_says_of_a_noun_does_not_date_it() -> None:
    text = "Trump a recunoscut luni că taxele vamale împotriva Chinei nu sunt sustenabile."
    found = [t for t in tellings(text, {"luni": "2026-02-02"}, "ro") if t.type == "trade_measure"]

    assert found
    assert all(str(telling.when.span) != "2026-02-02" for telling in found)


def test_a_left_out_subject_is_the_one_before() -> None:
    text = "Maia Sandu a ajuns la Paris. A avut apoi o întrevedere cu Emmanuel Macron."

    assert {"Maia Sandu", "Emmanuel Macron"} <= names(only(tellings(text, language="ro"), "meeting"))


def test_an_office_behind_a_city_is_not_of_its_state() -> None:
    text = "La Astana, liderul rus va avea o întâlnire cu Macron."
    mention = event(events(text, {}, "ro", "2024-06-20"), "meeting")

    assert {"Vladimir Putin", "Emmanuel Macron"} <= names(mention)


def test_who_died_is_named_beside_the_death() -> None:
    text = "Raidul l-a vizat pe liderul Hezbollah, Hassan Nasrallah, ucis pe 27 septembrie."

    assert "Hassan Nasrallah" in names(only(tellings(text, {"27 septembrie": "2024-09-27"}, "ro"), "death"))


def test_a_feast_is_nobody() -> None:
    text = "Forțele ucrainene au distrus un depozit al armatei ruse în noaptea Anului Nou."

    assert names(only(tellings(text, language="ro"), "armed_attack")) == {"Ukraine", "Russia"}


def test_what_is_only_wanted_has_not_happened() -> None:
    wanted = only(
        tellings("Macron are nevoie de mai mult timp pentru a semna acordul cu Egiptul.", {}, "ro"), "treaty_signing"
    )
    reached = only(tellings("Macron a reușit să semneze acordul cu Egiptul.", {}, "ro"), "treaty_signing")

    assert (wanted.status, reached.status) == ("possible", "occurred")


def test_a_clause_with_when_has_the_day_before_it() -> None:
    text = "Operațiunea urmează unui anunț de joi, când cele două armate au eliberat câte zece prizonieri."
    told = only(tellings(text, {"joi": "2026-01-29"}, "ro"), "prisoner_exchange")

    assert str(told.when.span) == "2026-01-29"


def test_words_of_time_behind_before_are_those_of_what_follows() -> None:
    text = "Deputații au grăbit ratificarea documentului înaintea dizolvării pe 16 februarie."
    told = only(tellings(text, {"16 februarie": "2026-02-16"}, "ro"), "treaty_in_force")

    assert str(told.when.span) != "2026-02-16"


def test_what_lies_behind_a_planned_step_is_not_planned_for_its_day() -> None:
    text = "Macedonia va semna miercuri protocolul, după ce parlamentul grec a ratificat acordul."
    told = only(tellings(text, {"miercuri": "2026-02-11"}, "ro"), "treaty_in_force")

    assert told.status == "occurred"
    assert str(told.when.span) != "2026-02-11"


def test_what_was_decided_is_the_event_not_the_decision() -> None:
    told = tellings("Turcia a decis să impună taxe vamale suplimentare Rusiei.", {}, "ro")

    assert [telling.type for telling in told] == ["trade_measure"]
    assert {"Turkey", "Russia"} <= names(told[0])


def test_a_pluperfect_tells_what_its_participle_tells() -> None:
    told = only(tellings("El preluase funcția de premier în 2022.", {"2022": "2022"}, "ro"), "appointment")

    assert str(told.when.span) == "2022"


def test_a_summit_that_somebody_only_wants_is_no_summit_yet() -> None:
    assert only(tellings("Cipru dorește un summit extraordinar al ASEAN.", {}, "ro"), "summit").status == "possible"


def test_whose_words_they_are_is_told_behind_the_comma() -> None:
    text = "Ucraina va semna acordul abia la vară, a declarat vineri președintele polonez Karol Nawrocki."
    told = only(tellings(text, {"vineri": "2026-01-30"}, "ro"), "statement")

    assert (told.status, str(told.when.span)) == ("occurred", "2026-01-30")
    assert "Karol Nawrocki" in names(told)
    assert "Ukraine" not in names(told)


def test_a_day_within_a_quotation_is_not_that_of_the_verb_outside() -> None:
    text = "„Am cerut deja în august sancțiuni”, a declarat premierul polonez Donald Tusk."
    told = only(tellings(text, {"în august": "2025-08"}, "ro"), "statement")

    assert str(told.when.span) != "2025-08"


def test_an_accord_agreed_on_a_day_was_agreed_whatever_becomes_of_it() -> None:
    text = "Armistițiul convenit joi la Muscat va fi respectat întocmai de Israel."
    told = only(tellings(text, {"joi": "2026-01-29"}, "ro"), "ceasefire")

    assert (told.status, str(told.when.span)) == ("occurred", "2026-01-29")


def test_a_meeting_fixed_for_later_is_planned() -> None:
    text = "Donald Tusk și Friedrich Merz au stabilit o întâlnire la Berlin."

    assert only(tellings(text, {}, "ro"), "meeting").status == "scheduled"


def test_who_stands_for_sanctions_has_imposed_none() -> None:
    text = "România susține suplimentarea sancțiunilor împotriva Belarusului."

    assert {telling.status for telling in tellings(text, {}, "ro") if telling.type == "sanctions"} <= {"requested"}


def test_a_subject_goes_on_behind_what_is_put_in() -> None:
    text = "Cancelarul austriac, care ar fi mințit comisia, și-a anunțat sâmbătă demisia din funcție."
    told = only(tellings(text, {"sâmbătă": "2026-01-31"}, "ro"), "departure")

    assert told.status == "occurred"


def test_a_vote_that_may_take_place_is_only_possible() -> None:
    text = "Proiectul ajunge la Senatul SUA, unde un vot ar putea avea loc chiar marți."
    told = only(tellings(text, {"marți": "2026-02-10"}, "ro"), "resolution_vote")

    assert told.status in ("possible", "scheduled")


def test_what_came_at_once_is_of_the_day_told_before() -> None:
    text = (
        "Armenia a semnat acordul pe 30 ianuarie.\n\n"
        "Imediat după anunțul premierului, mii de oameni au ieșit pe străzile din Erevan."
    )
    told = only(tellings(text, {"30 ianuarie": "2026-01-30"}, "ro"), "protest")

    assert str(told.when.span) == "2026-01-30"


def test_no_body_of_states_tests_a_missile() -> None:
    text = (
        "Consiliul de Securitate al ONU a condamnat testul cu rachetă al Coreei de Nord.\n\n"
        "Lansarea rachetei, care a avut loc sâmbătă, constituie o încălcare a rezoluțiilor ONU."
    )
    told = [each for each in tellings(text, {"sâmbătă": "2026-01-31"}, "ro") if each.type == "weapons_test"]

    testers = [{each.actor.name for each in one.arguments if each.role == "tester"} for one in told]
    assert testers == [{"North Korea"}, {"North Korea"}]


def test_a_visit_told_in_the_present_is_going_on() -> None:
    text = (
        "Premierul a vorbit presei.\n\n"
        "El s-a adresat ziariștilor la Hanovra, unde Barack Obama efectuează o vizită în Germania."
    )
    told = only(tellings(text, {}, "ro"), "visit")

    assert str(told.when.span) == "2026-02-04"


def test_who_offers_to_mediate_has_not_mediated_yet() -> None:
    told = tellings("Oman se oferă să medieze negocierile dintre Sudan și Etiopia.", {}, "ro")

    assert "statement" in {each.type for each in told}
    assert {each.status for each in told if each.type == "negotiation"} <= {"requested"}


def test_an_afternoon_parts_no_clauses() -> None:
    text = "Hamas a tras miercuri după-amiaza trei rachete asupra Israelului."
    told = only(tellings(text, {"miercuri după-amiaza": "2026-02-04"}, "ro"), "armed_attack")

    assert str(told.when.span) == "2026-02-04"
    assert {"Hamas", "Israel"} <= names(told)


def test_a_first_name_is_no_people() -> None:
    text = "Elena Ionescu a fost condamnată de magistrați la 6 ani de închisoare."
    told = tellings(text, {}, "ro")

    assert [names(each) for each in told] == [{"Elena Ionescu"}]


def test_the_risk_of_an_attack_is_no_attack() -> None:
    told = tellings("Alianța vrea să contracareze riscul unui atac rusesc asupra Poloniei.", {}, "ro")

    assert {each.status for each in told if each.type == "armed_attack"} <= {"hypothetical", "possible"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La Istanbul s-au încheiat luni fără rezultat negocierile dintre Rusia și Ucraina.", "occurred"),
        ("Rusia a plecat fără să reia negocierile cu Ucraina.", "denied"),
    ],
    ids=["held without a result", "not held"],
)
def test_talks_that_end_without_a_result_were_held(text: str, status: str) -> None:
    assert status in {each.status for each in tellings(text, language="ro") if each.type == "negotiation"}
