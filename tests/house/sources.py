"""The project's own Python files as the contracts see them: parsed, with every import, lazy ones included."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "timeline"
DYNAMIC_IMPORTS = ("import_module", "__import__")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, absolute: `timeline.model.span`, `PySide6.QtGui`. `is_lazy`: not at the top of the file."""

    file: Path
    line: int
    module: str
    is_lazy: bool

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.module}"


def python_files(folder: Path = PACKAGE) -> tuple[Path, ...]:
    """All Python files below a folder, in order."""
    return tuple(sorted(folder.rglob("*.py")))


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), str(file))


@cache
def imports_of(file: Path) -> tuple[Import, ...]:
    """Every import of a file, wherever it stands, also `importlib.import_module("...")` with a constant."""
    return tuple(_imports(file))


def _imports(file: Path) -> Iterator[Import]:
    tree = tree_of(file)
    top = {id(node) for node in _top_level(tree.body)}
    for node in ast.walk(tree):
        is_lazy = id(node) not in top
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(file, node.lineno, alias.name, is_lazy)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(file, node)
            for alias in node.names:
                yield Import(file, node.lineno, _module(base, alias.name), is_lazy)
        elif isinstance(node, ast.Call) and _name_of(node.func) in DYNAMIC_IMPORTS:
            names = [word.value for word in node.args[:1] if isinstance(word, ast.Constant)]
            yield from (Import(file, node.lineno, str(name), is_lazy=True) for name in names)


def room_of(module: str) -> str:
    """The room of a module of ours: `timeline.model.span` -> `model`; the package itself is ``."""
    return module.removeprefix("timeline").lstrip(".").partition(".")[0]


def module_of(file: Path) -> str:
    """Dotted name of a file below the root."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _name_of(called: ast.expr) -> str:
    """The last name of what is called: `import_module` for `importlib.import_module`."""
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _top_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run when the file is imported: the body, and what stands in its `if` and `try` blocks."""
    for node in body:
        yield node
        for field in ("body", "orelse", "finalbody"):
            if isinstance(node, ast.If | ast.Try | ast.With):
                yield from _top_level(getattr(node, field, []))
        if isinstance(node, ast.Try):
            for handler in node.handlers:
                yield from _top_level(handler.body)


def _absolute(file: Path, node: ast.ImportFrom) -> str:
    """The module that a `from … import` names, its leading dots resolved."""
    if not node.level:
        return node.module or ""
    package = module_of(file).split(".")
    if file.name != "__init__.py":
        package = package[:-1]
    package = package[: len(package) - node.level + 1]
    return ".".join([*package, node.module] if node.module else package)


def _module(base: str, name: str) -> str:
    """`from timeline import model` imports a module, `from timeline.model import Span` a name of one."""
    path = ROOT.joinpath(*base.split("."))
    is_submodule = (path / f"{name}.py").exists() or (path / name).is_dir()
    is_qt_module = base == "PySide6"
    return f"{base}.{name}" if is_submodule or is_qt_module else base
