import pytest

from timeline.desktop.typed_dates import typed_bounds, typed_span


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2026-02-04", "2026-02-04"),
        ("4.2.2026", "2026-02-04"),
        ("04/02/2026", "2026-02-04"),
        ("4 februarie 2026", "2026-02-04"),
        ("miercuri, 4 februarie 2026", "2026-02-04"),
        ("4 Feb 2026", "2026-02-04"),
        ("February 4, 2026", "2026-02-04"),
        ("Sept. 2025", "2025-09"),
        ("octombrie 2025", "2025-10"),
        ("2.2026", "2026-02"),
        ("2025", "2025"),
        ("[2025-10-21..2025-10-31]", "[2025-10-21..2025-10-31]"),
        ("2022-02/..", "2022-02/.."),
        ("about 2020", None),
        ("31.4.2026", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_dates_are_understood_as_people_type_them(typed: str, edtf: str | None) -> None:
    span = typed_span(typed)
    assert (str(span) if span else None) == edtf


def test_bounds_need_both_ends() -> None:
    assert typed_bounds("2026-02") is not None
    assert typed_bounds("2022-02/..") is None
