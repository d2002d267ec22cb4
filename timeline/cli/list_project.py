"""List the events or articles of a project, events in time order.

--from and --to are ISO days, both included; events that are possibly in that range are listed. --actor takes a name or
part of one, with or without diacritics.
"""

import argparse
from pathlib import Path

from timeline.model import Event
from timeline.project import EventFilter, Project
from timeline.project.answers import ArticleRow
from timeline.project.exchange import article_row_json, event_json
from timeline.project.when_text import when_text

from .actor_names import names_match
from .arguments import add_format, add_project, add_range, check_range
from .event_table import event_lines
from .output import Output
from .table import table, terminal_width

ARTICLE_HEAD = ("Published", "Title", "Publisher", "Language", "Events", "State")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    add_project(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--events", action="store_true", help="list events (default)")
    what.add_argument("--articles", action="store_true", help="list articles")
    add_range(parser)
    parser.add_argument("--type", default="", metavar="T", help="only events of this type, such as phone_call")
    parser.add_argument("--actor", default="", metavar="A", help="only events in which A takes part")
    parser.add_argument("--hidden", action="store_true", help="also events that are not shown")
    add_format(parser)


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the rows."""
    check_range(options)
    with Project.open(Path(options.project), read_only=True) as project:
        if options.articles:
            _print_articles(project.articles(), options, output)
            return 0
        events = [event for event in project.events(chosen(options)) if takes_part(event, options.actor)]
        if options.format == "jsonl":
            grades = project.grades()
            for event in events:
                output.json(event_json(event, project.claims_of(event.id), options.ui, grades))
        else:
            for line in event_lines(events, options.ui, is_terminal=output.is_terminal):
                output.line(line)
    return 0


def chosen(options: argparse.Namespace) -> EventFilter:
    """The filter that the options ask for; names of actors are looked at afterwards."""
    types = frozenset({options.type}) if options.type else frozenset[str]()
    return EventFilter(types=types, first=options.first, last=options.last, hidden=options.hidden)


def takes_part(event: Event, name: str) -> bool:
    """True when somebody of that name takes part, or no name is asked for."""
    return not name or any(names_match(name, (actor.key, actor.name, actor.label_ro)) for actor in event.actors)


def _print_articles(rows: tuple[ArticleRow, ...], options: argparse.Namespace, output: Output) -> None:
    rows = tuple(row for row in rows if _is_in_range(row, options.first, options.last))
    if options.format == "jsonl":
        for row in rows:
            output.json(article_row_json(row))
        return
    cells = [
        (
            when_text(row.published, options.ui, short=True) if row.published else "–",
            row.title or row.path,
            row.publisher,
            row.language,
            str(row.events),
            row.state,
        )
        for row in rows
    ]
    for line in table(ARTICLE_HEAD, cells, terminal_width(output.is_terminal)):
        output.line(line)


def _is_in_range(row: ArticleRow, first: int | None, last: int | None) -> bool:
    """True when the article was possibly published in the range; one without a date only when none is asked for."""
    if first is None and last is None:
        return True
    if row.published is None:
        return False
    earliest, latest = row.published.earliest, row.published.latest
    is_late_enough = first is None or latest is None or latest >= first
    return is_late_enough and (last is None or earliest is None or earliest <= last)
