"""Read articles into a project; one JSON line for every path, printed once it is stored for good.

A PATH is a file, a folder (walked, links not followed), a .jsonl file with an article a line, or - for standard input:
text, or JSON lines when it begins with {, each answered before the next is needed. The project is made if it is not
there. Status is imported, duplicate, empty, failed or skipped.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.model import Failure, ImportOutcome, Progress, Source
from timeline.project import Project
from timeline.project.exchange import outcome_json
from timeline.project.opening import OPEN_ELSEWHERE
from timeline.project.plugins.problems import plugin_problems
from timeline.project.sentences import in_language

from .arguments import add_project, count
from .output import Output
from .standard_input import STDIN, Conversation


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    add_project(parser)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument(
        "--jobs", type=count, default=0, metavar="N", help="worker processes (0: what suits the machine)"
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="have a Dask scheduler's machines read, such as tcp://host:8786",
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Import and print each answer. 1 when an input failed."""
    has_failed = False

    def answer(outcome: ImportOutcome) -> None:
        nonlocal has_failed
        has_failed = has_failed or outcome.status == "failed"
        output.json(outcome_json(outcome, options.ui))

    def tell(progress: Progress) -> None:
        output.progress(progress.done, progress.total, progress.name)

    with Project.open_or_create(Path(options.project)) as project:
        if project.is_open_elsewhere:
            output.tell(in_language(OPEN_ELSEWHERE, options.ui))
        for sentence in plugin_problems():
            output.tell(in_language(sentence, options.ui))
        project.import_files(
            _sources(options.paths),
            jobs=options.jobs,
            scheduler=options.scheduler,
            on_outcome=answer,
            on_progress=tell,
        )
    return int(has_failed)


def _sources(paths: Iterable[str]) -> Iterator[Source | Failure]:
    """The paths in their order, standard input a line at a time: the next one may depend on our answer."""
    for path in paths:
        if path == STDIN:
            yield from Conversation.on_stdin(Source("")).sources()
        else:
            yield Source(path)
