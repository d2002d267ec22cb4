"""The arrows between rooms are those of the table, in the source as it stands, lazy imports included."""

import ast
import sys
from pathlib import Path

import pytest

from tests.house.import_law import LAWS, MAY_OPEN_FILES, MIDDLE_ROOMS, OWNED
from tests.house.sources import PACKAGE, ROOT, Import, imports_of, module_of, python_files, room_of, tree_of

FILES = python_files()
OPENERS = ("open", "os.open", "io.open")
OPENING_METHODS = ("read_text", "read_bytes", "write_text", "write_bytes")


def broken_laws(found: Import) -> str:
    """Why an import is against the law; empty when it is not."""
    room = room_of(module_of(found.file))
    law = LAWS[room]
    top = found.module.partition(".")[0]
    if top == "timeline":
        other = room_of(found.module)
        if other in (room, "") or other in law.rooms or (found.is_lazy and other in law.lazily):
            return ""
        return f"{found}: {room or 'the package'} may import {', '.join(law.rooms) or 'no other room'}"
    if top in sys.stdlib_module_names:
        return "" if room in OWNED.get(top, (room,)) else f"{found}: {top} belongs to {', '.join(OWNED[top])}"
    if any(found.module == third or found.module.startswith(f"{third}.") for third in law.third):
        return ""
    return f"{found}: {room or 'the package'} may use {', '.join(law.third) or 'no third party'}"


def test_every_room_has_its_law() -> None:
    rooms = {room_of(module_of(file)) for file in FILES}
    assert rooms - set(LAWS) == set()


@pytest.mark.parametrize("room", sorted({room_of(module_of(file)) for file in FILES} & set(LAWS)) or ["model"])
def test_a_room_imports_only_what_its_law_allows(room: str) -> None:
    files = [file for file in FILES if room_of(module_of(file)) == room]
    problems = [problem for file in files for found in imports_of(file) if (problem := broken_laws(found))]
    assert not problems, "\n".join(problems)


def test_no_middle_room_may_know_another() -> None:
    assert not [(room, other) for room in MIDDLE_ROOMS for other in LAWS[room].rooms if other in MIDDLE_ROOMS]


def test_a_lazy_import_says_why_beside_it() -> None:
    silent = [
        str(found)
        for file in FILES
        for found in imports_of(file)
        if found.is_lazy and not _has_comment(file, found.line)
    ]
    assert not silent, "a lazy import needs a comment on its line or above it:\n" + "\n".join(silent)


def test_only_rooms_that_own_files_open_any() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {ast.unparse(node.func)}"
        for file in FILES
        if room_of(module_of(file)) not in MAY_OPEN_FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call) and _opens_a_file(node)
    ]
    assert not found, "\n".join(found)


def test_the_law_refuses_what_it_should() -> None:
    span = PACKAGE / "model" / "span.py"
    assert broken_laws(Import(span, 1, "timeline.storage.schema", is_lazy=True))
    assert broken_laws(Import(span, 1, "numpy", is_lazy=False))
    assert broken_laws(Import(PACKAGE / "layout" / "scene.py", 1, "PySide6.QtGui", is_lazy=False))
    assert broken_laws(Import(PACKAGE / "painting" / "painter.py", 1, "PySide6.QtWidgets", is_lazy=False))
    assert broken_laws(Import(PACKAGE / "project" / "project.py", 1, "sqlite3", is_lazy=False))
    assert broken_laws(Import(PACKAGE / "project" / "export.py", 1, "timeline.painting", is_lazy=False))
    assert not broken_laws(Import(PACKAGE / "project" / "export.py", 1, "timeline.painting", is_lazy=True))
    assert not broken_laws(Import(PACKAGE / "storage" / "schema.py", 1, "sqlite3", is_lazy=False))


def test_lazy_imports_are_told_from_those_at_the_top() -> None:
    found = {(one.module, one.is_lazy) for one in imports_of(ROOT / "timeline" / "__main__.py")}
    assert ("timeline.cli", True) in found
    assert ("argparse", False) in found


def _has_comment(file: Path, line: int) -> bool:
    lines = file.read_text("utf-8").splitlines()
    here, above = lines[line - 1], lines[line - 2].strip()
    return "#" in here or above.startswith("#") or _is_import_under_comment(lines, line - 2)


def _is_import_under_comment(lines: list[str], index: int) -> bool:
    """A comment above the first of several lazy imports speaks for them all."""
    while index >= 0 and lines[index].strip().startswith(("from ", "import ")):
        if "#" in lines[index] or lines[index - 1].strip().startswith("#"):
            return True
        index -= 1
    return False


def _opens_a_file(call: ast.Call) -> bool:
    """True for a call that opens a file by its name; the null device is no file."""
    if ast.unparse(call.func) in OPENERS:
        return not call.args or ast.unparse(call.args[0]) != "os.devnull"
    return isinstance(call.func, ast.Attribute) and call.func.attr in OPENING_METHODS
