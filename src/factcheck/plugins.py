"""A file in a plug-in folder is registered; installed packages add to it through entry points."""

import pkgutil
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from types import ModuleType
from typing import Any


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """Every module of the folder `package` (such as "factcheck.kinds"), by name, then those of other packages.

    Modules whose name starts with "_" are the folder's own furniture and are left out. Another package
    registers a module under the entry-point group of the same name.
    """
    room = import_module(package)
    names = sorted(m.name for m in pkgutil.iter_modules(room.__path__) if not m.name.startswith("_"))
    own = [import_module(f"{package}.{name}") for name in names]
    guests = sorted(_announced().select(group=package), key=lambda point: point.name)
    return (*own, *(point.load() for point in guests))


@cache
def _announced() -> Any:  # its type differs between versions of Python
    """What all installed packages announce: looked up once, for each look reads every package's files."""
    return entry_points()
