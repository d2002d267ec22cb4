"""The front door of a checkout: `python3 main.py` opens the window, `python3 main.py VERB …` works without one."""

import sys

if sys.version_info < (3, 11):  # before any import: this file is plain enough for an old Python to read
    sys.stderr.write("Geopolitical Timeline needs Python 3.11 or newer, and this is %d.%d.\n" % sys.version_info[:2])
    sys.exit(2)

from timeline.__main__ import main
from timeline.bootstrap.first_start import RUN_LOCK, enter

if __name__ == "__main__":
    sys.exit(enter(RUN_LOCK, sys.argv[1:]) or main())
