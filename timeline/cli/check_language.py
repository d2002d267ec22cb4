"""Run every example and counter-example of a language pack.

CODE is that of the pack's folder in resources/languages, such as ro. Each example that is not read as it says is told
with its rule; 1 when there is one.
"""

import argparse

from timeline.project.language_check import check_language

from .output import Output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The verb's own arguments."""
    parser.add_argument("code", metavar="CODE", help="ISO 639-1 code of the language")


def run(options: argparse.Namespace, output: Output) -> int:
    """Print what is wrong, then the count."""
    results = check_language(options.code)
    wrong = [result for result in results if not result.is_right]
    for result in wrong:
        expected, found = result.expected or "nothing", result.found or "nothing"
        output.line(f"{result.rule}: “{result.sentence}” should read {expected}, and reads {found}.")
    rules = len({result.rule for result in results})
    output.line(f"{options.code}: {rules} rules, {len(results)} examples, {len(wrong)} wrong.")
    return int(bool(wrong))
