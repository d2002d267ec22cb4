"""`python3 -m tests` runs all the tests, from nothing but Python; what follows goes to pytest.

`--no-bootstrap` first uses this Python's own packages; `--only-prepare` stops when everything is installed.
"""

import os
import sys

if sys.version_info < (3, 11):  # before any import that an old Python could not read
    sys.stderr.write("The tests need Python 3.11 or newer, and this is %d.%d.\n" % sys.version_info[:2])
    sys.exit(2)

from collections.abc import Sequence

from timeline.bootstrap.first_start import DEV_LOCK, NO_BOOTSTRAP, ROOT, enter
from timeline.bootstrap.say import say
from timeline.bootstrap.system_packages import provide_libraries

ONLY_PREPARE = "--only-prepare"


def main(arguments: Sequence[str]) -> int:
    """Make sure of the packages and libraries, then run pytest. Returns its exit code; 2 when it cannot start."""
    code = enter(DEV_LOCK, arguments)
    if code:
        return code
    if not provide_libraries(("offscreen",)):
        return 2
    wanted = [word for word in arguments if word not in (NO_BOOTSTRAP, ONLY_PREPARE)]
    if ONLY_PREPARE in arguments:
        return 0
    os.chdir(ROOT)
    try:
        import pytest  # only here is it sure to be installed
    except ModuleNotFoundError:
        say(f"pytest is missing in {sys.executable}. Start without {NO_BOOTSTRAP} to have it installed.")
        return 2
    return int(pytest.main(wanted))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
