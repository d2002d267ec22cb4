"""Read articles into a project; one JSON line for every path, printed once it is stored for good.

A PATH is a file, a folder (walked, links not followed), a .jsonl file with an article a line, or - for standard input:
text, or JSON lines when it begins with {, each answered before the next is needed. The project is made if it is not
there. Status is imported, duplicate, empty, failed or skipped.
"""

import argparse
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from timeline.model import Failure, ImportOutcome, Progress, Source
from timeline.project import Project
from timeline.project.exchange import outcome_json
from timeline.project.exchange.paths import sources_below

from .arguments import add_project
from .output import Output
from .standard_input import STDIN, Conversation


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    add_project(parser)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="worker processes (0: what suits the machine)")


def run(options: argparse.Namespace, output: Output) -> int:
    """Import and print each answer. 1 when an input failed."""
    path = Path(options.project)
    project = Project.open(path) if path.exists() else Project.create(path)
    with project:
        importing = _Import(project, options.jobs, output)
        files: list[str] = []
        for word in options.paths:
            if word != STDIN:
                files.append(word)
                continue
            importing.files(files)
            importing.stdin()
            files = []
        importing.files(files)
    return int(importing.has_failed)


class _Import:
    """One run of the verb: hands sources to the project, prints what comes back."""

    def __init__(self, project: Project, jobs: int, output: Output) -> None:
        self._project = project
        self._jobs = jobs
        self._output = output
        self.has_failed = False

    def files(self, paths: list[str]) -> None:
        """Import files and folders, in one named step."""
        if paths:
            found = chain.from_iterable(sources_below(path, Source("")) for path in paths)
            self._project.import_files(
                self._only_sources(found), workers=self._jobs, on_outcome=self._answer, on_progress=self._progress
            )

    def stdin(self) -> None:
        """Import what standard input says, a line at a time: the next one may depend on our answer."""
        for said in self._only_sources(Conversation.on_stdin(Source("")).sources()):
            self._project.import_files([said], workers=1, on_outcome=self._answer)

    def _only_sources(self, found: Iterable[Source | Failure]) -> Iterator[Source]:
        for one in found:
            if isinstance(one, Failure):
                self._answer(ImportOutcome(one.path, one.status, error=one.sentence, given_id=one.given_id))
            else:
                yield one

    def _answer(self, outcome: ImportOutcome) -> None:
        self.has_failed = self.has_failed or outcome.status == "failed"
        self._output.json(outcome_json(outcome))

    def _progress(self, progress: Progress) -> None:
        self._output.progress(progress.done, progress.total, progress.name)
