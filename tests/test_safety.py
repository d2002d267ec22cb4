"""The fence around a worker: tried from inside, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.safety import resident_bytes

ROOT = Path(__file__).resolve().parents[1]
TRIES = {
    "a connection": "import socket; socket.create_connection(('127.0.0.1', 9), 0.2)",
    "a name of the network": "import socket; socket.getaddrinfo('localhost', 80)",
    "a page": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "a program": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a file outside": "open('/tmp/../{place}/evil.txt', 'w')",
    "a file outside, by number": "import os; os.open('{place}/evil.txt', os.O_WRONLY | os.O_CREAT)",
    "removing a file": "import os; os.remove('{place}/keep.txt')",
    "a new folder": "import os; os.mkdir('{place}/new')",
}


def inside(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs code behind the fence; its temporary folder is `folder`."""
    program = f"from timeline.safety import forbid_harm, Forbidden\nforbid_harm()\n{code}"
    environment = {"TMPDIR": str(folder), "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", TRIES)
def test_harm_is_refused(name: str, tmp_path: Path) -> None:
    own, place = tmp_path / "own", tmp_path / "place"
    own.mkdir()
    place.mkdir()
    (place / "keep.txt").write_text("kept", "utf-8")
    done = inside(TRIES[name].replace("{place}", str(place).lstrip("/") if "../" in TRIES[name] else str(place)), own)
    assert done.returncode != 0
    assert "Forbidden" in done.stderr
    assert [entry.name for entry in place.iterdir()] == ["keep.txt"]


def test_reading_and_its_own_temporary_files_are_allowed(tmp_path: Path) -> None:
    code = (
        "import tempfile; open('/etc/hosts').read()\nwith tempfile.TemporaryFile() as f: f.write(b'x')\nprint('fine')"
    )
    assert inside(code, tmp_path).stdout.strip() == "fine"


def test_a_ceiling_of_memory_ends_in_a_memory_error(tmp_path: Path) -> None:
    code = (
        "from timeline.safety import limit_memory\nlimit_memory(300_000_000)\n"
        "try:\n    bytearray(600_000_000)\nexcept MemoryError:\n    print('held')"
    )
    assert inside(code, tmp_path).stdout.strip() == "held"


def test_the_memory_of_this_process_is_told() -> None:
    assert resident_bytes() > 5_000_000
