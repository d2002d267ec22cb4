"""Words by which pages of any language date themselves."""

from pathlib import Path

import pytest

from timeline.language import page_words
from timeline.language.page_words import read_page_words
from timeline.model import DataError


def test_months_and_labels_of_many_languages_are_known_without_case_and_diacritics() -> None:
    words = page_words()
    assert [words.months[name] for name in ("janvier", "marz", "aout", "октября", "ekim")] == [1, 3, 8, 10, 10]
    assert (words.labels["publie"], words.labels["aktualisiert"]) == ("published", "modified")


@pytest.mark.parametrize("text", ['[a]\n13 = ["x"]', '[a]\n1 = ["x"]\n[b]\n2 = ["X"]', "[a"])
def test_bad_words_say_which_file_is_wrong(text: str, tmp_path: Path) -> None:
    file = tmp_path / "page_dates.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(DataError, match="page_dates"):
        read_page_words(file)
