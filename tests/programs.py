"""Programs: the scripts of tools/, which belong to no package, as modules."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

from pages import ROOT


def tool(name: str) -> ModuleType:
    """A script of tools/ by its name."""
    where = importlib.util.spec_from_file_location(f"{name}_tool", ROOT / "tools" / f"{name}.py")
    assert where and where.loader
    module = importlib.util.module_from_spec(where)
    sys.modules[where.name] = module  # where its own structs look for the names of their fields' types
    where.loader.exec_module(module)
    return module
