import gc

import pytest

from timeline.desktop.timeline_view.undisturbed import undisturbed


def test_nothing_is_collected_within_and_afterwards_it_is_as_before() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
    with undisturbed(), undisturbed():
        pass
    assert gc.isenabled()


def test_collection_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="a frame"), undisturbed():
        raise ValueError("a frame")
    assert gc.isenabled()
