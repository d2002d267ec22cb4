"""Weights fitted to graded events."""

from tests.benchmarks.fit import Row, crossed, figures, share_right, train


def row(article: str, grade: int, *names: str) -> Row:
    return Row(article, "en", ("bias", *names), grade, True, "")


ROWS = [row(f"a{number}", int(number % 4 > 0), "dated_clause" if number % 4 else "far_down") for number in range(40)]


def test_what_right_events_have_weighs_more_than_what_wrong_ones_have() -> None:
    weights = train(ROWS, [1.0] * len(ROWS))

    assert weights["dated_clause"] > 0 > weights["far_down"]
    assert share_right(weights, ROWS[1]) > 0.5 > share_right(weights, ROWS[0])


def test_a_rare_feature_weighs_little() -> None:
    rare = train([*ROWS, row("b", 1, "seldom")], [1.0] * (len(ROWS) + 1))

    assert 0 < rare["seldom"] < rare["dated_clause"]


def test_figures_count_the_core_events_that_are_not_found() -> None:
    shares = crossed(ROWS, [], 2.0)

    found = figures(ROWS, shares, 0.5, core=60, points=1)

    assert (found.shown, found.precision, found.recall) == (30, 1.0, 0.5)
