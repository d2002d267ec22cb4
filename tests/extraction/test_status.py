"""Whether it happened."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "language", "kind", "status"),
    [
        ("Trump met Xi in Busan.", "en", "meeting", "occurred"),
        ("Trump will meet Xi in Busan.", "en", "meeting", "scheduled"),
        ("Trump urmează să se întâlnească cu Xi.", "ro", "meeting", "scheduled"),
        ("Trump ar putea vizita Beijingul.", "ro", "visit", "possible"),
        ("Russia asked the United States to extend the New START treaty.", "en", "treaty_extension", "requested"),
        ("Rusia a cerut Statelor Unite să prelungească tratatul New START.", "ro", "treaty_extension", "requested"),
        ("Trump threatened to impose tariffs on Brazil.", "en", "trade_measure", "threatened"),
        ("Turkey warned that it would strike Kurdish rebels.", "en", "threat", "occurred"),
        ("Peru scrapped its export tax on copper.", "en", "trade_measure", "occurred"),
        ("Chad told Sudan to hand over the rebels.", "en", "prisoner_exchange", "requested"),
        ("Putin did not meet Zelensky.", "en", "meeting", "denied"),
        ("Putin nu s-a întâlnit cu Zelenski.", "ro", "meeting", "denied"),
        ("If China invaded Taiwan, trade would stop.", "en", "invasion", "hypothetical"),
        ("Vizita lui Macron în România a fost amânată.", "ro", "visit", "cancelled"),
        ("Astfel de discuții prin videoconferință datează din 2020.", "ro", "videoconference", "background_state"),
        ("Moscova susține că a cucerit Bahmut.", "ro", "territorial_capture", "claimed"),
        ("Acordul dintre Armenia și Georgia nu a fost încă prelungit.", "ro", "treaty_extension", "denied"),
        ("Peru nu exclude o întâlnire cu Chile.", "ro", "meeting", "possible"),
        ("Maroc ia în calcul sancțiuni împotriva Algeriei.", "ro", "sanctions", "possible"),
        ("Letonia se pregătește să iasă din Convenția de la Ottawa.", "ro", "treaty_withdrawal", "scheduled"),
        ("Coreea de Sud intenționează să ofere Fiji 10 milioane de dolari.", "ro", "aid", "scheduled"),
        ("Tratatul cu Peru ar putea fi semnat de Chile.", "ro", "treaty_signing", "possible"),
    ],
)
def test_the_words_around_give_the_status(text: str, language: str, kind: str, status: str) -> None:
    assert only(tellings(text, language=language), kind).status == status


def test_a_date_ahead_makes_a_plan_of_it() -> None:
    found = tellings("Trump visits Beijing on 4 April 2026.", {"4 April 2026": "2026-04-04"})

    assert only(found, "visit").status == "scheduled"


def test_a_plan_whose_day_has_passed_is_told_as_happened() -> None:
    found = tellings("Trump was due to visit Beijing on 4 May 2025.", {"4 May 2025": "2025-05-04"})

    assert only(found, "visit").status == "occurred"


def test_not_only_is_no_denial() -> None:
    found = tellings("Trump nu doar că s-a întâlnit cu Xi, ci l-a și lăudat.", language="ro")

    assert only(found, "meeting").status == "occurred"


def test_a_headline_that_asks_tells_what_is_possible() -> None:
    found = tellings("Trump and Xi meet in Busan?\n\nNobody knows.")

    assert only(found, "meeting").status == "possible"


@pytest.mark.parametrize(
    "text", ["Moscow denied that Russia bombed Kharkiv.", "The Kremlin denies that it attacked Odesa."]
)
def test_what_is_denied_in_a_clause_of_its_own_is_denied(text: str) -> None:
    assert {telling.status for telling in tellings(text) if telling.type == "armed_attack"} == {"denied"}


def test_a_call_in_which_something_was_discussed_has_happened() -> None:
    found = tellings(
        "Putin and Erdogan discussed the war in Syria in a phone call on Monday.", {"Monday": "2026-02-02"}
    )

    assert only(found, "phone_call").status == "occurred"


def test_what_a_resolution_would_say_leaves_its_vote_as_it_was() -> None:
    text = "Russia vetoed a Security Council resolution on Friday that would have deplored the war."

    assert {t.status for t in tellings(text, {"Friday": "2026-01-30"}) if t.type == "resolution_vote"} == {"occurred"}


def test_a_visit_during_which_a_plan_was_announced_is_no_plan() -> None:
    text = "Macron announced on Monday during a visit to Berlin that he will meet Zelensky in Paris."

    assert only(tellings(text, {"Monday": "2026-02-02"}), "visit").status == "occurred"


def test_what_was_announced_at_a_summit_leaves_the_summit_as_it_was() -> None:
    text = "At their summit in Seoul, Moon and Kim announced they would seek peace."

    assert only(tellings(text), "summit").status == "occurred"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nici unul dintre candidații la alegerile din Peru nu a câștigat.", "occurred"),
        ("La summitul de la Roma, Macron va cere ajutor.", "occurred"),
        ("Nu a existat niciun acord între Serbia și Kosovo.", "denied"),
        ("Serbia se pregătește de summitul programat joi la Roma.", "scheduled"),
    ],
)
def test_a_noun_that_is_no_subject_is_not_denied_or_planned_by_the_verb_behind_it(text: str, status: str) -> None:
    told = [telling for telling in tellings(text, language="ro") if telling.trigger.pos == "n"]

    assert [telling.status for telling in told] == [status]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Talks between Serbia and Kosovo ended without a signed deal.",
         {"meeting": "occurred", "treaty_signing": "denied"}),
        ("en", "Serbia and Kosovo failed on Saturday to reach an agreement.", {"treaty_signing": "denied"}),
        ("en", "An offensive without precedent began: Russia attacked Ukraine.", {"armed_attack": "occurred"}),
        ("ro", "Discuțiile dintre Serbia și Kosovo s-au încheiat fără semnarea unui acord.",
         {"meeting": "occurred", "treaty_signing": "denied"}),
        ("ro", "În fața unei crize fără precedent, Rusia a atacat Ucraina.", {"armed_attack": "occurred"}),
    ],
)  # fmt: skip
def test_what_something_went_without_is_denied_and_nothing_else(
    language: str, text: str, expected: dict[str, str]
) -> None:
    told = {telling.type: telling.status for telling in tellings(text, language=language)}

    assert {kind: status for kind, status in told.items() if kind in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("en", "Macron paid a visit to Berlin at the invitation of Merz.", "visit", "occurred"),
        ("en", "As was widely expected, Lee resigned as minister in Estonia.", "departure", "occurred"),
        ("en", "Serbia and Kosovo were on the verge of signing an agreement.", "treaty_signing", "hypothetical"),
        ("ro", "Macron efectuează o vizită la Berlin, la invitația lui Merz.", "visit", "occurred"),
        ("ro", "Premierul Letoniei a demisionat, așa cum era de așteptat.", "departure", "occurred"),
        ("ro", "Serbia și Kosovo au fost pe punctul de a semna un acord.", "treaty_signing", "hypothetical"),
        ("ro", "Serbia a informat despre stadiul discuțiilor cu Kosovo în vederea unui acord.", "meeting", "occurred"),
    ],
)
def test_words_that_only_sound_like_a_plan_make_none(language: str, text: str, kind: str, status: str) -> None:
    assert only(tellings(text, language=language), kind).status == status


def test_an_election_that_is_called_for_is_only_asked_for() -> None:
    assert only(tellings("The opposition in Lithuania called for a new election."), "election").status == "requested"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Lithuania called early elections."), ("ro", "Militarii din Mali anunță organizarea de alegeri.")],
)
def test_an_election_that_is_called_is_still_to_come(language: str, text: str) -> None:
    assert only(tellings(text, language=language), "election").status == "scheduled"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The general election in Malta failed to produce a winner.", "election"),
        ("en", "Lee denied any wrongdoing and resigned as minister in Estonia.", "departure"),
        ("en", "Hamas accepted a proposal for a ceasefire in Gaza.", "ceasefire"),
        ("ro", "Alegerile din Malta nu au dus la un rezultat clar.", "election"),
        ("ro", "Hamas a acceptat propunerea de încetare a focului din Gaza.", "ceasefire"),
    ],
)
def test_what_had_no_outcome_or_was_accepted_or_stands_behind_a_denial_was_all_the_same(
    language: str, text: str, kind: str
) -> None:
    assert only(tellings(text, language=language), kind).status == "occurred"


def test_a_plan_that_was_accepted_is_no_plan_to_accept() -> None:
    telling = only(
        tellings("In August, Lebanon accepted a plan to disarm Hezbollah.", {"August": "2025-08"}), "treaty_signing"
    )

    assert (telling.status, str(telling.when.span)) == ("occurred", "2025-08")


def test_results_that_are_awaited_make_no_plan_of_the_election() -> None:
    text = "Rezultatele alegerilor parlamentare de duminică din Malta erau așteptate joi."
    found = tellings(text, {"duminică": "2026-02-01", "joi": "2026-02-05"}, "ro")

    assert (only(found, "election").status, str(only(found, "election").when.span)) == ("occurred", "2026-02-01")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chad and Niger swapped envoys on Thursday on the eve of a summit in Rome."),
        ("ro", "Ciadul a eliberat joi doi prizonieri din Niger în ajunul unui summit la Roma."),
    ],
)
def test_what_is_on_the_eve_of_a_summit_is_not_of_its_day(language: str, text: str) -> None:
    found = tellings(text, {"Thursday": "2026-02-05", "joi": "2026-02-05"}, language)

    assert only(found, "summit").when.span is None


def test_what_was_demanded_on_a_day_was_not_done_that_day() -> None:
    found = tellings("Students demanded the resignation of Nepal's government on Sunday.", {"Sunday": "2026-02-01"})

    assert only(found, "departure").status == "requested"
    assert only(found, "appeal").status == "occurred"
