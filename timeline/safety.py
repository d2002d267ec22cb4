"""What a worker may not do while it reads files from strangers: use the network, start programs, write outside.

A second fence behind readers that have no wish to: an audit hook (PEP 578) that refuses, and a ceiling of memory.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

FORBIDDEN = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
    "shutil.rmtree", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.mkdir", "os.chmod",
    "ftplib.connect", "smtplib.connect", "http.client.connect", "pty.spawn", "webbrowser.open",
)  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Forbidden(OSError):
    """A reader tried what no reader may do."""


def forbid_harm() -> None:
    """Refuses network, programs and writing outside the temporary folder, for the rest of this process."""
    folder = Path(tempfile.gettempdir()).resolve()
    forbidden = frozenset(FORBIDDEN)

    def is_inside(path: str) -> bool:
        resolved = Path(path).resolve()
        return resolved == folder or folder in resolved.parents

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = (isinstance(mode, str) and mode.strip("rbtU") != "") or bool((flags or 0) & WRITING)
            if writes and isinstance(path, str | bytes) and not is_inside(os.fsdecode(path)):
                raise Forbidden(f"writing to {os.fsdecode(path)!r} while reading an article")
        elif event in forbidden:
            raise Forbidden(f"{event} while reading an article")

    sys.addaudithook(refuse)


def limit_memory(size: int) -> None:
    """Sets a ceiling of address space in bytes where the system has one; 0 sets none."""
    if not size or sys.platform == "win32":
        return
    import resource  # lazily: it is not there on Windows

    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def resident_bytes() -> int:
    """Memory that this process holds, in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
