"""Categories, codes and titles of other programs lead to our types."""

import pytest

from timeline import knowledge
from timeline.project.imports.types import UNKNOWN_TYPE, cameo_types, named_types, plover_codes, plover_types, typed
from timeline.project.imports.values import ImportedEvent


@pytest.mark.parametrize("hint", ["phone_call", "Phone call", "PHONE-CALL", "convorbire telefonică"])
def test_a_category_named_like_one_of_ours_is_it(hint: str) -> None:
    event = ImportedEvent("Anything", None, "ics", "1", type_hint=hint)
    assert typed(event, knowledge.load(), "en").type == "phone_call"


def test_where_nothing_tells_the_type_it_says_that_it_was_guessed() -> None:
    found = typed(ImportedEvent("Xyzzy", None, "ics", "1", type_hint="Misc"), knowledge.load(), "en")
    assert (found.type, found.is_guessed) == (UNKNOWN_TYPE, True)


def test_named_actors_are_known_ones_where_their_name_is() -> None:
    event = ImportedEvent("X", None, "csv", "1", type="summit", actors=("Germania", "Somebody New"))
    assert [actor.key for _, actor in typed(event, knowledge.load(), "en").roles] == ["state:DE", "x:somebodynew"]


def test_codes_lead_to_types_that_exist() -> None:
    known = knowledge.load()
    for types in (cameo_types(known), plover_types(known)):
        assert types
        assert set(types.values()) <= set(known.event_types)
    assert cameo_types(known)["0872"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("CONSULT/phone", ("CONSULT/phone",)), ("none (beside DEMAND)", ()), ("AGREE/SUPPORT", ("SUPPORT", "AGREE")),
     ("ASSAULT/aerial, heavy-weapons", ("ASSAULT/aerial", "ASSAULT/heavy-weapons")),
     ("CONCEDE / RETREAT (table: 085)", ("CONCEDE", "RETREAT")),
     ("ACCUSE or SANCTION/convict", ("ACCUSE", "SANCTION/convict"))],
)  # fmt: skip
def test_plover_codes_are_taken_out_of_their_line(text: str, codes: tuple[str, ...]) -> None:
    assert plover_codes(text) == codes


def test_names_of_types_do_not_contradict_each_other() -> None:
    known = knowledge.load()
    names = named_types(known)
    assert all(names[kind.replace("_", "")] == kind for kind in known.event_types)
