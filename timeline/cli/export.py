"""Write a project, or a range of it, to a file; its suffix chooses the format.

Suffixes: .png .svg .pdf .csv .jsonl .ics .html .md .docx .timelinejs.json, and for the sources .json (CSL) .bib .ris.
Pictures take --size, --theme and --lanes, a PNG --scale, a PDF --pages.
"""

import argparse
from pathlib import Path

from timeline.project import EVERYTHING, EventFilter, ExportOptions, Project

from .arguments import WrongUse, add_project, add_range, check_range, count, day, size
from .output import Output

THEMES = ("light", "dark")
LANES = ("family", "type", "actor", "country", "source", "none")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    add_project(parser)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="the file to write")
    add_range(parser)
    parser.add_argument("--size", type=size, metavar="WxH", help="size of a picture in px, such as 1600x900")
    parser.add_argument("--theme", choices=THEMES, default="light", help="colours of a picture")
    parser.add_argument("--lanes", choices=LANES, default="family", help="what the lanes of a picture are")
    parser.add_argument(
        "--scale", type=float, default=1.0, metavar="N", help="pixels of a PNG for one of --size, 1 to 4"
    )
    parser.add_argument(
        "--pages", type=count, default=1, metavar="N", help="A4 pages that a PDF is spread over, 1 to 40"
    )
    parser.add_argument("--event", action="append", metavar="ID", help="only this event; may be given several times")
    parser.add_argument("--known-on", type=day, metavar="D", help="only what was published until that day")


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the file and say so."""
    check_range(options)
    out = Path(options.output)
    try:
        chosen = _options(options)
    except ValueError as error:
        raise WrongUse(f"The file cannot be written so: {error}.", "Look at --help.") from error
    with Project.open(Path(options.project), read_only=True) as project:
        project.export(out, chosen)
    output.tell(f"Written: {out}")
    return 0


def _options(options: argparse.Namespace) -> ExportOptions:
    """The arguments as the project wants them. Raises ValueError for what makes no sense."""
    chosen = EventFilter(event_ids=frozenset(options.event), hidden=True) if options.event else EVERYTHING
    return ExportOptions(
        filter=chosen,
        scale=options.scale,
        pages=max(options.pages, 1),
        first=options.first,
        last=options.last,
        size=options.size,
        theme=options.theme,
        lanes=options.lanes,
        known_on=options.known_on,
        language=options.ui,
    )
