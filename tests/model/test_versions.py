"""What in an origin key tells versions of one article."""

from timeline.model.versions import version_bands


def test_only_the_parts_of_versions_are_told_apart_from_those_of_copies() -> None:
    assert version_bands("0:1f v0:2e vu:3d 15:4c") == ("v0:2e", "vu:3d")
    assert version_bands("") == ()
