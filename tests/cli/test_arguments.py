"""Dates and sizes on a command line."""

import argparse

import pytest

from timeline.cli.arguments import WrongUse, add_range, check_range, day, published, size, verb_parser
from timeline.model.calendar import day_number


def test_a_day_is_a_day_number() -> None:
    assert day("2026-02-04") == day_number(2026, 2, 4)


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-02", "yesterday", "", "2026-02-04~", "2026-02-04/2026-02-05", "04.02.2026", "../2026"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        day(text)


@pytest.mark.parametrize("text", ["2026-02-04", "2026-02-04T16:22", "2026-02-04T16:22:00+02:00"])
def test_a_publication_date_may_have_its_time(text: str) -> None:
    assert published(text) == text


@pytest.mark.parametrize("text", ["2026", "2026-02", "31 January"])
def test_a_publication_date_has_to_be_a_day(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        published(text)


def test_a_size_is_width_and_height() -> None:
    assert size("1600x900") == size("1600X900") == (1600, 900)


@pytest.mark.parametrize("text", ["1600", "x900", "0x9", "-1x5", "1e3x5", "99999x10"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        size(text)


def test_a_range_upside_down_is_wrong_use() -> None:
    parser = verb_parser("list", "List.", "en")
    add_range(parser)
    with pytest.raises(WrongUse):
        check_range(parser.parse_args(["--from", "2026-02-04", "--to", "2026-02-03"]))


def test_a_range_of_one_day_is_right() -> None:
    parser = verb_parser("list", "List.", "en")
    add_range(parser)
    options = parser.parse_args(["--from", "2026-02-04", "--to", "2026-02-04"])
    check_range(options)
    assert options.first == options.last
