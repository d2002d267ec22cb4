"""Whether it happened."""

import pytest

from .told import only, tellings


@pytest.mark.parametrize(
    ("text", "language", "kind", "status"),
    [
        ("Trump met Xi in Busan.", "en", "meeting", "occurred"),
        ("Trump will meet Xi in Busan.", "en", "meeting", "scheduled"),
        ("Merz urmează să se întâlnească cu Meloni.", "ro", "meeting", "scheduled"),
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
        ("Asemenea întâlniri prin videoconferință datează din 2014.", "ro", "videoconference", "background_state"),
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


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Did Peru attack Chile?", "en", "hypothetical"),
        ("A atacat Peru portul din Chile?", "ro", "hypothetical"),
        ("Why did Peru attack Chile?", "en", "occurred"),
        ("De ce a atacat Peru portul din Chile?", "ro", "occurred"),
        ("Imagine that Peru attacks Chile.", "en", "hypothetical"),
        ("Să ne imaginăm că Peru atacă portul din Chile.", "ro", "hypothetical"),
    ],
)
def test_what_is_only_asked_or_imagined_did_not_happen(text: str, language: str, status: str) -> None:
    assert only(tellings(text, language=language), "armed_attack").status == status


def test_not_only_is_no_denial() -> None:
    found = tellings("Trump nu doar că s-a întâlnit cu Xi, ci l-a și lăudat.", language="ro")

    assert only(found, "meeting").status == "occurred"


def test_a_headline_that_asks_tells_what_is_possible() -> None:
    found = tellings("Trump and Xi meet in Busan?\n\nNobody knows.")

    assert only(found, "meeting").status == "possible"


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("en", "Macron paid a visit to Berlin at the invitation of Merz.", "visit", "occurred"),
        ("en", "As was widely expected, Lee resigned as minister in Estonia.", "departure", "occurred"),
        ("en", "Serbia and Kosovo were on the verge of signing an agreement.", "treaty_signing", "hypothetical"),
        ("ro", "Macron efectuează o vizită la Berlin, la invitația lui Merz.", "visit", "occurred"),
        ("ro", "Premierul Letoniei a demisionat, așa cum era de așteptat.", "departure", "occurred"),
        ("ro", "Peru și Chile erau pe punctul de a semna un acord.", "treaty_signing", "hypothetical"),
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
    ("language", "text"),
    [
        ("en", "Chad and Niger swapped envoys on Thursday on the eve of a summit in Rome."),
        ("ro", "Ciadul a eliberat joi doi prizonieri din Niger în ajunul unui summit la Roma."),
    ],
)
def test_what_is_on_the_eve_of_a_summit_is_not_of_its_day(language: str, text: str) -> None:
    found = tellings(text, {"Thursday": "2026-02-05", "joi": "2026-02-05"}, language)

    assert only(found, "summit").when.span is None


def test_who_said_what_will_be_has_said_it() -> None:
    telling = only(
        tellings("Tariffs on steel will stay, Macron said on Monday.", {"Monday": "2026-02-02"}), "statement"
    )

    assert (telling.status, str(telling.when.span)) == ("occurred", "2026-02-02")


def test_what_somebody_was_reported_to_be_doing_was_done() -> None:
    telling = only(tellings("France was reported to be sending troops to Niger."), "deployment")

    assert telling.status == "occurred"


def test_plans_that_are_dropped_are_called_off() -> None:
    telling = only(tellings("The opposition in Lesotho dropped plans to protest in Maseru."), "protest")

    assert telling.status == "cancelled"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Congo renewed an agreement on holding elections.", "election"),
        ("en", "The council repeated its demand that Eritrea lift its restrictions on aid.", "sanctions_relief"),
        ("en", "The army of Mali freed him in order to resume the peace talks.", "negotiation"),
        ("ro", "Miniștrii din UE vor aduce joi în discuție impunerea de sancțiuni asupra Georgiei.", "sanctions"),
        ("ro", "Josep Borrell a observat o voință clară de a adopta sancțiuni.", "sanctions"),
    ],
)
def test_what_is_only_spoken_of_has_not_happened(language: str, text: str, kind: str) -> None:
    assert all(t.status != "occurred" for t in tellings(text, language=language) if t.type == kind)


def test_an_election_that_somebody_sets_lies_ahead() -> None:
    text = "Președintele Bulgariei a anunțat că programează alegerile parlamentare la 14 noiembrie."

    assert [t.status for t in tellings(text, language="ro") if t.type == "election"] == ["scheduled"]
