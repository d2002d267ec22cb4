"""All pictures of the documents, taken anew from the sample project: `python packaging/pictures.py`.

Needs no screen; takes a minute or two. The pictures of the window are the window's own, that of an export is a file
that the program wrote.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = str(ROOT / "resources" / "sample")
FOLDER = ROOT / "docs" / "pictures"
CALL = "Trump and Putin speak by phone"
SIGNED = "New START expires"
DISPUTED = "European Union imposes sanctions"
NEARER = ("--action", "timeline.fit", *("--action", "timeline.zoom_in") * 5)
QUIET = ("--wait", "9.5")  # until the notice about the import is gone
PICTURES: dict[str, tuple[str, ...]] = {
    "sample-light.png": (SAMPLE, *NEARER, "--event", SIGNED, *QUIET),
    "sample-dark-ro.png": (SAMPLE, "--theme", "dark", "--ui", "ro", *NEARER, "--event", CALL, *QUIET),
    "empty.png": ("--size", "1200x760"),
    "events.png": (SAMPLE, *NEARER, "--action", "view.events", "--event", CALL, *QUIET),
    "contradictions.png": (SAMPLE, *NEARER, "--action", "view.contradictions", "--event", DISPUTED, *QUIET),
    "panel-ro.png": (SAMPLE, "--ui", "ro", *NEARER, "--action", "timeline.lanes_actor", "--event", SIGNED, *QUIET),
}


def main(names: list[str]) -> int:
    """Takes the named pictures, or all; 1 when one could not be taken."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = False
    for name, words in PICTURES.items():
        if names and name not in names:
            continue
        command = [sys.executable, str(ROOT / "packaging" / "window_picture.py"), str(FOLDER / name), *words]
        failed = bool(subprocess.run(command, cwd=ROOT).returncode) or failed
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
