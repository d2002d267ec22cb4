"""Write a project, or a range of it, to a file; its suffix chooses the format.

Suffixes: .png .svg .pdf .csv .jsonl .ics .html .md .docx .timelinejs.json. Pictures take --size, --theme and --lanes.
"""

import argparse
from pathlib import Path

from timeline.project import ExportOptions, Project

from .arguments import add_project, add_range, check_range, day, size
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
    parser.add_argument("--known-on", type=day, metavar="D", help="only what was published until that day")


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the file and say so."""
    check_range(options)
    out = Path(options.output)
    chosen = ExportOptions(
        first=options.first,
        last=options.last,
        size=options.size,
        theme=options.theme,
        lanes=options.lanes,
        known_on=options.known_on,
        language=options.ui,
    )
    with Project.open(Path(options.project), read_only=True) as project:
        project.export(out, chosen)
    output.tell(f"Written: {out}")
    return 0
