"""`tests/` mirrors `timeline/`: whoever looks for the test of a module finds it in the same place.

A module is tested there by its own `test_<module>.py`, by a test that imports it or what it defines, or, as a part of a
larger whole, through a neighbour in its folder that is tested so and stands on it.
"""

import ast
from pathlib import Path

from tests.house.sources import PACKAGE, ROOT, imports_of, module_of, python_files, tree_of

TESTS = ROOT / "tests"
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.Try, ast.Match, ast.BoolOp, ast.comprehension)


def has_logic(file: Path) -> bool:
    """True when a function of the file decides or repeats something; plain values and tables have none."""
    functions = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return any(isinstance(inner, BRANCHES) for function in functions for inner in ast.walk(function))


def defined_names(file: Path) -> set[str]:
    """Classes and functions that a file defines at its top."""
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return {node.name for node in tree_of(file).body if isinstance(node, kinds)}


def is_tested(file: Path) -> bool:
    """True when the mirrored folder holds `test_<module>.py`, or a test that imports the module or what it defines."""
    folder = TESTS / file.parent.relative_to(PACKAGE)
    if (folder / f"test_{file.stem.strip('_')}.py").exists():
        return True
    module = module_of(file)
    return any(_names(test, module, defined_names(file)) for test in sorted(folder.glob("test_*.py")))


def reached_files() -> set[Path]:
    """Modules that the mirrored folders test, themselves or through a neighbour in the same folder."""
    by_module = {module_of(file): file for file in python_files()}
    tested = {file for file in python_files() if is_tested(file)}
    pending = list(tested)
    while pending:
        file = pending.pop()
        for found in imports_of(file):
            neighbour = by_module.get(found.module)
            if neighbour is not None and neighbour.parent == file.parent and neighbour not in tested:
                tested.add(neighbour)
                pending.append(neighbour)
    return tested


def _names(test: Path, module: str, defined: set[str]) -> bool:
    room = module.rpartition(".")[0]
    if any(found.module == module for found in imports_of(test)):
        return True
    return any(
        isinstance(node, ast.ImportFrom) and node.module == room and {alias.name for alias in node.names} & defined
        for node in ast.walk(tree_of(test))
    )


def test_every_module_with_logic_has_a_test_in_the_mirrored_place() -> None:
    tested = reached_files()
    untested = [
        str(file.relative_to(ROOT))
        for file in python_files()
        if not file.stem.startswith("__") and has_logic(file) and file not in tested
    ]
    assert not untested, "no test in the mirrored folder names:\n" + "\n".join(untested)


def test_every_folder_of_tests_mirrors_a_room_or_says_what_else_it_holds() -> None:
    folders = {file.parent.relative_to(TESTS) for file in TESTS.rglob("test_*.py")} - {Path()}
    strangers = [
        str(folder)
        for folder in sorted(folders)
        if not (PACKAGE / folder).is_dir() and not (_is_beside_the_mirror(folder) and _says_what_it_holds(folder))
    ]
    assert not strangers


def _is_beside_the_mirror(folder: Path) -> bool:
    """True for stories, contracts, measurements: folders whose first part is the name of no room."""
    return not (PACKAGE / folder.parts[0]).is_dir()


def _says_what_it_holds(folder: Path) -> bool:
    """True when the docstring of its top folder tells why it stands beside the mirror."""
    initial = TESTS / folder.parts[0] / "__init__.py"
    return initial.exists() and bool(ast.get_docstring(tree_of(initial)))
