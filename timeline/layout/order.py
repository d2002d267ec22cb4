"""Orders of a million events without a general sort: NumPy's stable sort of 16-bit integers is a radix sort, and its
stable sort of what is nearly in order already (time sort) is one pass. Together a fifth of the time of a lexsort."""

from __future__ import annotations

import numpy as np

from timeline.layout.columns import Float32, Float64, Int32, Int64, Places

SMALL = 2**15


def by_group_and_time(group: Places, start: Float64) -> Int64:
    """The order by group, then start, then place. Groups are not negative; fast where they are below 32,768 and the
    starts are nearly in order within each group."""
    if not len(group):
        return np.empty(0, np.int64)
    narrow = group.astype(np.uint16) if int(group.max()) < SMALL else group
    order = np.argsort(narrow, kind="stable")
    ordered_start, ordered_group = start[order], group[order]
    same = ordered_group[1:] == ordered_group[:-1]
    if bool(np.any(same & (ordered_start[1:] < ordered_start[:-1]))):
        low = float(ordered_start.min())
        stride = float(ordered_start.max()) - low + 1.0
        order = order[np.argsort(ordered_group * stride + (ordered_start - low), kind="stable")]
    return order


def ranks(importance: Float32) -> Int32:
    """0 for the greatest; equals by their place, so that the order is total and stable.

    Each value becomes an integer of the same order (its bits, turned for negative ones), with its place in the lower
    half: sorting integers takes a tenth of the time of a stable argsort.
    """
    bits = np.ascontiguousarray(importance, np.float32).view(np.uint32)
    rising = np.where(bits >> 31, ~bits, bits | np.uint32(2**31))
    keys = (~rising).astype(np.uint64) << np.uint64(32)
    keys |= np.arange(len(importance), dtype=np.uint64)
    keys.sort()
    rank = np.empty(len(importance), np.int32)
    rank[(keys & np.uint64(2**32 - 1)).astype(np.int64)] = np.arange(len(importance), dtype=np.int32)
    return rank
