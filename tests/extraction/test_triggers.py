"""Which words tell which event."""

import pytest

from .told import tellings


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Putin and Xi spoke by phone.", "en", "phone_call"),
        ("Putin și Xi au avut o convorbire telefonică.", "ro", "phone_call"),
        ("Putin and Xi held a videoconference.", "en", "videoconference"),
        ("Putin și Xi au discutat prin videoconferință.", "ro", "videoconference"),
        ("Rusia a expulzat zece diplomați români.", "ro", "relations_break"),
        ("France recalled its ambassador from Algeria.", "en", "relations_break"),
        ("Rusia a invadat Ucraina.", "ro", "invasion"),
        ("The army seized power in Mali.", "en", "coup"),
        ("North Korea tested a ballistic missile.", "en", "weapons_test"),
        ("Israelul și Hamas au convenit un armistițiu.", "ro", "ceasefire"),
        ("The EU adopted new sanctions against Russia.", "en", "sanctions"),
        ("Statele Unite au impus taxe vamale Chinei.", "ro", "trade_measure"),
        ("Sweden joined NATO.", "en", "accession"),
        ("Tratatul New START expiră.", "ro", "treaty_expiry"),
        ("Parlamentul a adoptat moțiunea de cenzură.", "ro", "resolution_vote"),
        ("Macron sat down with Merz in Berlin.", "en", "meeting"),
        ("Iohannis s-a văzut cu Macron la Paris.", "ro", "meeting"),
        ("Zelenski a fost primit de Macron la Paris.", "ro", "meeting"),
        ("Rubio left for Israel on Sunday.", "en", "visit"),
        ("Ministrul a plecat spre Turcia.", "ro", "visit"),
        ("The third round of indirect talks between Iran and Oman ended.", "en", "negotiation"),
        ("Lawmakers in Poland backed the plan.", "en", "resolution_vote"),
        ("Un tribunal din Franța l-a găsit vinovat pe Nicolas Sarkozy.", "ro", "court_ruling"),
        ("The United States and China agreed on a trade truce.", "en", "economic_deal"),
        ("The president of South Korea tendered his resignation.", "en", "departure"),
        ("Thousands of farmers blocked roads in France.", "en", "protest"),
        ("Forțele Ucrainei au interceptat 80 de drone.", "ro", "armed_attack"),
        ("Portavionul american a ajuns în Marea Mediterană.", "ro", "deployment"),
        ("Rusia și Ucraina au repatriat 500 de prizonieri.", "ro", "prisoner_exchange"),
        ("Parlamentul Letoniei a acceptat în unanimitate demisia guvernului.", "ro", "departure"),
        ("Președintele Kenyei va numi un guvern interimar.", "ro", "appointment"),
        ("Uniunea Africană a suspendat Nigerul.", "ro", "sanctions"),
        ("Militanții au lansat tiruri de rachete asupra Israelului.", "ro", "armed_attack"),
        ("Parlamentul israelian cere noi legislative în Israel.", "ro", "election"),
        ("Premierul Robert Fico a fost împușcat la Handlova.", "ro", "terror_attack"),
        ("Armata israeliană a preluat controlul punctului de trecere Rafah.", "ro", "territorial_capture"),
        ("Norvegia a anunțat luni încheierea unui acord cu Ucraina.", "ro", "treaty_signing"),
        ("Colombia's ELN rebels began peace talks with the government.", "en", "negotiation"),
        ("Russia said that ten diplomats of Poland must leave the country.", "en", "relations_break"),
        ("Kenya and Uganda have set a final deadline in October to end the dispute.", "en", "deadline"),
    ],
)
def test_a_trigger_tells_its_type(text: str, language: str, kind: str) -> None:
    assert kind in {telling.type for telling in tellings(text, language=language)}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Marea Britanie are de acord cu planul.", "ro", "treaty_signing"),
        ("Un atac de cord l-a ținut acasă.", "ro", "armed_attack"),
        ("On 12 March the United States closed the office.", "en", "protest"),
        ("Russia met the deadline of NATO.", "en", "meeting"),
        ("The team reached the summit of the mountain in Nepal.", "en", "summit"),
        ("Rusia face apel la reținere.", "ro", "phone_call"),
        ("The United States and China agreed on a trade truce.", "en", "ceasefire"),
        ("Statele Unite și China au ajuns la un armistițiu comercial.", "ro", "ceasefire"),
        ("Compania din România a investit 5 milioane de euro.", "ro", "appointment"),
        ("The minister of Spain resigned in protest at the decision.", "en", "protest"),
        ("Kenya and Uganda have set a final deadline in October to end the dispute.", "en", "threat"),
        ("Premierul Robert Fico a fost împușcat la Handlova.", "ro", "death"),
        ("Armata israeliană a preluat controlul punctului de trecere Rafah.", "ro", "coup"),
        ("Nobody listened to the election agency of Chad.", "en", "election"),
        ("The government of Greece won a confidence vote in parliament.", "en", "election"),
        ("Militanții au lansat tiruri de rachete asupra Israelului.", "ro", "weapons_test"),
        ("Officials from Georgia and Armenia took part in the talks.", "en", "court_ruling"),
        ("The prime minister of Peru talks to the media in Lima.", "en", "negotiation"),
        ("The government of Mali imposed a curfew and a state of emergency.", "en", "disaster"),
        ("Protestul oficial al României a fost respins de Rusia.", "ro", "protest"),
        ("Norway raised the tariff because of Peru's purchases of Russian oil.", "en", "economic_deal"),
    ],
)
def test_what_only_looks_like_a_trigger_tells_nothing(text: str, language: str, kind: str) -> None:
    assert kind not in {telling.type for telling in tellings(text, language=language)}


def test_a_weak_trigger_needs_somebody() -> None:
    assert not tellings("The meeting was long.")


def test_a_gap_does_not_reach_over_a_comma_and_an_and() -> None:
    found = tellings("The blockade began in May, and the war between Russia and Ukraine goes on.")

    assert "invasion" not in {telling.type for telling in found}


def test_soldiers_described_by_a_participle_are_not_deployed_by_another_verb() -> None:
    (told,) = [
        telling
        for telling in tellings(
            "Ministrul ceh s-a întâlnit vineri cu medicii militari cehi dislocați în Lituania.", {}, "ro"
        )
        if telling.type == "deployment"
    ]

    assert told.trigger.is_attribute


def test_a_gap_does_not_reach_who_says_so() -> None:
    found = tellings(
        "Soldații au respins atacurile desfășurate vineri la Gao, au declarat forțele armate din Mali.",
        {"vineri": "2026-01-30"},
        "ro",
    )

    assert {t.type for t in found} & {"armed_attack", "deployment"} == {"armed_attack"}
