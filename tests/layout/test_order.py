from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.columns import Float64
from timeline.layout.order import by_group_and_time, ranks

PAIRS = st.lists(st.tuples(st.integers(0, 40_000), st.floats(-1e9, 1e9)), max_size=50)


@given(PAIRS)
def test_the_order_is_that_of_a_lexsort(pairs: list[tuple[int, float]]) -> None:
    group = np.array([pair[0] for pair in pairs], np.int64)
    start: Float64 = np.array([float(round(pair[1])) for pair in pairs], np.float64)
    np.testing.assert_array_equal(by_group_and_time(group, start), np.lexsort((start, group)))


@given(st.lists(st.floats(-1e6, 1e6, width=32), max_size=50))
def test_ranks_are_those_of_a_stable_sort(importance: list[float]) -> None:
    values = np.array(importance, np.float32) + np.float32(0)  # no negative zero
    expected = np.empty(len(values), np.int32)
    expected[np.argsort(-values, kind="stable")] = np.arange(len(values), dtype=np.int32)
    assert ranks(values).tolist() == expected.tolist()


@pytest.mark.parametrize("values", [[1.0, 1.0, 2.0], [-1.0, 0.0, 1.0]])
def test_the_greatest_is_first_and_equals_keep_their_order(values: list[float]) -> None:
    assert ranks(np.array(values, np.float32))[int(np.argmax(values))] == 0
