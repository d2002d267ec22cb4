"""French, given as an example of a plug-in: a language is a folder of data, read by the same code as all others."""

from pathlib import Path

import pytest

from tests.temporal.test_news import MARK, rows_of
from timeline.language import analyse
from timeline.language.packs import read_pack
from timeline.model import TimeSpan
from timeline.temporal import find_timexes
from timeline.temporal.language_check import check_pack

FRENCH = read_pack(Path(__file__).parents[2] / "docs" / "examples" / "language-fr" / "timeline_french" / "fr")


def test_every_example_of_the_french_rules_holds() -> None:
    wrong = [result for result in check_pack(FRENCH) if not result.is_right]
    assert wrong == []


@pytest.mark.parametrize("row", rows_of("fr"), ids=lambda row: row[2][:60])
def test_every_date_of_a_french_sentence_is_read_and_nothing_else(row: tuple[str, str, str]) -> None:
    _, published, line = row
    text = MARK.sub(r"\1", line)
    found = find_timexes(analyse(text, (), FRENCH), TimeSpan.parse(published))
    values = [timex.value for timex in found if timex.type in ("DATE", "TIME")]
    assert values == [match[2] for match in MARK.finditer(line)]
