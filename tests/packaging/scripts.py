"""The scripts of `packaging/`, imported by their path: they belong to no package."""

import importlib.util
from types import ModuleType

from tests.house.sources import ROOT


def script(name: str) -> ModuleType:
    """A script as a module; it is not run."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
