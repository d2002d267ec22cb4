"""Search the events and articles of a project, the best hits first.

Words are found with or without diacritics and in any case; "words in quotes" stand together; actor: type: source:
place: from: and to: narrow the search.
"""

import argparse
from pathlib import Path

from timeline.project import Project
from timeline.project.exchange import hit_json
from timeline.project.when_text import when_text

from .arguments import add_format, add_project, count
from .output import Output
from .table import table, terminal_width

HEAD = ("When", "Kind", "Title", "Words")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    add_project(parser)
    parser.add_argument("query", nargs="+", metavar="QUERY", help="the words to find")
    parser.add_argument("--limit", type=count, default=50, metavar="N", help="at most so many hits (50)")
    add_format(parser)


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the hits."""
    with Project.open(Path(options.project), read_only=True) as project:
        hits = project.search(" ".join(options.query), options.limit, language=options.ui)
    if options.format == "jsonl":
        for hit in hits:
            output.json(hit_json(hit))
        return 0
    rows = [(when_text(hit.when, options.ui, short=True), hit.kind, hit.title, hit.snippet) for hit in hits]
    for line in table(HEAD, rows, terminal_width(output.is_terminal)):
        output.line(line)
    return 0
