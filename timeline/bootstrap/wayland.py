"""The first words of the Wayland protocol: enough to know that a compositor is there and awake.

Wayland protocol, `wl_display.sync` (object 1, request 0): the reply is an event, whose head has 8 bytes.
"""

import socket
import struct
from collections.abc import Mapping
from pathlib import Path

PATIENCE_SECONDS = 3.0
_SYNC = struct.pack("=III", 1, 12 << 16, 2)  # wl_display.sync(new id 2), 12 bytes long


def answers(name: str, environ: Mapping[str, str]) -> bool:
    """True when the compositor behind WAYLAND_DISPLAY (a name in XDG_RUNTIME_DIR, or a path) answers a request."""
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    path = Path(name) if name.startswith("/") else Path(runtime) / name
    if not path.is_absolute():
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(PATIENCE_SECONDS)
        try:
            connection.connect(str(path))
            connection.sendall(_SYNC)
            return len(connection.recv(8)) == 8
        except OSError:
            return False
