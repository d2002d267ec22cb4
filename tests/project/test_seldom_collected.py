"""Python looks through everything more seldom during an import, and as before after it."""

import gc

from timeline.project.seldom_collected import SELDOM, seldom_collected


def test_within_everything_is_looked_through_seldom_and_afterwards_as_before() -> None:
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold() == (*before[:2], SELDOM)

    assert gc.get_threshold() == before
