"""The window: thin widgets that show values and emit intentions. `app` is its composition root."""

from .plain_imports import import_plainly

import_plainly()  # before anything else of the window is read in
