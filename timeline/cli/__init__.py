"""The command line: a module a verb, each a thin door to `project`. Imports no Qt, needs no display."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from timeline.model import PlainError
from timeline.project.sentences import problem_in_language

from .arguments import WrongUse, verb_parser
from .completion import completion_script
from .output import Output

WRONG_USE = 2
# Only the module of the verb that is asked for is imported: `extract` must not pay for what `list` stands on.
MODULES = {
    "extract": "extract",
    "import": "import_articles",
    "list": "list_project",
    "search": "search",
    "export": "export",
    "check-language": "check_language",
}


class Verb(Protocol):
    """What the module of a verb holds; its docstring is the verb's help."""

    __doc__: str | None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the verb's own arguments."""

    def run(self, options: argparse.Namespace, output: Output) -> int:
        """Carry it out; the exit code."""


def load_verb(name: str) -> Verb:
    """The module of a verb."""
    return cast(Verb, import_module(f"{__name__}.{MODULES[name]}"))


def run(words: Sequence[str], language: str) -> int:
    """Run a verb: `words` are its name and what follows, `language` that of titles and messages. Returns the exit code.

    0 done, 1 some inputs failed or the project cannot be read. Wrong use leaves through argparse with 2.
    """
    verb = load_verb(words[0])
    parser = verb_parser(words[0], verb.__doc__ or "", language)
    verb.add_arguments(parser)
    options = parser.parse_args(words[1:])
    with Output() as output:
        try:
            return verb.run(options, output)
        except PlainError as error:
            output.tell(problem_in_language(error, options.ui))
            return WRONG_USE if isinstance(error, WrongUse) else 1
        except BrokenPipeError:  # whoever read our output has seen enough
            output.nobody_reads()
            return 0


def print_completion(shell: str, front: argparse.ArgumentParser) -> int:
    """The completion script of a shell, for the program's own options (`front`) and those of every verb."""
    parsers = {"": front}
    for name in MODULES:
        verb = load_verb(name)
        parsers[name] = verb_parser(name, verb.__doc__ or "", "en")
        verb.add_arguments(parsers[name])
    with Output() as output:
        output.line(completion_script(shell, parsers).rstrip())
    return 0


def print_events(paths: Sequence[str], language: str) -> int:
    """The events of projects and articles as tables, where there is no display to draw them on."""
    projects = [path for path in paths if path.endswith(".gtl")]
    articles = [path for path in paths if not path.endswith(".gtl")]
    codes = [run(["list", "--project", path], language) for path in projects]
    if articles:
        codes.append(run(["extract", "--", *articles], language))
    return max(codes, default=0)
