"""How the first start speaks: one plain line on stderr, since results own stdout."""

import sys


def say(sentence: str) -> None:
    """Print one line for the person who started the program."""
    print(f"Geopolitical Timeline: {sentence}", file=sys.stderr, flush=True)


class StartProblem(Exception):
    """The program cannot start; the message is a whole sentence that says what to do."""
