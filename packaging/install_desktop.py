"""Menu entry, icon, file type and shell completion for a user or a system: `python packaging/install_desktop.py`.

Into `~/.local/share` unless `--prefix DIR` says otherwise (`/usr/share` in a package). `--exec COMMAND` is what the
menu entry starts, `geopolitical-timeline` unless it lies elsewhere.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "geopolitical-timeline"
COMPLETIONS = {
    "bash": f"bash-completion/completions/{NAME}",
    "zsh": f"zsh/site-functions/_{NAME}",
    "fish": f"fish/vendor_completions.d/{NAME}.fish",
}
# Run where they are at hand, so that the desktop notices at once.
CACHES = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))


def main(words: Sequence[str]) -> int:
    """Installs everything; 0 when it is done."""
    parser = argparse.ArgumentParser(prog="install_desktop.py", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--prefix", type=Path, default=Path.home() / ".local" / "share")
    parser.add_argument("--exec", dest="command", default=NAME)
    options = parser.parse_args(words)
    for place, content in files(options.command).items():
        target = options.prefix / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
        print(target)
    for command, folder in CACHES:
        if shutil.which(command):
            subprocess.run([command, str(options.prefix / folder)], check=False)
    return 0


def files(command: str) -> dict[str, str]:
    """What is installed, by its place below the prefix."""
    linux = ROOT / "packaging" / "linux"
    entry = (linux / f"{NAME}.desktop").read_text("utf-8").replace(f"Exec={NAME} ", f"Exec={command} ")
    found = {
        f"applications/{NAME}.desktop": entry,
        f"mime/packages/{NAME}.xml": (linux / f"{NAME}.xml").read_text("utf-8"),
        f"icons/hicolor/scalable/apps/{NAME}.svg": (ROOT / "resources" / "icons" / "app.svg").read_text("utf-8"),
    }
    return found | {place: completion(shell) for shell, place in COMPLETIONS.items()}


def completion(shell: str) -> str:
    """The completion script of a shell, as the program itself prints it."""
    words = [sys.executable, "-m", "timeline", "--completion", shell]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
