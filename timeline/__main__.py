"""Where every start ends up: reads the first words of the command line and opens one of the two doors.

Nothing heavy is imported at the top: a headless verb must not pay for the window, nor the window for the verbs.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from timeline import __version__
from timeline.bootstrap.display import find_display
from timeline.bootstrap.first_start import NO_BOOTSTRAP
from timeline.bootstrap.say import say
from timeline.bootstrap.system_packages import provide_libraries

VERBS = ("extract", "import", "list", "search", "export", "check-language")
PAINTED = (".png", ".pdf")
UI_LANGUAGES = ("en", "ro")
SHELLS = ("bash", "zsh", "fish")
WRONG_USE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; `arguments` are those after its name. Returns the exit code.

    0 done, 1 some inputs failed or the project cannot be read, 2 wrong use or no display, 130 interrupted.
    """
    parser = _parser()
    given = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    try:
        if given.completion:
            return _print_completion(given.completion, parser)
        if given.rest and given.rest[0] in VERBS:
            return _run_verb(given.rest, given.ui)
        return _open_window(given.rest, given.ui)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package in ("timeline", ""):
            raise
        say(f"the package {package} is missing in {sys.executable}. Start without {NO_BOOTSTRAP} to have it installed.")
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        usage="main.py [--no-bootstrap] [--ui {en,ro}] [PATH ... | VERB ...]",
        description="Drop articles, see their events on a timeline, click one and read the sentence that says so.",
        epilog=f"Verbs that need no window: {', '.join(VERBS)}. Each has its own --help. "
        "A PATH is a project (.gtl), or articles to import: files and folders. A file named like a verb: ./list",
    )
    parser.add_argument(NO_BOOTSTRAP, action="store_true", help="use this Python's own packages and install nothing")
    parser.add_argument("--ui", choices=UI_LANGUAGES, help="language of titles and messages")
    parser.add_argument("--completion", choices=SHELLS, help="print the completion script of a shell")
    parser.add_argument("--version", action="version", version=f"Geopolitical Timeline {__version__}")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _print_completion(shell: str, parser: argparse.ArgumentParser) -> int:
    from timeline.cli import print_completion  # made from the parsers of all verbs

    return print_completion(shell, parser)


def _run_verb(words: Sequence[str], language: str | None) -> int:
    if words[0] == "export" and _paints(words) and not provide_libraries(("offscreen",)):
        return WRONG_USE
    from timeline.cli import run  # the window does without the verbs

    return run(words, language or "en")


def _paints(words: Sequence[str]) -> bool:
    """True when a picture is asked for that Qt has to paint: of all the verbs' work, only these need it."""
    return any(word.lower().endswith(PAINTED) for word in words)


def _open_window(paths: Sequence[str], language: str | None) -> int:
    display = find_display(os.environ)
    if display.problem and paths:
        say(f"{display.problem.partition('. ')[0]}; here are the events as a table instead.")
        from timeline.cli import print_events  # only where there is no window

        return print_events(paths, language or "en")
    if display.problem:
        say(display.problem)
        return WRONG_USE
    if not provide_libraries(display.platforms):
        return WRONG_USE
    from timeline.desktop.app import run  # the verbs do without Qt

    return run(paths, language)


if __name__ == "__main__":
    sys.exit(main())
