"""Where something was said: visits and meetings in or after which somebody spoke are of that day."""

import pytest

from .told import only, tellings

DAY = {"marți": "2026-02-03"}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Premierul leton, aflat în vizită la Tallinn, a declarat marți că sprijină planul.", "visit", "2026-02-03"),
        ("Aflată într-o vizită la Tallinn, premierul leton a anunțat că sprijină planul.", "visit", "2026-02-04"),
        ("În urma unei întrevederi cu președintele polonez, premierul leton a anunțat marți că sprijină planul.",
         "meeting", "2026-02-03"),
        ("Premierul leton a declarat, după o întâlnire cu președintele polonez, că cele două țări vor coopera.",
         "meeting", "2026-02-04"),
    ],
)  # fmt: skip
def test_a_contact_in_which_somebody_spoke_is_of_that_day(text: str, kind: str, when: str) -> None:
    found = only(tellings(f"Titlu despre altceva.\n\n{text}", DAY, "ro"), kind)

    assert (str(found.when.span), found.status) == (when, "occurred")


def test_european_leaders_are_those_of_the_union() -> None:
    found = only(tellings("Planul a fost discutat marți la un summit european la Bruxelles.", DAY, "ro"), "summit")

    assert found.keys == {"org:eu"}


def test_planes_in_the_plural_are_shot_down_too() -> None:
    found = only(tellings("Chile a doborât marți două avioane de luptă peruane.", DAY, "ro"), "armed_attack")

    assert {"state:CL", "state:PE"} <= found.keys
