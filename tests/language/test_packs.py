"""Language packs fail at load, with the file, the rule and the reason."""

from pathlib import Path

import pytest

from timeline.language.packs import load_pack, pack_for, read_pack
from timeline.model import DataError

PACK = 'name = "Test"\nabbreviations = ["dr"]\n'
WORDS = '[month]\n5 = ["may"]\n'
RULE = """published = "2026-02-04"
[[rule]]
id = "month"
pattern = "in {month}"
means = { kind = "calendar", month = "{month}" }
examples = ["Gone [in may]. => 2025-05"]
counter_examples = ["He may go."]
"""


def write_pack(folder: Path, **files: str) -> Path:
    contents = {"pack": PACK, "words": WORDS, "tense": "", "dates": RULE} | files
    for name, text in contents.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_good_pack_is_read(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path))
    assert pack.name == "Test"
    assert [rule.id for rule in pack.date_rules] == ["month"]
    assert pack.date_rules[0].examples[0].text == "Gone in may."


WRONG = [
    ("pack", 'name = "Test"\n', "abbreviations"),
    ("words", "[month]\n5 = ['may']\n6 = ['may']\n", "two values"),
    ("words", "[month]\n5 = 'may'\n", "list of words"),
    ("words", "[month\n", "TOML"),
    ("tense", "past = 'was'\n", "list of words"),
    ("tense", "unknown_key = ['was']\n", "unknown_key"),
    ("dates", RULE.replace("in {month}", "in {week}"), "week"),
    ("dates", RULE.replace('id = "month"', 'id = ""'), "no id"),
    ("dates", RULE.replace("=> 2025-05", ""), "example"),
    ("dates", RULE.replace('counter_examples = ["He may go."]\n', ""), "counter_examples"),
    ("dates", RULE.replace("means", "meaning"), "meaning"),
    ("dates", RULE.replace('published = "2026-02-04"\n', ""), "day of publication"),
    ("dates", RULE + RULE.partition("\n")[2], "stands also"),
]


@pytest.mark.parametrize(("name", "text", "reason"), WRONG, ids=[f"{row[0]}: {row[2]}" for row in WRONG])
def test_a_bad_pack_is_refused_with_its_file_and_the_reason(tmp_path: Path, name: str, text: str, reason: str) -> None:
    with pytest.raises(DataError) as caught:
        read_pack(write_pack(tmp_path, **{name: text}))
    assert f"{name}.toml" in str(caught.value)
    assert reason in f"{caught.value}{caught.value.details}"


@pytest.mark.parametrize("code", ["ro", "en"])
def test_a_pack_is_loaded_once(code: str) -> None:
    assert load_pack(code) is load_pack(code)


@pytest.mark.parametrize("code", ["../en", "", "en/../ro"])
def test_a_code_is_no_path(code: str) -> None:
    with pytest.raises(DataError):
        load_pack(code)


def test_a_language_without_a_pack_reads_figures_with_the_day_first() -> None:
    assert pack_for("en") is load_pack("en")
    assert pack_for("pt").settings["date_order"] == "dmy"
    assert pack_for("pt").words is load_pack("en").words
