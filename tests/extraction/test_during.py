"""What is done during a visit is on its days."""

import pytest

from .told import only, tellings

VISIT = "French President Emmanuel Macron visits Kenya on Friday. Few details are known yet, and the streets are calm. "


@pytest.mark.parametrize(
    "sentence",
    [
        "During the visit, Macron will meet William Ruto.",
        "Macron will meet William Ruto during his stay.",
    ],
)
def test_a_plan_for_a_visit_is_of_its_day(sentence: str) -> None:
    found = tellings(VISIT + "Nobody knew why. The sky was grey. " + sentence, {"Friday": "2026-02-06"})

    assert str(only(found, "meeting").when.span) == "2026-02-06"


def test_a_romanian_plan_for_a_visit_is_of_its_day() -> None:
    found = tellings(
        "Președintele Emmanuel Macron va vizita vineri Kenya. Nu se știe de ce. Străzile sunt liniștite. Cerul e gri. "
        "Cu prilejul vizitei va fi semnat un memorandum între Franța și Kenya.",
        {"vineri": "2026-02-06"},
        "ro",
    )

    assert str(only(found, "treaty_signing").when.span) == "2026-02-06"


def test_another_visit_lends_no_day() -> None:
    found = tellings(
        VISIT + "Nobody knew why. The sky was grey. It rained. Macron will meet William Ruto during a visit to Paris.",
        {"Friday": "2026-02-06"},
    )

    assert only(found, "meeting").when.span is None


def test_a_visit_that_is_over_dates_no_plan() -> None:
    found = tellings(
        "French President Emmanuel Macron visited Kenya on 12 January. During the visit, he will meet William Ruto.",
        {"12 January": "2026-01-12"},
    )

    assert only(found, "meeting").when.span is None
