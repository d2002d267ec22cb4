"""Brackets without a verb part no clause."""

import pytest

from .told import names, only, tellings


@pytest.mark.parametrize(
    ("text", "language", "kind", "actors"),
    [
        ("Premierul danez și șefa guvernului norvegian (partidul conservator, aflat la putere), Erna Solberg, s-au "
         "întâlnit la Oslo.", "ro", "meeting", {"Denmark", "Norway"}),
        ("Guvernul sudanez și Cuba (un stat mic dintr-o mare caldă) au semnat un tratat.", "ro", "treaty_signing",
         {"Sudan", "Cuba"}),
        ("Norway (a small country of the far and cold north) and Peru signed a treaty.", "en", "treaty_signing",
         {"Norway", "Peru"}),
    ],
)  # fmt: skip
def test_who_acts_is_found_on_both_sides_of_a_bracket(text: str, language: str, kind: str, actors: set[str]) -> None:
    assert actors <= names(only(tellings(text, language=language), kind))
