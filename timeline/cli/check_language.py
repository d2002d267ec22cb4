"""Run every example and counter-example of a language pack.

CODE is that of the pack's folder in resources/languages, such as ro. Each rule that does not read its example as it
says is told with its file; 1 when there is one.
"""

import argparse

from timeline.project.language_check import check_language

from .output import Output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    parser.add_argument("code", metavar="CODE", help="ISO 639-1 code of the language")


def run(options: argparse.Namespace, output: Output) -> int:
    """Print what is wrong, then the count."""
    report = check_language(options.code)
    for problem in report.problems:
        output.line(problem)
    output.line(f"{options.code}: {report.rules} rules, {report.examples} examples, {len(report.problems)} wrong.")
    return int(bool(report.problems))
