"""The system's shared libraries and fonts that Qt's wheel expects and pip cannot bring.

Found by readelf on PySide6's libraries and platform plug-ins, and by starting on a bare Debian 12 and 13. Names of
packages are Debian's and Ubuntu's; elsewhere the file names are told.
"""

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

# Debian package -> the library that Qt loads from it.
TO_IMPORT = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libglib2.0-0": "libgthread-2.0.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    # QtNetwork's; Debian 12 has it from the start, Debian 13 does not.
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
}
FOR_X11 = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
FOR_WAYLAND = {"libwayland-client0": "libwayland-client.so.0", "libwayland-cursor0": "libwayland-cursor.so.0"}
FOR_PLATFORM = {"xcb": FOR_X11, "wayland": FOR_WAYLAND}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".pfb", ".pcf.gz")


def missing_packages(platforms: Iterable[str]) -> tuple[str, ...]:
    """Debian packages that a window needs and the system lacks; `platforms` are Qt's names, any one of which will do.

    Empty on Windows and macOS, where Qt's wheel brings everything.
    """
    if not sys.platform.startswith("linux"):
        return ()
    always = tuple(name for name, library in TO_IMPORT.items() if not _loads(library))
    by_platform = [
        tuple(name for name, library in FOR_PLATFORM[platform].items() if not _loads(library))
        for platform in platforms
        if platform in FOR_PLATFORM
    ]
    fonts = () if has_font(font_folders()) else (FONT_PACKAGE,)
    return (*always, *min(by_platform, key=len, default=()), *fonts)


def file_of(package: str) -> str:
    """What to look for on a system with other package names."""
    libraries = TO_IMPORT | FOR_X11 | FOR_WAYLAND
    return libraries.get(package, "a TrueType font")


def font_folders() -> tuple[Path, ...]:
    """Where fontconfig looks by default."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", Path.home() / ".fonts"


def has_font(folders: Iterable[Path]) -> bool:
    """True as soon as one font file is found."""
    return any(
        name.lower().endswith(FONT_SUFFIXES) for folder in folders for _, _, names in os.walk(folder) for name in names
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
