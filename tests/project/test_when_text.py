"""Dates in words."""

import pytest

from timeline.model import TimeSpan
from timeline.project.when_text import when_text


@pytest.mark.parametrize(
    ("edtf", "english", "romanian"),
    [
        ("2026-02-04", "Wednesday, 4 February 2026", "miercuri, 4 februarie 2026"),
        ("2026-02-04T16:22:00", "Wednesday, 4 February 2026, 16:22", "miercuri, 4 februarie 2026, ora 16:22"),
        ("2025-10", "October 2025", "octombrie 2025"),
        ("2025", "2025", "2025"),
        ("201X", "the 2010s", "anii 2010"),
        ("18XX", "the 19th century", "secolul XIX"),
        ("2025-24", "winter 2025–2026", "iarna 2025–2026"),
        ("2022-02-24/..", "since 24 February 2022", "din 24 februarie 2022"),
        ("../2026-02-03", "until 3 February 2026", "până la 3 februarie 2026"),
        ("2022/2024", "from 2022 to 2024", "de la 2022 până la 2024"),
        ("[..2026-02-03]", "on or before 3 February 2026", "cel târziu la 3 februarie 2026"),
        (
            "[2025-10-21..2025-10-31]",
            "on a day between 21 October 2025 and 31 October 2025",
            "într-o zi între 21 octombrie 2025 și 31 octombrie 2025",
        ),
        ("-0043-03-15", "Friday, 15 March 44 BC", "vineri, 15 martie 44 î.Hr."),
        ("2025-10~", "about October 2025", "în jur de octombrie 2025"),
        ("2026-02-04?", "Wednesday, 4 February 2026 (uncertain)", "miercuri, 4 februarie 2026 (nesigur)"),
    ],
)
def test_a_span_is_said_in_both_languages(edtf: str, english: str, romanian: str) -> None:
    span = TimeSpan.parse(edtf)
    assert when_text(span, "en") == english
    assert when_text(span, "ro") == romanian


def test_no_date_is_said_so() -> None:
    assert when_text(None, "en") == "no date"


def test_a_short_date_has_no_weekday() -> None:
    assert when_text(TimeSpan.parse("2026-02-04"), "en", short=True) == "4 Feb 2026"
    assert when_text(TimeSpan.parse("[2025-10-21..2025-10-31]"), "ro", short=True) == "21 oct. 2025 – 31 oct. 2025"


def test_a_language_without_words_is_spoken_to_in_english() -> None:
    assert when_text(TimeSpan.parse("2025-10"), "xx") == "October 2025"
