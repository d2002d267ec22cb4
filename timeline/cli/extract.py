"""Read articles, understand them, print their events; keep nothing.

A PATH is a file, a folder (walked, links not followed), a .jsonl file with an article a line, or - for standard input:
text, or JSON lines when it begins with {, each answered before the next is needed.
"""

import argparse
from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.model import Failure, Reading, Source
from timeline.project.exchange import article_json, failure_json
from timeline.project.exchange.paths import sources_below
from timeline.project.exchange.understanding import understand_files
from timeline.project.sentences import in_language

from .arguments import add_format, published
from .event_table import reading_lines
from .output import Output
from .standard_input import STDIN, Conversation


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--published", type=published, metavar="DATE", help="when all were published")
    parser.add_argument("--language", default="", metavar="CODE", help="the language of all, such as ro")
    parser.add_argument("--only", choices=("timexes",), help="only expressions of time, no events")
    add_format(parser)


def run(options: argparse.Namespace, output: Output) -> int:
    """Print each article's events, in order of the paths. 1 when an input failed."""
    like = Source("", published_text=options.published or "", language=options.language)
    has_failed = False
    for found in _understood(options.paths, like, output):
        has_failed = has_failed or (isinstance(found, Failure) and found.status == "failed")
        _print(found, options, output)
    return int(has_failed)


def _understood(paths: Iterable[str], like: Source, output: Output) -> Iterator[Reading | Failure]:
    """Files go to worker processes; standard input is answered here, in its turn."""
    files: list[str] = []
    for path in paths:
        if path != STDIN:
            files.append(path)
            continue
        yield from _from_files(files, like, output)
        files = []
        yield from _from_stdin(like)
    yield from _from_files(files, like, output)


def _from_files(paths: list[str], like: Source, output: Output) -> Iterator[Reading | Failure]:
    if not paths:
        return
    sources = chain.from_iterable(sources_below(path, like) for path in paths)
    for done, found in enumerate(understand_files(sources), 1):
        output.progress(done, None, found.path if isinstance(found, Failure) else found.article.path)
        yield found


def _from_stdin(like: Source) -> Iterator[Reading | Failure]:
    # Files are read by worker processes: only a conversation needs the readers and the knowledge in this one.
    from timeline.project.exchange.conversation import TextUnderstanding

    understanding = TextUnderstanding()
    for source in Conversation.on_stdin(like).sources():
        if isinstance(source, Failure):
            yield source
        else:
            yield from understanding.read(source)


def _print(found: Reading | Failure, options: argparse.Namespace, output: Output) -> None:
    only_timexes = options.only == "timexes"
    if options.format == "jsonl":
        output.json(
            failure_json(found, options.ui)
            if isinstance(found, Failure)
            else article_json(found, options.ui, only_timexes=only_timexes)
        )
    elif isinstance(found, Failure):
        output.tell(f"{found.path}: {in_language(found.sentence, options.ui)}")
    else:
        for line in reading_lines(found, options.ui, only_timexes=only_timexes, is_terminal=output.is_terminal):
            output.line(line)
        for problem in found.problems:
            output.tell(f"{found.article.path}: {in_language(problem.sentence, options.ui)}")
