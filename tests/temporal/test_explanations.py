"""Every way in which a date is read has a sentence for the user, in both languages of the interface."""

import string
import tomllib
from typing import Any

import pytest

from timeline import locations
from timeline.language import available_packs, load_pack

FILE = locations.resources() / "translations" / "date_rules.toml"
SENTENCES: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
RULES = {rule.id for code in available_packs() for rule in load_pack(code).date_rules if rule.means["kind"] != "none"}


@pytest.mark.parametrize("interface", ["en", "ro"])
def test_every_rule_has_a_sentence_and_no_sentence_lacks_its_rule(interface: str) -> None:
    assert set(SENTENCES[interface]["rules"]) == RULES


@pytest.mark.parametrize("interface", ["en", "ro"])
def test_sentences_have_no_other_gaps_than_those_promised(interface: str) -> None:
    for group in ("rules", "anchors", "readings"):
        for sentence in SENTENCES[interface][group].values():
            gaps = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
            assert gaps <= {"phrase", "value", "anchor"}


@pytest.mark.parametrize("interface", ["en", "ro"])
def test_every_anchor_and_other_reading_has_its_words(interface: str) -> None:
    assert set(SENTENCES[interface]["anchors"]) == {"publication", "text", "quote", "event"}
    assert set(SENTENCES[interface]["readings"]) == {"other_week", "other_year", "day_and_month_swapped"}
