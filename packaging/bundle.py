"""One folder that holds the program with its own Python, Qt and data: `python packaging/bundle.py`.

Needs PyInstaller beside what `requirements.lock` brings (`pip install pyinstaller`). The folder is
`dist/geopolitical-timeline`; it is started once without a screen, reads the sample, and the picture of its window is
kept as `dist/bundle.png`: a bundle that cannot do that is no bundle, and the command fails.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "geopolitical-timeline"
# Libraries whose data files are read at run time.
WITH_DATA = ("trafilatura", "justext", "courlan", "htmldate", "dateparser", "py3langid", "tld")
# What nothing here uses and PyInstaller would take along.
LEFT_OUT = ("tkinter", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetworkAuth", "distributed", "dask", "pytest")
LONGEST_SECONDS = 240
LEAST_PICTURE_BYTES = 20_000  # an empty window is smaller


def main() -> int:
    """Builds and tries the bundle; 0 when it stands."""
    if importlib.util.find_spec("PyInstaller") is None:
        print("PyInstaller is missing: install it with `pip install pyinstaller` and start again.", file=sys.stderr)
        return 2
    shutil.rmtree(ROOT / "dist" / NAME, ignore_errors=True)
    built = subprocess.run([sys.executable, "-m", "PyInstaller", *arguments()], cwd=ROOT)
    return built.returncode or try_out(ROOT / "dist" / NAME, ROOT / "dist" / "bundle.png")


def arguments() -> list[str]:
    """What PyInstaller is told."""
    present = [name for name in WITH_DATA if importlib.util.find_spec(name) is not None]
    words = ["--noconfirm", "--clean", "--onedir", "--windowed", "--name", NAME, "--log-level", "WARN"]
    words += ["--paths", str(ROOT), "--paths", str(ROOT / "packaging"), "--hidden-import", "window_picture"]
    words += ["--add-data", f"{ROOT / 'resources'}{os.pathsep}timeline/_resources"]
    words += ["--collect-submodules", "timeline", "--collect-data", "timeline"]  # verbs are imported by name
    words += [word for name in present for word in ("--collect-data", name)]
    words += [word for name in LEFT_OUT for word in ("--exclude-module", name)]
    words += ["--specpath", str(ROOT / "build"), "--workpath", str(ROOT / "build"), "--distpath", str(ROOT / "dist")]
    return [*words, str(ROOT / "packaging" / "entry.py")]


def try_out(folder: Path, picture: Path) -> int:
    """Starts the program in the folder: a verb, and the window with the sample."""
    program = str(folder / NAME) + (".exe" if sys.platform == "win32" else "")
    sample = str(folder / "_internal" / "timeline" / "_resources" / "sample")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    picture.unlink(missing_ok=True)
    for words in (["--version"], ["extract", sample], ["--picture", str(picture), sample]):
        done = subprocess.run([program, *words], env=environment, timeout=LONGEST_SECONDS)
        if done.returncode:
            print(f"The bundle failed at: {' '.join(words)}", file=sys.stderr)
            return 1
    if not picture.exists() or picture.stat().st_size < LEAST_PICTURE_BYTES:
        print("The bundle's window stayed empty.", file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB; its window: {picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
