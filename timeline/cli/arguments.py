"""What the verbs' command lines have in common: the parser, and the types of dates and sizes."""

import argparse
import inspect

from timeline.model import EdtfDate, PlainError, TimeSpan
from timeline.model.edtf import Precision

FORMATS = ("table", "jsonl")
LARGEST_SIDE_PX = 30_000


class WrongUse(PlainError):
    """Arguments that are right one by one and wrong together; leads to exit code 2."""


def verb_parser(verb: str, documentation: str, language: str) -> argparse.ArgumentParser:
    """The parser of one verb; the first paragraph of its module's docstring is its help."""
    parser = argparse.ArgumentParser(
        prog=f"main.py {verb}",
        description=inspect.cleandoc(documentation),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--ui", choices=("en", "ro"), default=language, help="language of titles and messages")
    return parser


def add_format(parser: argparse.ArgumentParser) -> None:
    """`--format`: a table for people, or a line of JSON for each row."""
    parser.add_argument("--format", choices=FORMATS, default="table", help="a table (default), or JSON lines")


def add_project(parser: argparse.ArgumentParser) -> None:
    """`--project`, which every verb but `extract` and `check-language` needs."""
    parser.add_argument("--project", required=True, metavar="P.gtl", help="the project file")


def day(text: str) -> int:
    """An ISO day as a day number. Raises ArgumentTypeError with a sentence."""
    date = _date(text)
    if date.precision is not Precision.DAY or date.approximate or date.uncertain:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it like 2026-02-04")
    return date.bounds[0]


def published(text: str) -> str:
    """A publication date, checked and given back: a day, with or without the time."""
    if _date(text).precision < Precision.DAY:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it like 2026-02-04 or 2026-02-04T16:22")
    return text


def size(text: str) -> tuple[int, int]:
    """Width and height in px, written 1600x900."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size; write it like 1600x900")
    sides = int(width), int(height)
    if not all(1 <= side <= LARGEST_SIDE_PX for side in sides):
        raise argparse.ArgumentTypeError(f"each side has to be between 1 and {LARGEST_SIDE_PX} px")
    return sides


def count(text: str) -> int:
    """A number that is not negative."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a number; write it like 2")
    return int(text)


def add_range(parser: argparse.ArgumentParser) -> None:
    """`--from` and `--to`, as `first` and `last`."""
    parser.add_argument("--from", dest="first", type=day, metavar="D", help="first day, such as 2026-02-01")
    parser.add_argument("--to", dest="last", type=day, metavar="D", help="last day, included")


def check_range(options: argparse.Namespace) -> None:
    """Raises WrongUse when the range ends before it begins."""
    if options.first is not None and options.last is not None and options.last < options.first:
        raise WrongUse("The range ends before it begins.", "Exchange the days after --from and --to.")


def _date(text: str) -> EdtfDate:
    try:
        parsed = TimeSpan.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date of the calendar; write it like 2026-02-04") from error
    if parsed.start is None or parsed.start != parsed.end:
        raise argparse.ArgumentTypeError(f"“{text}” is not one date; write it like 2026-02-04")
    return parsed.start
